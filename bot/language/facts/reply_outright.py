"""Short replies that are the number and nothing else, though they hold no figure, or one that is not it: "genauso viele", "Einmannbetrieb", "75 Riesen".

Of such a reply nothing else is read, and no act is heard in it, however strange its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .leaning import UNSURE
from .model import Question, Statement, of_whole_text
from .normal import seen
from .reply_core import core
from .reply_knowers import knows_it_not, only_wonders
from .reply_none_or_one import none_or_one
from .reply_own_people import few_people
from .reply_related import related_count
from .reply_seasons import stretch
from .reply_taken_up import taken_up

LONGEST = 12  # words


def outright(text: str, asked: Question, known: Mapping[str, Any]) -> Statement | None:
    """The number that the whole reply is; None where it is anything else."""
    if asked.kind != "zahl" or len(text.split()) > LONGEST:
        return None
    if "?" in text and only_wonders(seen(text).string):
        return of_whole_text(asked.fact, UNSURE, text)
    said = core(text, asked)
    if said is None or not said.said:
        return None
    if knows_it_not(said):
        return of_whole_text(asked.fact, UNSURE, text)
    told = related_count(said, known)
    found = (told, *(read(said) for read in (taken_up, stretch, few_people, none_or_one)))
    number = next((value for value in found if value is not None), None)
    return None if number is None else of_whole_text(asked.fact, number, text)
