"""The list of places that `make orte` writes: what is chosen, how it is spelled, and that nothing is mended towards it."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from bot.language.facts.fold import fold
from bot.language.facts.lexicon import mend
from bot.language.facts.municipalities import municipalities
from bot.language.facts.place_tables import gazetteer, single_words
from bot.language.facts.run_together import cut
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "tools"))
orte: Any = __import__("orte")
words: Any = __import__("orte_words")

NONE = words.Words(*[frozenset()] * 6)


def town(name: str, land: str, people: int) -> Any:
    return orte.Town(name, land, people)


@pytest.mark.parametrize("word", ["Müncheberg", "Heilsbronn", "Freyburg", "Düben", "Davos", "Sinzheim"])
def test_a_place_is_no_slip_of_another(word: str) -> None:
    assert mend(word) == fold(word)


@pytest.mark.parametrize("word", ["Oederan", "Kempenich", "Herbstein"])
def test_a_place_is_not_cut_in_two(word: str) -> None:
    assert cut(word) == ()


def test_no_slip_is_mended_towards_what_was_listed_by_a_tool() -> None:
    known = municipalities()
    assert not single_words() & (known.small.keys() | known.towns.keys()) - gazetteer().listed


def test_places_yaml_keeps_its_names() -> None:
    assert not municipalities().towns.keys() & gazetteer().listed


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("Zella-Mehlis", ["zella-mehlis", "zella mehlis"]),
        ("Sankt Goar", ["sankt goar", "st goar"]),
        ("Winsen (Aller)", ["winsen ( aller )", "winsen / aller", "winsen"]),
        ("Plau am See", ["plau am see", "plau"]),
        ("Ostseebad Binz", ["binz"]),
    ],
)
def test_spellings(name: str, spelled: list[str]) -> None:
    assert list(orte.spellings(name)) == spelled


def test_a_name_of_two_lands_means_the_one_that_is_ten_times_as_large() -> None:
    found = orte.by_name(
        [
            town("Lindau", "bayern", 24_000),
            town("Lindau", "niedersachsen", 1_300),
            town("Hausen", "bayern", 3_000),
            town("Hausen", "hessen", 900),
            town("Kleinow", "brandenburg", 90),
        ]
    )
    assert {name: chosen.land for name, (_, chosen) in found.items()} == {"lindau": "bayern"}


def test_words_and_doubtful_names_do_not_stand_alone() -> None:
    known = NONE.__class__(frozenset({"wissen"}), frozenset(), frozenset({"emmerich"}), *[frozenset()] * 3)
    cities = [
        {"name": name, "countrycode": "DE", "admin1code": "07", "population": 30_000}
        for name in ("Wissen", "Emmerich", "Lohmar")
    ]
    sections = orte.select(cities, known)
    assert sections["staedte"] == {"nordrhein-westfalen": ["lohmar"]}
    assert sections["orte"] == {"nordrhein-westfalen": ["emmerich"]}
    assert sections["beiwoerter"] == {"nordrhein-westfalen": ["lohmarer"]}


def test_the_file_says_where_it_comes_from() -> None:
    head = (ROOT / "bot" / "language" / "data" / "gemeinden.yaml").read_text(encoding="utf-8")[:600]
    assert [said for said in ("GeoNames", "CC BY 4.0", "make orte") if said not in head] == []


@pytest.mark.parametrize(("word", "place"), [("Freiburch", "freiburg"), ("Heidelberch", "heidelberg")])
def test_a_town_is_known_as_it_is_spoken(word: str, place: str) -> None:
    assert mend(word) == place


@pytest.mark.parametrize("word", ["überregionales", "deutschlandweites", "branchenübergreifendes"])
def test_the_ending_of_an_adjective_is_no_word(word: str) -> None:
    assert cut(word) == ()


def test_es_is_a_word_behind_a_verb() -> None:
    assert cut("gibtes") == ("gibt", "es")
