"""The places of GeoNames (data/gemeinden.yaml, written by `make orte`) beside those of places.yaml, and when a name means one.

Most of them are small, and some sound like a word or like somebody's name: those count behind "in", "aus", "Sitz ist" … only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .data import load
from .fold import fold, rx

Lands = tuple[str, ...]
_BEFORE = rx(
    r"(?:\b(?:in|aus|raum|großraum|umland von|region|stadt|gemeinde|ort|standort|landkreis(?:es)?|kreis(?:es)?|rund um|und um|nähe von|umgebung von|gegend von|gegend um|nahe|zwischen|zwischen \S+ und|universität|uni|hochschule|fachhochschule)"
    r"|\b(?:firmen|unternehmen|betriebe\w*|partner\w*|netzwerk|cluster|verbund|kreis|region) um"
    r"|\b(?:sitz|standort|ort) (?:: )?) $"
)
_SEAT_IS = rx(
    r"\b(?:(?:haupt|firmen)?sitz|standort|geschäftsstelle\w*|zentrale)\b(?: (?!nicht\b|kein)[^\s.,;?]+){0,3} (?:ist|wäre|:) $"
)
_BESIDE = rx(r"\b(?:bei|nach) $")
_ISLANDS = frozenset(
    {
        "norderney",
        "juist",
        "borkum",
        "baltrum",
        "langeoog",
        "spiekeroog",
        "wangerooge",
        "amrum",
        "pellworm",
        "hiddensee",
    }
)
_PLAINLY_A_PLACE = re.compile(r"(?:hausen|ingen|stedt|stadt|leben|kirchen|furt|munde|rode|buttel)$")
_PERSON = rx(r"\b(?:herrn?|frau|familie|dr|prof|firma|fa) (?:dr |prof )*$")
_ALONE = re.compile(r"^(?:#0|~) |[ .,]+$")  # what may stand beside it where nothing else is said: the postcode
_BEFORE_ABROAD = rx(
    r"\b(?:in|aus|nach|bei|um|von|mit|zu|raum|region|stadt|sitz|sitz ist|(?:universität|uni|hochschule)(?: in)?) $"
)
AND = rx(r"^ (?:,|und|sowie|oder|/|bis) (?:und |nach |in |aus )?$")


@dataclass(frozen=True)
class Municipalities:
    """towns are read wherever they stand, small ones not; longer: small ones of several words by their first, long ones first."""

    towns: dict[str, Lands]
    small: dict[str, Lands]
    adjectives: dict[str, Lands]
    abroad: frozenset[str]
    longer: dict[str, tuple[str, ...]]
    pieces: frozenset[str]  # of names of several words


@cache
def municipalities() -> Municipalities:
    """The file, read once."""
    raw = load("gemeinden")
    small = _by_name(raw["orte"])
    longer: dict[str, tuple[str, ...]] = {}
    for name in sorted((n for n in small if " " in n), key=len, reverse=True):
        first = name.split(" ")[0]
        longer[first] = (*longer.get(first, ()), name)
    abroad = frozenset(name for block in raw["ausland"].values() for name in fold(block).split())
    towns = _by_name(raw["staedte"])
    refused = fold(load("places")["keine_gemeinden"]).split()
    pieces = {word for name in (*towns, *small) if " " in name for word in name.split(" ") if len(word) > 4}
    return Municipalities(
        towns, small, _by_name(raw["beiwoerter"]), abroad, longer, frozenset(pieces.difference(refused))
    )


def _by_name(blocks: dict[str, str]) -> dict[str, Lands]:
    found: dict[str, Lands] = {}
    for land, block in blocks.items():
        found.update(dict.fromkeys(fold(block).split(), (land,)))
    return {name.replace("_", " "): lands for name, lands in found.items()}


def of_somebody(before: str) -> bool:
    """Does the text before a name say that somebody is called so: "Herr Bamberg"?"""
    return bool(_PERSON.search(before))


def seat_before(text: str) -> bool:
    """ "Der Sitz der Geschäftsstelle ist": a place follows."""
    return bool(_SEAT_IS.search(text))


def means_a_place(text: str, at: int, name: str) -> bool:
    """Does a small place's name stand where only a place can stand, or is it all that is said?"""
    before = text[max(0, at - 60) : at]
    if _BEFORE.search(before) or seat_before(before) or (_BESIDE.search(before) and _PLAINLY_A_PLACE.search(name)):
        return True
    if name in _ISLANDS and before.endswith("auf "):
        return True
    return _ALONE.sub("", text) == name


def means_abroad(text: str, at: int, end: int, last: int | None) -> bool:
    """The same for a place abroad; `last`: the end of the one before it."""
    if _BEFORE_ABROAD.search(text[max(0, at - 20) : at]) or (last is not None and AND.match(text[last:at])):
        return True
    return at == 0 and end == len(text)
