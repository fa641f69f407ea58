"""What lies ahead as data: steps with days, de-minimis room, rules that end, costs per firm, counts from a list."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.endings import endings
from bot.catalogue.errors import CatalogueError
from bot.catalogue.load import load
from bot.interview.assessment import assess
from bot.interview.costs import paying_firms, per_firm
from bot.interview.partners import counts
from bot.interview.room import room
from bot.interview.timetable import Step, later, timetable

CATALOGUE = load()
TODAY = date(2026, 11, 25)
ZIM = "zim-innovationsnetzwerke"
NATIONAL: dict[str, Any] = {"zahl_kmu": 9, "technisches_ziel": True, "vorhaben_ziel": ["fue_projekte"]}
INTERNATIONAL = {
    **NATIONAL,
    "zahl_kmu": 4,
    "zahl_unternehmen": 4,
    "zahl_unternehmen_ausland": 3,
    "auslands_koordinator": True,
}


def step(facts: dict[str, Any], title: str, day: date = TODAY) -> Step:
    plan = timetable(assess(facts, CATALOGUE, day), CATALOGUE)
    return next(step for step in plan.steps if step.title == title)


def test_phases_last_as_long_as_the_way_into_the_programme_says() -> None:
    national, international = step(NATIONAL, "Phase 1"), step(INTERNATIONAL, "Phase 1")
    assert (national.starts, national.ends) == (date(2027, 2, 25), date(2028, 2, 25))
    assert (international.starts, international.ends) == (date(2027, 2, 25), date(2028, 8, 25))
    assert national.estimated


def test_a_deadline_is_a_sure_day_and_what_comes_before_the_application_has_none() -> None:
    plan = timetable(assess({"koordinator": True}, CATALOGUE, date(2011, 3, 1)), CATALOGUE)
    deadline = next(step for step in plan.steps if step.kind == "frist")
    assert (deadline.ends, deadline.estimated) == (date(2011, 3, 31), False)
    assert step(NATIONAL, "Unterlagen sammeln").starts is None


def test_without_a_programme_there_is_no_timetable() -> None:
    none = {"sitz_deutschland": False, "zahl_unternehmen": 0, "zahl_unternehmen_ausland": 0, "technisches_ziel": False}
    assert timetable(assess(none, CATALOGUE, TODAY), CATALOGUE).programme is None


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 120))
def test_months_later_is_always_a_day_in_the_right_month(day: date, months: int) -> None:
    found = later(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months


@pytest.mark.parametrize(
    ("said", "left"), [(None, None), (0, (300_000, 300_000)), (250_000, (50_000, 50_000)), (400_000, (0, 0))]
)
def test_de_minimis_room(said: int | None, left: tuple[float, float] | None) -> None:
    found = room({} if said is None else {"de_minimis_eur": said}, CATALOGUE, TODAY)
    assert found is not None
    assert (found.programme, found.limit, found.left) == (ZIM, 300_000, left)


def test_no_limit_is_told_for_a_day_without_proof() -> None:
    assert room({"de_minimis_eur": 1}, CATALOGUE, date(2020, 1, 1)) is None


@pytest.mark.parametrize(
    ("facts", "day", "warned"),
    [
        ({"clustermanagement": True}, TODAY, True),
        ({"antragsteller_art": "clustermanagement"}, TODAY, True),
        ({"clustermanagement": True}, date(2025, 1, 1), False),
        ({"clustermanagement": True}, date(2027, 1, 1), False),
        ({"zahl_kmu": 9}, TODAY, False),
    ],
)
def test_an_ending_rule_is_told_soon_before_and_where_it_concerns(
    facts: dict[str, Any], day: date, warned: bool
) -> None:
    agvo = next(ending for ending in endings() if ending.name == "AGVO")
    assert agvo.warns(facts, day) is warned


def test_a_mistake_in_the_endings_is_named(tmp_path: Path) -> None:
    file = tmp_path / "termine.yaml"
    file.write_text("AGVO: {endet: 2026-12-31, quelle: X, wenn: {art: gibts_nicht}}\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="gibts_nicht"):
        endings(file)


def test_costs_are_shared_by_the_firms_that_pay() -> None:
    share = CATALOGUE.programmes[ZIM].own_share
    assert share is not None
    rates = dict(per_firm(share, "national", 60_000, 9))
    assert rates["Phase 2, erstes Jahr"] == 2_000
    assert dict(per_firm(share, "international", 60_000, 9))["Phase 1"] == pytest.approx(60_000 * 0.05 / 9)


@pytest.mark.parametrize(
    ("facts", "firms"),
    [
        ({}, None),
        ({"zahl_unternehmen": 0}, None),
        ({"zahl_kmu": 8}, 8),
        ({"zahl_kmu": 8, "zahl_unternehmen": {"min": 10, "max": 14}}, 10),
        ({"zahl_unternehmen": 10, "zahl_zaehlende_unternehmen": 7}, 7),
    ],
)
def test_paying_firms(facts: dict[str, Any], firms: int | None) -> None:
    assert paying_firms(facts) == firms


def test_a_list_gives_counts_but_no_sme_by_staff_alone() -> None:
    rows = [
        {"name": "A", "art": "unternehmen", "beschaeftigte": 5, "land": "sachsen"},
        {"name": "B", "art": "kmu", "land": "bayern"},
        {"name": "C", "art": "unternehmen", "ausland": True},
        {"name": "D", "art": "hochschule", "land": "sachsen"},
        {"name": "E", "art": "unklar"},
    ]
    assert counts(rows) == {
        "zahl_partner": 5,
        "zahl_unternehmen": 2,
        "zahl_unternehmen_ausland": 1,
        "zahl_hochschulen": 1,
        "bundeslaender": ["sachsen", "bayern"],
        "bereiche": ["wirtschaft", "wissenschaft"],
    }


def test_smes_are_counted_where_the_list_tells_it_of_every_firm() -> None:
    rows = [
        {"name": "A", "art": "unternehmen", "kein_kmu": True},
        {"name": "B", "art": "kmu"},
        {"name": "C", "art": "gross"},
    ]
    assert counts(rows)["zahl_kmu"] == 1
    assert counts(rows)["zahl_grossunternehmen"] == 1
