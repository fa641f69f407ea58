"""Which German and which foreign places a text names: towns, regions, Länder, adjectives ("sächsische Firmen")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from .fold import rx
from .municipalities import means_a_place, means_abroad, municipalities, of_somebody, seat_before
from .normal import Normal
from .once import once
from .place_context import (
    has_addition,
    listed_landscape,
    other_capital,
    predicative,
    stands_bare,
    without_direction,
    words_too,
)
from .place_tables import Gazetteer, gazetteer, is_town

_WORD = re.compile(r"[\w-]+")
_PREPOSITION = rx(
    r"(?:\b(?:gehört|gehören|gehöre) (?:\S+ )?(?:zur|zum|zu)|\ban der|\bentlang der|\blängs der|\bvon der|\bam|\bin|\bim|\baus|\bbei|\bum|\braum|\bregion|\bstadt|\bstandort|\bort|\bgroßraum|\blandkreis(?:es)?|\bkreis(?:es)?|\bnach|\bsitz|\b[\w-]*universität(?:en)?|\bunis?|\b\w*hochschulen?|\bfh|\btu|\bth|\bhs|\bhtw|\bhaw|\bhft|\bmlu|\both|\bfhs|\b(?:in|aus|uni|unis|universitäten|hochschulen) \S+ (?:und|,|oder)|\bin der|\baus der|\baus dem|\baus dem raum|\bund um|\bzwischen \S+ und|\bzwischen) $"
)

_NUMBERED = re.compile(r" #\d+(?! (?!auf|der|des|im|am|und|bei)\w)")


@lru_cache(maxsize=1024)
def abroad(text: str) -> tuple[re.Match[str], ...]:
    """Places and adjectives abroad in a normal string."""
    if _far().isdisjoint(_WORD.findall(text)):
        return ()
    found = list(gazetteer().foreign_names.finditer(text))
    taken = [(m.start(), m.end()) for m in found]
    last: int | None = None
    for match in _WORD.finditer(text):
        if any(start <= match.start() < end for start, end in taken):
            last = match.end()
        elif _is_foreign(text, match, last):
            found.append(match)
            last = match.end()
    return tuple(sorted(found, key=lambda m: m.start()))


@cache
def from_abroad(word: str) -> bool:
    """Is this an adjective in -er of a town or region abroad ("Thurgauer Firmen"), and of none here?"""
    table = gazetteer()
    if word in table.names or not word.endswith(("er", "ern")):
        return False
    stem = word.removesuffix("n").removesuffix("er")
    return word in table.foreign_er or stem in table.foreign or f"{stem}e" in table.foreign


@cache
def _far() -> frozenset[str]:
    """The words of which one stands in whatever names a place abroad; of a name of several words its first."""
    table = gazetteer()
    return table.foreign | municipalities().abroad | table.foreign_first


def _is_foreign(text: str, match: re.Match[str], last: int | None) -> bool:
    word = match.group()
    if word in gazetteer().foreign:
        return True
    return word in municipalities().abroad and means_abroad(text, *match.span(), last)


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
    names, more = gazetteer().by_word, municipalities()
    for i, token in enumerate(form.tokens):
        word = token.norm
        if token.kind != "word" or not (word in names or word in more.small or word in more.longer or "-" in word):
            continue
        if found and form.offsets[i] < found[-1].end:
            continue
        place = _longer(form, i, found) or _named(form, i, found) or _small(form, i, found) or _compound(form, i)
        if place is not None:
            found.append(place)
    return [
        _of_the_land_behind(form, place, found[i + 1] if i + 1 < len(found) else None)
        if place.kind == "stadt"
        else _of_the_town_before(form, place, found[i - 1] if i else None)
        for i, place in enumerate(found)
    ]


def _named(form: Normal, i: int, before: list[Place]) -> Place | None:
    table, at = gazetteer(), form.offsets[i]
    for name in table.by_word.get(form.tokens[i].norm, ()):
        end = at + len(name)
        if not form.string.startswith(name, at) or form.string[end : end + 1] not in ("", " "):
            continue
        kind, lands = table.names[name]
        on_it = kind == "region" and form.string.endswith("auf ", 0, at)  # "auf Rügen"
        doubtful = name in table.ambiguous or (form.tokens[i].text in words_too() and not on_it)
        sure = not doubtful or _placed(form, at, kind, before)
        if not (sure or stands_bare(form, i) or has_addition(form, i, end, lands, table)):
            continue
        if other_capital(form, name, end, table):
            continue
        if kind in ("stadt", "beiwort") and of_somebody(form.string[max(0, at - 20) : at]):
            continue
        if kind == "beiwort" and not (_qualifies(form.string[end:], table) or predicative(form, i, name, end)):
            continue
        if name == "halle" and _NUMBERED.match(form.string[end:]):
            continue  # "Halle 3 auf dem Werksgelände"
        if name == "brandenburger" and form.string.startswith(" tor", end):
            lands = ("berlin",)
        if name == "frankfurt" and re.match(
            r" (?:\( )?(?:an der )?oder\b(?! \w+ (?:firmen|unternehmen))", form.string[end:]
        ):
            lands = ("brandenburg",)
        return Place(name, kind, lands, at, end)
    return None


def _longer(form: Normal, i: int, before: list[Place]) -> Place | None:
    """A small place of several words."""
    at = form.offsets[i]
    for name in municipalities().longer.get(form.tokens[i].norm, ()):
        end = at + len(name)
        if form.string.startswith(name, at) and form.string[end : end + 1] in ("", " "):
            return _of_small(form, name, at, before)
    return None


def _small(form: Normal, i: int, before: list[Place]) -> Place | None:
    name = form.tokens[i].norm
    return _of_small(form, name, form.offsets[i], before) if name in municipalities().small else None


def _of_small(form: Normal, name: str, at: int, before: list[Place]) -> Place | None:
    if not (_listed(form, at, before) or means_a_place(form.string, at, name)):
        return None
    return Place(name, "stadt", municipalities().small[name], at, at + len(name))


def _listed(form: Normal, at: int, before: list[Place]) -> bool:
    """Does it stand in a list, right behind a place?"""
    return bool(before and rx(r"^ (?:,|und|sowie|/|bis) (?:und |nach )?$").match(form.string[before[-1].end : at]))


def _placed(form: Normal, at: int, kind: str, before: list[Place]) -> bool:
    """Does an ordinary word stand where only a place can stand: behind "in", "aus", a university, or in a list of places?"""
    if _listed(form, at, before):
        return True
    text = form.string[max(0, at - 60) : at]
    if kind == "region":
        if before and listed_landscape(form.string[before[-1].end : at]):
            return True
        text = without_direction(text)
    if seat_before(text):
        return True
    return bool(_PREPOSITION.search(text)) and not (
        kind == "stadt" and rx(r"\b(?:in|aus) (?:der|dem) $|\bim $").search(text)
    )


def _qualifies(after: str, table: Gazetteer) -> bool:
    """Is an adjective of place followed by a noun, or by another such adjective ("sächsische und thüringische Betriebe")?"""
    link = re.match(r" (?:und|oder|,|sowie) (?:und )?(?P<counted>(?:#\d+|eine?n?) )?(?P<word>[\w-]+)", after)
    if link:
        likewise = link["counted"] is not None and re.search(r"ische[nrs]?$", link["word"])  # "drei polnische"
        return bool(likewise) or table.names.get(link["word"], ("",))[0] == "beiwort"
    return re.match(r" (?!in\b|aus\b|,|\.|ist\b|sind\b|:|\))\S", after) is not None


def _compound(form: Normal, i: int) -> Place | None:
    """ "Weißwasser-Revier", "Bodensee-Umfeld": a place as the first part of a word."""
    if (lands := _of_two_lands(form.tokens[i].norm)) is not None:
        return Place(form.tokens[i].norm, "beiwort", lands, form.offsets[i], form.offsets[i] + len(form.tokens[i].norm))
    head, hyphen, tail = form.tokens[i].norm.partition("-")
    kind, lands = gazetteer().names.get(head, ("", ()))
    quarter = head in ("berlin", "hamburg", "bremen") and is_town(tail)  # "Berlin-Köpenick"
    if not hyphen or not (kind in ("stadt", "region") or quarter):
        return None
    if head in gazetteer().ambiguous and not (kind == "stadt" and is_town(tail)):
        return None  # "Essen-Kettwig" is a town, "Essen-Lieferung" is none
    region = kind == "region" or rx(r"(?:raum|region|revier|gebiet|umfeld|umland|land|kreis)$").search(tail)
    at = form.offsets[i]
    return Place(form.tokens[i].norm, "region" if region else "stadt", lands, at, at + len(form.tokens[i].norm))


@lru_cache(maxsize=256)
def _of_two_lands(word: str) -> tuple[str, ...] | None:
    """ "Sächsisch-thüringisch" is of both."""
    names = gazetteer().names
    for hyphen in re.finditer("-", word):
        kinds, lands = zip(
            *(names.get(part, ("", ())) for part in (word[: hyphen.start()], word[hyphen.end() :])), strict=True
        )
        if kinds == ("beiwort", "beiwort"):
            return tuple(dict.fromkeys((*lands[0], *lands[1])))
    return None


def _of_the_land_behind(form: Normal, place: Place, following: Place | None) -> Place:
    """ "Halle in Westfalen", "Neustadt (Hessen)": the Land behind a town says which one is meant."""
    if following is None or following.kind not in ("land", "region") or set(place.lands) & set(following.lands):
        return place
    between = form.string[place.end : following.start]
    return replace(place, lands=following.lands) if re.fullmatch(r" (?:in|\(|, in) (?:der |dem )?", between) else place


def _of_the_town_before(form: Normal, place: Place, previous: Place | None) -> Place:
    """ "Weinheim an der Bergstraße": the landscape that a town lies at is meant where the town is."""
    if previous is None or place.kind != "region" or previous.kind != "stadt":
        return place
    between = form.string[previous.end : place.start]
    return replace(place, lands=previous.lands) if between in (" am ", " an der ", " an den ") else place


def town_at(text: str, at: int) -> int | None:
    """End of the German town or Land whose name begins exactly here, ordinary words of the same spelling included."""
    match = re.compile(r"[\w-]+").match(text, at)
    return match.end() if match and gazetteer().names.get(match.group(), ("",))[0] in ("stadt", "land") else None
