"""A count of earlier with who left and who joined since: "voriges Jahr zehn, zwei sind weg, fünf neue kamen dazu" is thirteen.

The first figure must be told as an earlier one, and each that follows as a going or a coming; else nobody knows what holds today.
"""

from __future__ import annotations

from .data import load
from .fold import rx
from .heads import head_noun
from .kinds import is_number
from .model import Question, Statement
from .normal import Normal
from .numbers import tidy
from .reply_words import ALLOWED
from .reply_years import YEARS

_WORDS = load("replies")["kommen_und_gehen"]
_EARLIER, _LEFT, _CAME = (rx(rf"\b(?:{'|'.join(_WORDS[name])})\b") for name in ("frueher", "gegangen", "gekommen"))
_NOT_SO = rx(
    r"\b(?:davon|darunter|von denen|sollen|wollen|möchten|könnten|würden|werden|vielleicht|eventuell|wenn|falls|ob|nicht|kein\w*|insgesamt)\b|\?"
)
_SOMEBODY = {"einer", "eine", "eins"}
_ENDS = {",", ".", ";", "und", "dann", "dafur", "aber", "-"}


def moved(form: Normal, asked: Question) -> Statement | None:
    """How many there are after all comings and goings; None where one figure is neither."""
    if not asked.fact.startswith("zahl_") or _NOT_SO.search(form.string):
        return None
    places = [i for i in range(len(form.tokens)) if _counts(form, i, asked)]
    steps = places[1:]
    if not steps or form.tokens[places[0]].kind != "#" or not _EARLIER.search(_piece(form, places[0])):
        return None
    total = float(form.tokens[places[0]].value or 0)
    for i in steps:
        step = _piece(form, i)
        came, left = _CAME.search(step) is not None, _LEFT.search(step) is not None
        if came == left:
            return None
        number = float(form.tokens[i].value or 0) if form.tokens[i].kind == "#" else 1.0
        total += number if came else -number
    first, last = form.tokens[places[0]], form.tokens[places[-1]]
    return Statement(asked.fact, tidy(total), first.start, last.end) if total > 0 else None


def _counts(form: Normal, i: int, asked: Question) -> bool:
    """A figure, or somebody, that may count what was asked for."""
    token = form.tokens[i]
    if token.kind == "word":
        return token.norm in _SOMEBODY and head_noun(form, i + 1) is None
    if not is_number(form, i) or token.high is not None or (token.value in YEARS and len(token.text) == 4):
        return False
    head = head_noun(form, i + 1)
    return head is None or head[0] in ALLOWED.get(asked.fact, set())


def _piece(form: Normal, i: int) -> str:
    """What is said of the figure: up to the next mark or "und" on either side."""
    first = last = i
    while first and form.tokens[first - 1].norm not in _ENDS:
        first -= 1
    while last + 1 < len(form.tokens) and form.tokens[last + 1].norm not in _ENDS:
        last += 1
    return " ".join(t.norm if t.kind == "word" else f"{t.kind}{k}" for k, t in enumerate(form.tokens[first : last + 1]))
