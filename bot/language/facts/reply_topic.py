"""The topic as a reply tells it: what is written, without "unser Thema ist"."""

from __future__ import annotations

import re

from .fold import rx
from .leaning import UNSURE
from .model import Question, Statement, of_whole_text
from .normal import Normal
from .nouns import noun_class
from .polarity import knows_not, polarity

_NAME, _SHORT = re.compile(r"[^\W\d_]{2,}"), re.compile(r"^\W*\d[A-Z]\W*$")
_NONE_YET = rx(
    r"^(?:(?:also|na|ja|nein|tja|leider|da|das|es|ein|bisher|bislang|derzeit|aktuell|noch) )*(?:haben|hat|gibt|gibts|steht|existiert|hätten)?(?: (?:wir|es|ma|uns|sich|da|bei uns))*"
    r"(?: ?(?:noch|bisher|bislang|derzeit|aktuell|leider|gar|überhaupt|bis jetzt|so richtig))* ?(?:keine?[ns]?|keinerlei)(?: (?:thema|gemeinsames|richtiges|festes|konkretes|bisher|bislang|noch|festgelegt|gefunden|fest|bis jetzt))* ?[.!]?$"
)

_COUNTS = rx(r"^(?:(?:wir|es|das) sind )?#\d+ (?P<noun>[\w-]+)(?: (?:sind (?:wir|es)|haben wir))? ?[.]?$")


def is_short_name(text: str) -> bool:
    """ "5G": no figure with a unit, which would have a small letter."""
    return _SHORT.match(text) is not None


def topic_told(form: Normal, text: str, asked: Question) -> Statement | None:
    """The words of the reply; "haben wir noch keins" names no field of work and says that there is none to be named yet."""
    if _NONE_YET.match(form.string):
        return of_whole_text(asked.fact, UNSURE, text)
    if (
        knows_not(form)
        or not (_NAME.search(text) or is_short_name(text))
        or _counts_bodies(form)
        or (polarity(form, asked.fact, True) is not None and len(form.tokens) < 3)
    ):
        return None
    said = (
        re.sub(
            r"^\s*(?:(?:unser|das|gemeinsames?)\s+)*(?:thema|themenfeld|schwerpunkt)\s*(?:ist|sind|wäre|lautet|:)\s*",
            "",
            text,
            flags=re.I,
        )
        .strip()
        .rstrip(".!")
    )
    start = text.find(said)
    return Statement(asked.fact, said, max(start, 0), max(start, 0) + len(said)) if said else None


def _counts_bodies(form: Normal) -> bool:
    """ "Zwölf Firmen sind wir": says how many, and not what they work on."""
    counted = _COUNTS.match(form.string)
    return counted is not None and noun_class(counted["noun"]) is not None
