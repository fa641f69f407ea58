"""What a correction says barely: a quality by its name ("Ich sagte: eher nicht neutral"), a figure without its noun ("es sind 13")."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .parted import TOTAL
from .polarity import unknown
from .qualities import judge_reply
from .quality import qualities

SHORT = 12  # words of a correction that says one thing


def read_called(form: Normal) -> list[Statement]:
    """What is said of them, although nothing says what they are said of."""
    if not form.tokens or form.questions or len(form.tokens) > SHORT or unknown(form.string):
        return []
    named = [q.fact for q in qualities() if q.topic is None and q.label and q.label.search(form.string)]
    judged = ((fact, judge_reply(fact, form.string)) for fact in named)
    start, end = form.tokens[0].start, form.tokens[-1].end
    return [Statement(fact, value, start, end) for fact, value in judged if value is not None]


def of_the_firms(said: Statement, form: Normal, known: Mapping[str, Any]) -> Statement:
    """ "Das stimmt nicht, es sind 13": a bare figure puts the firms right where nobody has counted partners."""
    partners = any(noun_class(token.norm) == "partner" for token in form.tokens)
    if said.fact != "zahl_partner" or said.fact in known or TOTAL not in known or partners:
        return said
    return Statement(TOTAL, said.value, said.start, said.end)
