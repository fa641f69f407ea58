"""Firms here and abroad side by side, as a reply to how many there are: "sechs deutsche und zwei aus Polen", "14 aus Sachsen, drei aus Luxemburg"."""

from __future__ import annotations

from .fold import rx
from .gazetteer import abroad, german_places
from .model import Statement
from .normal import Normal
from .numbers import tidy

TOTAL, FOREIGN = "zahl_unternehmen", "zahl_unternehmen_ausland"
_PIECE = rx(
    r"^(?:(?:und|plus|dazu|noch|sowie|es sind|wir sind|das sind|wir haben|sind|haben wir|also) )*#(?P<n>\d+) (?:(?:firmen|betriebe|unternehmen|stück) )?(?P<where>(?:[\w-]+ ){0,3}[\w-]+)(?: dabei)?$"
)
_CUT = rx(r" ?[,;+.] ?(?:und |dazu |noch |sowie |plus )*| (?:und|sowie|plus|dazu)(?: noch)? (?=#)")
_HERE = rx(
    r"^(?:deutsche\w*|hiesige\w*|heimische\w*|inländische\w*|einheimische\w*|(?:von|aus) hier|hier|(?:in|aus) deutschland|(?:im|aus dem) inland)\b"
)
_THERE = rx(r"^(?:ausländische\w*|(?:im|aus dem) ausland)\b")
_DAVON = rx(r"\b(?:davon|darunter|von)\b(?! hier)")


def on_both_sides(form: Normal) -> list[Statement]:
    """Both counts, where every figure stands with its side and both sides are named."""
    if _DAVON.search(form.string):
        return []
    sums: dict[str, tuple[float, int, int]] = {}
    for piece in filter(None, _CUT.split(form.string)):
        said = _PIECE.match(piece.strip())
        token = form.tokens[int(said["n"])] if said else None
        fact = _side(form, said["where"]) if said else None
        if fact is None or token is None or token.value is None or token.high is not None:
            return []
        before = sums.get(fact, (0.0, token.start, token.end))
        sums[fact] = (before[0] + float(token.value), before[1], token.end)
    if set(sums) != {TOTAL, FOREIGN}:
        return []
    return [Statement(fact, tidy(value), start, end) for fact, (value, start, end) in sums.items()]


def _side(form: Normal, where: str) -> str | None:
    if _HERE.match(where):
        return TOTAL
    if _THERE.match(where) or abroad(where):
        return FOREIGN
    return TOTAL if any(p.name in where and p.kind != "deutschland" for p in german_places(form)) else None
