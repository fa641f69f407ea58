"""The tables of places (data/places.yaml and municipalities.py): names with their Länder, and names abroad. gazetteer.py finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .data import load, words
from .fold import fold
from .municipalities import municipalities

_COMPASS = ("nord", "süd", "ost", "west", "mittel", "zentral", "nordost", "nordwest", "südost", "südwest")
_OF_THE_COMPASS = re.compile(r"((?:nord|sud)(?:ost|west)|nord|sud|ost|west)(\w{5,})$")  # "Ost-Brandenburg" as well
_SPECIAL = {
    "thuringer": "thueringen", "munchner": "bayern", "hannoveraner": "niedersachsen", "bremer": "bremen", "dresdner": "sachsen",
    "meissner": "sachsen", "erlanger": "bayern", "emder": "niedersachsen", "saarlander": "saarland", "hallenser": "sachsen-anhalt",
}  # fmt: skip


@dataclass(frozen=True)
class Gazetteer:
    """names: folded name -> (kind stadt|land|region|beiwort|deutschland|gruppe, Länder) · by_word: names by their first word, long ones first."""

    names: dict[str, tuple[str, tuple[str, ...]]]
    by_word: dict[str, list[str]]
    ambiguous: frozenset[str]
    listed: frozenset[str]  # names of places.yaml
    foreign_er: frozenset[str]  # adjectives in -er that no ending makes of a name: "basler"
    foreign: frozenset[str]  # words
    foreign_names: re.Pattern[str]  # of several words
    foreign_first: frozenset[str]  # the first word of each of those


def key(name: str) -> str:
    """A listed name as it stands in a normal string."""
    return re.sub(r"\s*-\s*", "-", fold(name))


def _adjectives_of_towns(raw: dict, ambiguous: frozenset[str]) -> Iterator[tuple[str, str]]:
    refused = {key(w) for w in words(raw["keine_staedteadjektive"])}
    blocks = [*raw["staedte"].items(), *((k, k) for k in ("berlin", "hamburg", "bremen", "brandenburg"))]
    for land, block in blocks:
        for stem in (key(w) for w in words(block)):
            if " " in stem or stem in ambiguous:
                continue
            forms = (
                [stem + "r"]
                if stem.endswith("e")
                else [stem + "er", *([stem[:-2] + "er"] if stem.endswith("ingen") else [])]
            )
            yield from ((fold(f), land) for f in forms if fold(f) not in refused and len(f) > 5)


def _adjectives(raw: dict) -> Iterator[tuple[str, str]]:
    """ "badisch", "südbadische", "süd-badischen": every form of the adjectives, what the compass puts before them included."""
    for land, block in raw.items():
        for stem in (key(w) for w in words(block)):
            stems = (stem, *(key(f"{where}{hyphen}{stem}") for where in _COMPASS for hyphen in ("", "-")))
            yield from ((form + ending, land) for form in stems for ending in ("", "e", "er", "es", "en", "em"))


def _more_names() -> Iterator[tuple[str, tuple[str, tuple[str, ...]]]]:
    """The names of data/ortsnamen.yaml."""
    raw = load("ortsnamen")
    for block, kind in (("orte", "stadt"), ("landschaften", "region"), ("laender", "land"), ("beiwoerter", "beiwort")):
        for land, names in raw[block].items():
            yield from ((key(name), (kind, (land,))) for name in words(names))
    yield from ((form, ("beiwort", (land,))) for form, land in _adjectives(raw["adjektive"]))


@cache
def gazetteer() -> Gazetteer:
    """The tables, read once."""
    raw = load("places")
    ambiguous = frozenset(key(w) for file in (raw, load("ortsnamen")) for w in words(file["nur_mit_vorwort"]))
    names: dict[str, tuple[str, tuple[str, ...]]] = {}
    for land, block in raw["staedte"].items():
        names.update({key(w): ("stadt", (land,)) for w in words(block)})
    for form, land in _adjectives_of_towns(raw, ambiguous):
        names.setdefault(form, ("beiwort", (land,)))
    names.update({form: ("beiwort", (land,)) for form, land in _SPECIAL.items()})
    for land, block in raw["laender"].items():
        names.update({key(w): ("land", (land,)) for w in words(block)})
    for land, block in raw["kreise"].items():
        for district in (key(w) for w in words(block)):
            endings = ("", "s", "es", "e") if district.endswith("kreis") else ("",)
            names.update({district + ending: ("region", (land,)) for ending in endings})
            if "-" in district and not district.endswith("kreis"):
                names.update({f"{district}-kreis{ending}": ("region", (land,)) for ending in ("", "s", "es")})
    names.update({key(r.replace("_", " ")): ("region", tuple(lands)) for r, lands in raw["regionen"].items()})
    for region in [n for n, (kind, _) in names.items() if kind == "region"]:
        if parted := _OF_THE_COMPASS.match(region):
            names.setdefault("-".join(parted.groups()), names[region])
    names.update({key(g.replace("_", " ")): ("gruppe", tuple(lands)) for g, lands in raw["gruppen"].items()})
    names.update({key(w): ("deutschland", ()) for w in words(raw["laenderweit"])})
    for form, land in _adjectives(raw["adjektive"]):
        names.setdefault(form, ("beiwort", (land,)))
    listed = frozenset(names)
    names.update(_more_names())
    for name, lands in municipalities().towns.items():
        names.setdefault(name, ("stadt", lands))
    for name, lands in municipalities().adjectives.items():
        names.setdefault(name, ("beiwort", lands))
    by_word: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_word.setdefault(name.split(" ")[0], []).append(name)
    irregular = frozenset(key(w) for w in words(raw["ausland"]["auf_er"]))
    return Gazetteer(names, by_word, ambiguous, listed, irregular, *_foreign(raw["ausland"]))


def _foreign(raw: dict) -> tuple[frozenset[str], re.Pattern[str], frozenset[str]]:
    names = {key(w) for part in ("laender", "staedte", "feste") for w in words(raw[part])}
    names |= {key(w) + "n" for w in words(raw["feste"]) if w.endswith("er")}
    names |= {key(w) + ending for w in words(raw["adjektive"]) for ending in ("", "e", "en", "er", "es", "em")}
    several = [name for name in names if " " in name]
    pattern = re.compile(rf"(?<![\w-])(?:{_either(several)})(?![\w-])")
    return frozenset(names.difference(several)), pattern, frozenset(name.split(" ")[0] for name in several)


def _either(names: list[str]) -> str:
    return "|".join(sorted((re.escape(n) for n in names), key=len, reverse=True))


@cache
def single_words() -> frozenset[str]:
    """Names of one word, for mending slips and cutting run-together words."""
    table = gazetteer()
    return frozenset(
        n
        for n, (kind, _) in table.names.items()
        if kind in ("stadt", "land", "region")
        and " " not in n
        and n in table.listed
        and n not in table.ambiguous
        and len(n) > 3
    )


def is_town(folded: str) -> bool:
    """Is this the name of a place or a part of it, however small: "Müncheberg" is no slip of "Münchberg"?"""
    known = municipalities()
    return any(folded in names for names in (known.small, known.towns, known.pieces, gazetteer().names))
