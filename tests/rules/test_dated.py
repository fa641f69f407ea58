"""Bounds that hold from a day on, and numbers against them."""

from datetime import date
from typing import Any

import pytest

from bot.rules.availability import Availability, Stand
from bot.rules.case import Case, Remark
from bot.rules.conditions import Bound, Comparison, Exactly
from bot.rules.criterion import Criterion, Role, find
from bot.rules.dated import Dated, Step, always
from bot.rules.truth import State

LIMIT = Dated((Step(date(2015, 1, 1), 3), Step(date(2020, 1, 1), 6), Step(date(2025, 1, 1), None)))


def case(value: Any, day: date = date(2026, 11, 25)) -> Case:
    return Case({} if value is None else {"zahl": value}, day, Availability(Stand.OPEN, None))


@pytest.mark.parametrize(
    ("day", "value", "state"),
    [
        (date(2014, 12, 31), 99, State.REVIEW),
        (date(2015, 1, 1), 3, State.MET),
        (date(2019, 12, 31), 3, State.MET),
        (date(2020, 1, 1), 3, State.NOT_MET),
        (date(2020, 1, 1), None, State.OPEN),
        (date(2025, 1, 1), 0, State.DROPPED),
    ],
)
def test_the_bound_of_the_day_holds(day: date, value: int | None, state: State) -> None:
    assert Bound("zahl", "mindestens", LIMIT).check(case(value, day)).state is state


def test_a_bound_before_its_first_day_is_told() -> None:
    assert Bound("zahl", "mindestens", LIMIT).check(case(9, date(2000, 1, 1))).remarks == (Remark("vor_beleg"),)


@pytest.mark.parametrize(
    ("comparison", "value", "state"),
    [
        ("mindestens", 9, State.MET),
        ("mindestens", 8, State.NOT_MET),
        ("mindestens", {"min": 8, "max": 10}, State.OPEN),
        ("mindestens", {"min": 9, "max": 10}, State.MET),
        ("hoechstens", 9, State.MET),
        ("hoechstens", {"min": 9, "max": 10}, State.OPEN),
        ("hoechstens", {"min": 10, "max": 11}, State.NOT_MET),
        ("unter", 9, State.NOT_MET),
        ("unter", {"min": 8, "max": 9}, State.OPEN),
        ("unter", 8.5, State.MET),
        ("unter", "unbekannt", State.OPEN),
        ("unter", None, State.OPEN),
    ],
)
def test_a_range_that_the_bound_cuts_is_open(comparison: Comparison, value: Any, state: State) -> None:
    assert Bound("zahl", comparison, always(9)).check(case(value)).state is state


@pytest.mark.parametrize(
    ("value", "state"),
    [
        (9, State.MET),
        (10, State.NOT_MET),
        (8, State.REVIEW),
        ({"min": 6, "max": 8}, State.REVIEW),
        ({"min": 8, "max": 9}, State.OPEN),
        ({"min": 10, "max": 12}, State.NOT_MET),
        (None, State.OPEN),
    ],
)
def test_an_exact_number(value: Any, state: State) -> None:
    assert Exactly("zahl", 9).check(case(value)).state is state


def test_a_rule_before_its_proof_is_for_a_person() -> None:
    rule = Criterion("X-1", Role.FITNESS, True, Bound("zahl", "mindestens", always(9)), since=date(2016, 1, 1))
    early, later = find(rule, case(1, date(2015, 12, 31))), find(rule, case(1, date(2016, 1, 1)))
    assert (early.state, early.remarks) == (State.REVIEW, (Remark("vor_beleg", "2016-01-01"),))
    assert later.state is State.NOT_MET


@pytest.mark.parametrize(
    ("applies", "value", "state"),
    [
        (True, 9, State.MET),
        (True, 8, State.NOT_MET),
        (False, 8, State.DROPPED),
        (None, 9, State.MET),
        (None, 8, State.OPEN),
    ],
)
def test_a_rule_with_a_condition(applies: bool | None, value: int, state: State) -> None:
    when = Bound("gilt", "mindestens", always(1))
    rule = Criterion("X-1", Role.FITNESS, True, Bound("zahl", "mindestens", always(9)), when)
    facts = {"zahl": value} | ({} if applies is None else {"gilt": int(applies)})
    assert find(rule, Case(facts, date(2026, 11, 25), Availability(Stand.OPEN, None))).state is state
    assert rule.reads == ("zahl", "gilt")
