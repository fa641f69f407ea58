"""Which answers are tried in order to see what a question can change."""

from typing import Any

import pytest

from bot.catalogue.load import load
from bot.interview.note import accepted
from bot.interview.samples import edges, samples

CATALOGUE = load()
TURNING = edges(programme.rules for programme in CATALOGUE.programmes.values())


@pytest.mark.parametrize(
    ("fact", "turning", "tried"),
    [
        ("strategie", set(), (True, False)),
        ("laufzeit_monate", {9}, (1, 8, 9, 10)),
        ("laufzeit_monate", {240}, (1, 239, 240)),
        ("zahl_kmu", set(), (0, 1)),
        ("anerkannter_status", set(), ("spitzencluster", "zukunftsprojekt", "vergleichbares_netzwerk", "keiner")),
        ("thema", set(), ()),
    ],
)
def test_answers_around_the_turning_points(fact: str, turning: set[float], tried: tuple[Any, ...]) -> None:
    assert samples(CATALOGUE.questions[fact], turning) == tried


@pytest.mark.parametrize(
    ("fact", "turning"),
    [
        ("zahl_kmu", {1, 2, 4, 6}),
        ("zahl_zaehlende_unternehmen", {4, 6}),
        ("beschaeftigte_groesstes_unternehmen", {500, 1000}),
        ("de_minimis_eur", {300_000}),
        ("laufzeit_monate", {9, 36, 60, 108}),
        ("foerderbedarf_eur", {100_000, 4_000_000, 40_000_000}),
    ],
)
def test_the_turning_points_are_found_in_the_rules(fact: str, turning: set[float]) -> None:
    assert TURNING[fact] == turning


@pytest.mark.parametrize("fact", CATALOGUE.questions)
def test_every_answer_tried_is_a_valid_one(fact: str) -> None:
    question = CATALOGUE.questions[fact]
    assert all(accepted(answer, question) == answer for answer in samples(question, TURNING.get(fact, set())))
