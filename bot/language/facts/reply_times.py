"""Bodies counted by times: "zweimal Fraunhofer, einmal Leibniz" are two and one."""

from __future__ import annotations

import re

from .fold import fold
from .nouns import noun_class
from .numbers import number_word

_TIMES = re.compile(
    r"\b(ein|zwei|drei|vier|fünf|fuenf|sechs|sieben|\d{1,2}) ?(mal|x) (?!(?:im|in|pro|die|der|am|so|jährlich|täglich|wöchentlich|monatlich|mehr|und|oder|\d)\b)(?P<what>[\w-]{2,})",
    re.I,
)
_SAID_BEFORE = re.compile(r"\b(?:schon|noch|jetzt|bereits|habe?|wieder) $", re.I)
BODIES = "zahl_"


def as_counts(text: str, fact: str) -> str:
    """The text with plain numbers for its times, of the same length; unchanged where the fact counts no bodies."""
    if not fact.startswith(BODIES):
        return text
    return _TIMES.sub(_as_count, text)


def _as_count(said: re.Match[str]) -> str:
    """ "dreimal sechs" multiplies."""
    what = said["what"]
    body = what[0].isupper() or noun_class(fold(what)) is not None
    if number_word(fold(what)) is not None or not body or _SAID_BEFORE.search(said.string[: said.start()]):
        return said.group()
    return said[1].ljust(len(said.group()) - len(said["what"])) + said["what"]
