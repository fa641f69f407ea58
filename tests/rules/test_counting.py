"""Which firms count (contract: kriterien.yml, ZIM)."""

from datetime import date
from typing import Any

import pytest

from bot.catalogue.load import load
from bot.rules.availability import Availability, Stand
from bot.rules.case import Case
from bot.rules.counting import MANY, CountingFirms
from bot.rules.judge import judge
from bot.rules.truth import State

ZIM = load().programmes["zim-innovationsnetzwerke"].rules
DAY = date(2026, 11, 25)
OUT = {
    "unternehmen_unabhaengig": False,
    "eigenanteil_bereit": False,
    "de_minimis_eur": 300_000,
}


def states(facts: dict[str, Any], criterion: str = "ZIM-N-02") -> tuple[State, ...]:
    """National and international way."""
    ways = judge(ZIM, facts, DAY).all_ways
    return tuple(finding.state for way in ways for finding in way if finding.criterion.id == criterion)


@pytest.mark.parametrize(
    ("facts", "national", "international"),
    [
        ({}, State.OPEN, State.OPEN),
        ({"zahl_unternehmen": 3}, State.NOT_MET, State.NOT_MET),
        ({"zahl_unternehmen": 5}, State.NOT_MET, State.OPEN),
        ({"zahl_unternehmen": 9}, State.OPEN, State.OPEN),
        ({"zahl_unternehmen": "unbekannt", "zahl_kmu": 6}, State.MET, State.MET),
        ({"zahl_kmu": 5}, State.OPEN, State.MET),
        ({"zahl_kmu": 4, "zahl_unternehmen": 8}, State.OPEN, State.MET),
        ({"zahl_kmu": 4, "zahl_unternehmen": 8, "zahl_grossunternehmen": 4}, State.NOT_MET, State.MET),
        ({"zahl_unternehmen": 6, "beschaeftigte_groesstes_unternehmen": 1200}, State.NOT_MET, State.OPEN),
        ({"zahl_unternehmen": 6, "beschaeftigte_groesstes_unternehmen": 700}, State.OPEN, State.OPEN),
        ({"zahl_kmu": 6, "beschaeftigte_groesstes_unternehmen": 1200}, State.MET, State.MET),
        ({"zahl_kmu": 6, "beschaeftigte_groesstes_unternehmen": 700}, State.MET, State.MET),
        ({"zahl_kmu": {"min": 4, "max": 6}}, State.OPEN, State.MET),
        ({"zahl_zaehlende_unternehmen": 6, "zahl_unternehmen": 3}, State.MET, State.MET),
        ({"zahl_zaehlende_unternehmen": {"min": 3, "max": 5}}, State.NOT_MET, State.OPEN),
    ],
)
def test_enough_firms_count(facts: dict[str, Any], national: State, international: State) -> None:
    assert states(facts) == (national, international)


@pytest.mark.parametrize(("fact", "value"), OUT.items())
def test_one_firm_that_does_not_count_never_excludes_the_rest(fact: str, value: Any) -> None:
    assert states({"zahl_kmu": 9, fact: value}) == (State.OPEN, State.OPEN)
    assert states({"zahl_unternehmen": 7, fact: value}) == (State.OPEN, State.OPEN)
    assert states({"zahl_unternehmen": 6, fact: value}) == (State.NOT_MET, State.OPEN)
    assert states({"zahl_zaehlende_unternehmen": 6, fact: value}) == (State.MET, State.MET)


def test_room_for_aid_is_not_judged_before_its_proof() -> None:
    verdict = judge(ZIM, {"zahl_unternehmen": 6, "de_minimis_eur": 400_000}, date(2023, 12, 31))
    by_id = {finding.criterion.id: finding.state for finding in verdict.all_ways[0]}
    assert (by_id["ZIM-N-10"], by_id["ZIM-N-02"]) == (State.REVIEW, State.OPEN)


@pytest.mark.parametrize(
    ("facts", "count"),
    [
        ({}, (0, MANY)),
        ({"zahl_kmu": 4}, (4, MANY)),
        ({"zahl_kmu": 10, "zahl_unternehmen": 5}, (5, 5)),
        ({"zahl_kmu": 4, "zahl_unternehmen": 9, "zahl_grossunternehmen": {"min": 2, "max": 5}}, (4, 7)),
        ({"zahl_unternehmen": 1, "zahl_grossunternehmen": 3}, (0, 0)),
    ],
)
def test_the_range_that_the_counts_leave(facts: dict[str, Any], count: tuple[float, float]) -> None:
    assert CountingFirms(6).count(Case(facts, DAY, Availability(Stand.OPEN, None))) == count


@pytest.mark.parametrize(
    ("facts", "way"),
    [
        ({"zahl_zaehlende_unternehmen": 5}, "international"),
        ({"zahl_zaehlende_unternehmen": 6, "zahl_unternehmen_ausland": 0}, "national"),
        ({"zahl_zaehlende_unternehmen": 6}, "national"),
    ],
)
def test_the_better_way_is_reported(facts: dict[str, Any], way: str) -> None:
    assert judge(ZIM, facts, DAY).way == way
