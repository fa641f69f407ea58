"""The kinds that are counted, and a mention of one (shared by the modules that find and settle counts)."""

from __future__ import annotations

from dataclasses import dataclass

from .normal import Normal
from .numbers import tidy
from .tokens import Token

FACTS = {
    "unternehmen": "zahl_unternehmen",
    "kmu": "zahl_kmu",
    "gross": "zahl_grossunternehmen",
    "hochschule": "zahl_hochschulen",
    "forschung": "zahl_forschungseinrichtungen",
    "partner": "zahl_partner",
    "ausland": "zahl_unternehmen_ausland",
    "project": "zahl_kooperationsprojekte",
}

FIRMS = {"unternehmen", "kmu", "gross"}


@dataclass
class Mention:
    """kind: key of FACTS · value: number, high: end of a range · first/last: tokens · flags of how it is said."""

    kind: str
    value: float
    high: float | None
    first: int
    last: int
    part: bool = False
    more: bool = False
    total: bool = False
    weak: bool = False
    none: bool = False
    plus_own: bool = False
    tail: bool = False
    listed: bool = False
    sized: bool = False
    sure: bool = False  # holds whatever hopes stand beside it


def is_number(form: Normal, i: int) -> bool:
    if not 0 <= i < len(form.tokens):
        return False
    t = form.tokens[i]
    return t.kind == "#" and not t.junk and t.value is not None


def has_count(form: Normal) -> bool:
    """Is there anything that patterns with a count could match?"""
    return "#" in form.string


def word_at(form: Normal, i: int) -> str:
    return form.tokens[i].norm if 0 <= i < len(form.tokens) else ""


def vague(form: Normal, i: int) -> bool:
    """ "ein paar tausend Mitglieder" counts nobody."""
    return word_at(form, i) in ("tausend", "hundert", "dutzend") and word_at(form, i - 1) in (
        "paar",
        "einige",
        "mehrere",
    )


def shown(value: float, high: float | None) -> object:
    """A mention's value as a fact's value: number or range."""
    return tidy(value) if high is None else {"min": tidy(value), "max": tidy(high)}


def size_noun(token: Token) -> str | None:
    """ "Wir Kleinen", "die Großen": firms by their size alone, in a text that knows capitals."""
    word = token.norm if token.text[:1].isupper() else ""
    return "kmu" if word in ("kleine", "kleinen") else "gross" if word in ("grosse", "grossen") else None
