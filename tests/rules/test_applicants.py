"""Who may apply, and who could in their place (contract: kriterien.yml, last section)."""

from datetime import date
from typing import Any

import pytest

from bot.catalogue.load import load
from bot.rules.availability import Availability, Stand
from bot.rules.bodies import HasManagement, MayApply, OrStandIn
from bot.rules.case import Applicants, Case, Check, Remark
from bot.rules.conditions import Is
from bot.rules.judge import judge
from bot.rules.ranking import applies_itself
from bot.rules.truth import State

WHO = Applicants(frozenset({"hochschule", "forschungseinrichtung"}), frozenset({"clustermanagement"}))
DAY = date(2026, 11, 25)
NO_SCIENCE = {"zahl_hochschulen": 0, "zahl_forschungseinrichtungen": 0}


def case(facts: dict[str, Any]) -> Case:
    return Case(facts, DAY, Availability(Stand.OPEN, None), WHO)


def instead(kind: str) -> Check:
    return Check(State.MET, (Remark("stellvertretend", kind),))


@pytest.mark.parametrize(
    ("facts", "check"),
    [
        ({}, Check(State.OPEN)),
        ({"antragsteller_art": "unbekannt", **NO_SCIENCE}, Check(State.OPEN)),
        ({"antragsteller_art": "hochschule"}, Check(State.MET)),
        ({"antragsteller_art": "kmu"}, Check(State.OPEN)),
        ({"antragsteller_art": "kmu", "zahl_hochschulen": 0}, Check(State.OPEN)),
        ({"antragsteller_art": "kmu", **NO_SCIENCE}, Check(State.NOT_MET)),
        ({"antragsteller_art": "kmu", "zahl_hochschulen": 1}, instead("hochschule")),
        ({"antragsteller_art": "kmu", "zahl_hochschulen": {"min": 0, "max": 2}}, Check(State.OPEN)),
        ({"antragsteller_art": "clustermanagement"}, Check(State.REVIEW, (Remark("rechtsform", "clustermanagement"),))),
        (
            {"antragsteller_art": "clustermanagement", "zahl_forschungseinrichtungen": 2},
            instead("forschungseinrichtung"),
        ),
    ],
)
def test_who_may_apply(facts: dict[str, Any], check: Check) -> None:
    assert MayApply(WHO).check(case(facts)) == check


@pytest.mark.parametrize(
    ("facts", "check"),
    [
        ({}, Check(State.OPEN)),
        ({"gut": True}, Check(State.MET)),
        ({"gut": False, "antragsteller_art": "kmu", "zahl_hochschulen": 1}, instead("hochschule")),
        ({"gut": False, "antragsteller_art": "kmu"}, Check(State.OPEN)),
        ({"gut": False, "antragsteller_art": "kmu", **NO_SCIENCE}, Check(State.NOT_MET)),
        (
            {"gut": False, "antragsteller_art": "hochschule", "zahl_hochschulen": 1, "zahl_forschungseinrichtungen": 0},
            Check(State.NOT_MET),
        ),
        ({"gut": False, "zahl_hochschulen": 1}, Check(State.OPEN)),
        ({"gut": False, **NO_SCIENCE}, Check(State.NOT_MET)),
    ],
)
def test_another_body_takes_the_place_of_the_named_one(facts: dict[str, Any], check: Check) -> None:
    assert OrStandIn(Is("gut"), WHO).check(case(facts)) == check


@pytest.mark.parametrize(
    ("facts", "check"),
    [
        ({}, Check(State.OPEN)),
        ({"clustermanagement": True}, Check(State.MET)),
        ({"clustermanagement": False}, Check(State.NOT_MET)),
        ({"antragsteller_art": "clustermanagement"}, Check(State.MET)),
        ({"antragsteller_art": "kmu"}, Check(State.OPEN)),
        ({"antragsteller_art": "kmu", "clustermanagement": True}, instead("clustermanagement")),
        ({"antragsteller_art": "kmu", "clustermanagement": False}, Check(State.NOT_MET)),
    ],
)
def test_a_management_applies_whoever_was_named(facts: dict[str, Any], check: Check) -> None:
    assert HasManagement().check(case(facts)) == check


@pytest.mark.parametrize(
    ("programme", "facts", "itself"),
    [
        ("zukunftscluster-initiative", {}, True),
        ("zukunftscluster-initiative", {"antragsteller_art": "hochschule"}, True),
        ("zukunftscluster-initiative", {"antragsteller_art": "clustermanagement"}, True),
        ("zukunftscluster-initiative", {"antragsteller_art": "kmu"}, False),
        ("zukunftscluster-initiative", {"antragsteller_art": "kmu", "zahl_hochschulen": 1}, False),
        ("go-cluster", {"antragsteller_art": "kmu", "clustermanagement": True}, False),
        ("spitzencluster-wettbewerb", {"antragsteller_art": "kmu"}, True),
    ],
)
def test_does_the_named_applicant_apply_itself(programme: str, facts: dict[str, Any], itself: bool) -> None:
    verdict = judge(load().programmes[programme].rules, facts, DAY)
    assert applies_itself(verdict, facts.get("antragsteller_art")) is itself
