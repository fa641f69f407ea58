"""Every rule of the catalogue has scenarios that show its states (kriterien.yaml)."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.catalogue.load import load
from bot.interview.note import note
from bot.rules.case import Case
from bot.rules.composed import AtBestReview
from bot.rules.conditions import NotHere, Said, Windowed
from bot.rules.criterion import Criterion, find
from bot.rules.truth import State

CATALOGUE = load()
TODAY = date(2026, 11, 25)
SCENARIOS = yaml.safe_load((Path(__file__).parent / "kriterien.yaml").read_text(encoding="utf-8"))
REVIEWED = [id_ for row in SCENARIOS.pop("immer_pruefen") for id_ in row]
NEVER = "nie"
CASES = [(id_, State(state), facts) for id_, states in SCENARIOS.items() for state, facts in states.items()]
HOME = {id_: programme.rules for programme in CATALOGUE.programmes.values() for id_ in programme.texts}
# By their kind these rules can't have one of the two states.
CANNOT_BE = {AtBestReview: State.MET, Said: State.NOT_MET}


def criteria(id_: str) -> list[Criterion]:
    """The rule on every way in on which it applies."""
    found = [criterion for way in HOME[id_].ways for criterion in way.criteria if criterion.id == id_]
    return [criterion for criterion in found if not isinstance(criterion.condition, NotHere)]


def decidable() -> Iterable[str]:
    """Rules that facts or the day decide."""
    return (id_ for id_ in HOME if any(c.reads or isinstance(c.condition, Windowed) for c in criteria(id_)))


def states(id_: str, facts: dict[str, Any]) -> set[State]:
    """The states of the rule on the ways in on which it applies."""
    day, rules = date.fromisoformat(str(facts.get("stichtag", TODAY))), HOME[id_]
    case = Case(facts, day, rules.calendar.on(day), rules.applicants)
    return {find(criterion, case).state for criterion in criteria(id_)}


def test_every_rule_is_covered() -> None:
    assert sorted(SCENARIOS) == sorted(decidable())
    assert sorted(REVIEWED) == sorted(set(HOME) - set(SCENARIOS))


@pytest.mark.parametrize("id_", SCENARIOS)
def test_a_rule_is_shown_met_and_not_met(id_: str) -> None:
    never = {CANNOT_BE[type(c.condition)] for c in criteria(id_) if type(c.condition) in CANNOT_BE}
    assert {State.MET.value, State.NOT_MET.value} <= set(SCENARIOS[id_])
    assert {State(state) for state, facts in SCENARIOS[id_].items() if facts == NEVER} == never
    if State.MET in never:
        assert State.REVIEW.value in SCENARIOS[id_]


@pytest.mark.parametrize(("id_", "state", "facts"), [c for c in CASES if c[2] != NEVER], ids=str)
def test_a_rule_comes_out_as_shown(id_: str, state: State, facts: dict[str, Any]) -> None:
    noted = note({}, facts.items(), CATALOGUE)
    assert len(noted.changes) == len(facts)
    assert states(id_, dict(noted.facts)) == {state}


@pytest.mark.parametrize("id_", SCENARIOS)
def test_nothing_said_leaves_a_rule_open(id_: str) -> None:
    if any(criterion.reads for criterion in criteria(id_)):
        assert states(id_, {}) == {State.OPEN}


@pytest.mark.parametrize("id_", REVIEWED)
def test_no_fact_decides_the_others(id_: str) -> None:
    assert states(id_, {}) == {State.REVIEW}
    for _, _, facts in CASES:
        assert facts == NEVER or states(id_, facts) == {State.REVIEW}


def test_dated_rules_are_shown_before_and_on_their_first_day() -> None:
    for id_ in SCENARIOS:
        for since in {criterion.since for criterion in criteria(id_)} - {None}:
            days = {str(facts.get("stichtag")) for _, _, facts in (c for c in CASES if c[0] == id_)}
            assert {since.isoformat(), date.fromordinal(since.toordinal() - 1).isoformat()} <= days
