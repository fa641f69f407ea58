"""Two figures of which one counts addresses and the other who belongs: "im Verteiler stehen 140, dazugehören tun 61"."""

from __future__ import annotations

from .data import load
from .fold import rx
from .kinds import is_number
from .model import Question, Statement
from .normal import Normal
from .numbers import tidy

_WORDS = load("replies")["nur_auf_dem_papier"]
_ON_PAPER, _BELONGS = (rx(rf"\b(?:{'|'.join(_WORDS[name])})\b") for name in ("steht", "gehoert_dazu"))
_NOT_SO = rx(r"\b(?:nicht|kein\w*|davon nur|sollen|wollen|möchten|würden|vielleicht|wenn|falls)\b|\?")
_ENDS = {",", ".", ";", "-", "aber", "(", ")"}


def on_paper(form: Normal, asked: Question) -> Statement | None:
    """The figure of those who belong."""
    places = [i for i in range(len(form.tokens)) if is_number(form, i)]
    if not asked.fact.startswith("zahl_") or len(places) != 2 or _NOT_SO.search(form.string):
        return None
    told = {i: _piece(form, i) for i in places}
    there = [i for i in places if _BELONGS.search(told[i]) and not _ON_PAPER.search(told[i])]
    others = [i for i in places if _ON_PAPER.search(told[i])]
    if len(there) != 1 or len(others) != 1 or told[there[0]] == told[others[0]]:
        return None
    mine, many = form.tokens[there[0]], form.tokens[others[0]]
    fits = mine.high is None and (mine.value or 0) < (many.value or 0)
    return Statement(asked.fact, tidy(mine.value or 0), mine.start, mine.end) if fits else None


def _piece(form: Normal, i: int) -> str:
    """The part of the reply between two marks in which the figure stands."""
    first = last = i
    while first and form.tokens[first - 1].norm not in _ENDS:
        first -= 1
    while last + 1 < len(form.tokens) and form.tokens[last + 1].norm not in _ENDS:
        last += 1
    return " ".join(t.norm for t in form.tokens[first : last + 1])
