"""Which German and which foreign places a text names (data/places.yaml): towns, regions, Länder, adjectives ("sächsische Firmen")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from .data import load, words
from .fold import fold, rx
from .normal import Normal, once

_ENDINGS = r"(?:e[nrsm]?)?"
_PREPOSITION = rx(
    r"(?:\ban der|\bentlang der|\blängs der|\bvon der|\bam|\bin|\bim|\baus|\bbei|\bum|\braum|\bregion|\bstadt|\bstandort|\bort|\bgroßraum|\blandkreis(?:es)?|\bkreis(?:es)?|\bnach|\bsitz|\b[\w-]*universität|\buni|\b\w*hochschule|\bfh|\btu|\bth|\bhs|\bhtw|\bhaw|\bhft|\bmlu|\both|\bfhs|\b(?:in|aus|uni|unis|universitäten|hochschulen) \S+ (?:und|,|oder)|\bin der|\baus der|\baus dem|\baus dem raum|\bund um|\bzwischen \S+ und|\bzwischen) $"
)
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
    foreign: re.Pattern[str]
    foreign_adjective: re.Pattern[str]


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
            yield from ((f, land) for f in forms if f not in refused and len(f) > 5)


@cache
def gazetteer() -> Gazetteer:
    """The tables, read once."""
    raw = load("places")
    ambiguous = frozenset(key(w) for w in words(raw["nur_mit_vorwort"]))
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
    names.update({key(r.replace("_", " ")): ("region", tuple(lands)) for r, lands in raw["regionen"].items()})
    names.update({key(g.replace("_", " ")): ("gruppe", tuple(lands)) for g, lands in raw["gruppen"].items()})
    names.update({key(w): ("deutschland", ()) for w in words(raw["laenderweit"])})
    for land, block in raw["adjektive"].items():
        for ending in ("e", "er", "es", "en", "em", ""):
            for stem in words(block):
                names.setdefault(key(stem) + ending, ("beiwort", (land,)))
    by_word: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_word.setdefault(name.split(" ")[0], []).append(name)
    return Gazetteer(names, by_word, ambiguous, *_foreign(raw["ausland"]))


def _foreign(raw: dict) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = [key(w) for part in ("laender", "staedte", "feste") for w in words(raw[part])]
    names += [key(w) + "n" for w in words(raw["feste"]) if w.endswith("er")]
    return (
        re.compile(rf"(?<![\w-])(?:{_either(names)})(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:{_either([key(w) for w in words(raw['adjektive'])])}){_ENDINGS}(?![\w-])"),
    )


def _either(names: list[str]) -> str:
    return "|".join(sorted((re.escape(n) for n in names), key=len, reverse=True))


@cache
def single_words() -> frozenset[str]:
    """Names of one word, for mending slips and cutting run-together words."""
    table = gazetteer()
    return frozenset(
        n
        for n, (kind, _) in table.names.items()
        if kind in ("stadt", "land", "region") and " " not in n and n not in table.ambiguous and len(n) > 3
    )


@lru_cache(maxsize=1024)
def abroad(text: str) -> tuple[re.Match[str], ...]:
    """Places and adjectives abroad in a normal string."""
    table = gazetteer()
    return tuple(
        sorted([*table.foreign.finditer(text), *table.foreign_adjective.finditer(text)], key=lambda m: m.start())
    )


@dataclass(frozen=True)
class Place:
    """A German place in the normal string, whoever it belongs to."""

    name: str
    kind: str
    lands: tuple[str, ...]
    start: int
    end: int


@once
def german_places(form: Normal) -> list[Place]:
    """Every German place of the text, in order."""
    found: list[Place] = []
    names = gazetteer().by_word
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or (token.norm not in names and "-" not in token.norm):
            continue
        if found and form.offsets[i] < found[-1].end:
            continue
        place = _named(form, i, found) or _compound(form, i)
        if place is not None:
            found.append(place)
    return [
        _of_the_land_behind(form, place, found[i + 1] if i + 1 < len(found) else None) for i, place in enumerate(found)
    ]


def _named(form: Normal, i: int, before: list[Place]) -> Place | None:
    table, at = gazetteer(), form.offsets[i]
    for name in table.by_word.get(form.tokens[i].norm, ()):
        end = at + len(name)
        if not form.string.startswith(name, at) or form.string[end : end + 1] not in ("", " "):
            continue
        kind, lands = table.names[name]
        if name in table.ambiguous and not _placed(form, at, kind, before):
            continue
        if kind == "beiwort" and not _qualifies(form.string[end:], table):
            continue
        if name == "frankfurt" and re.match(
            r" (?:\( )?(?:an der )?oder\b(?! \w+ (?:firmen|unternehmen))", form.string[end:]
        ):
            lands = ("brandenburg",)
        return Place(name, kind, lands, at, end)
    return None


def _placed(form: Normal, at: int, kind: str, before: list[Place]) -> bool:
    """Does an ordinary word stand where only a place can stand: behind "in", "aus", a university, or in a list of places?"""
    if before and rx(r"^ (?:,|und|sowie|/|bis) (?:und |nach )?$").match(form.string[before[-1].end : at]):
        return True
    text = form.string[max(0, at - 60) : at]
    return bool(_PREPOSITION.search(text)) and not (
        kind == "stadt" and rx(r"\b(?:in|aus) (?:der|dem) $|\bim $").search(text)
    )


def _qualifies(after: str, table: Gazetteer) -> bool:
    """Is an adjective of place followed by a noun, or by another such adjective ("sächsische und thüringische Betriebe")?"""
    link = re.match(r" (?:und|oder|,|sowie) (?:und )?([\w-]+)", after)
    if link:
        return table.names.get(link.group(1), ("",))[0] == "beiwort"
    return re.match(r" (?!in\b|aus\b|,|\.|ist\b|sind\b|:|\))\S", after) is not None


def _compound(form: Normal, i: int) -> Place | None:
    """ "Weißwasser-Revier", "Bodensee-Umfeld": a place as the first part of a word."""
    head, hyphen, tail = form.tokens[i].norm.partition("-")
    kind, lands = gazetteer().names.get(head, ("", ()))
    if not hyphen or kind not in ("stadt", "region") or head in gazetteer().ambiguous:
        return None
    region = kind == "region" or rx(r"(?:raum|region|revier|gebiet|umfeld|umland|land|kreis)$").search(tail)
    at = form.offsets[i]
    return Place(form.tokens[i].norm, "region" if region else "stadt", lands, at, at + len(form.tokens[i].norm))


def _of_the_land_behind(form: Normal, place: Place, following: Place | None) -> Place:
    """ "Halle in Westfalen", "Neustadt (Hessen)": the Land behind a town says which one is meant."""
    if (
        following is None
        or place.kind != "stadt"
        or following.kind not in ("land", "region")
        or set(place.lands) & set(following.lands)
    ):
        return place
    between = form.string[place.end : following.start]
    return (
        Place(place.name, place.kind, following.lands, place.start, place.end)
        if re.fullmatch(r" (?:in|\(|, in) (?:der |dem )?", between)
        else place
    )


def town_at(text: str, at: int) -> int | None:
    """End of the German town or Land whose name begins exactly here, ordinary words of the same spelling included."""
    match = re.compile(r"[\w-]+").match(text, at)
    return match.end() if match and gazetteer().names.get(match.group(), ("",))[0] in ("stadt", "land") else None
