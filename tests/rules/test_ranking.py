"""The order of recommendation: the first difference decides (contract: kriterien.yml, "Goals and order")."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.rules.availability import Calendar, Stand, Window
from bot.rules.bodies import MayApply
from bot.rules.case import Applicants, Condition
from bot.rules.conditions import Is, Review
from bot.rules.criterion import Criterion, Role
from bot.rules.judge import Rules, Verdict, Way, judge
from bot.rules.ranking import order, recommended

DAY = date(2026, 11, 25)
SCIENCE = Applicants(frozenset({"hochschule"}))
FACTS = {
    "ja": True,
    "nein": False,
    "antragsteller_art": "kmu",
    "zahl_hochschulen": 1,
    "vorhaben_ziel": ["fue_projekte", "netzwerk_aufbauen"],
}
BOTH = frozenset({"fue_projekte", "netzwerk_aufbauen"})
ONE = frozenset({"fue_projekte"})
NONE = frozenset({"internationalisieren"})


def calendar(stand: Stand) -> Calendar:
    return Calendar((Window(date(2000, 1, 1), None, stand),))


def rule(condition: Condition, role: Role = Role.FITNESS, hard: bool = True) -> Criterion:
    return Criterion("X", role, hard and role is Role.FITNESS, condition)


def ways(*criteria: Criterion) -> tuple[Way, ...]:
    return (Way(None, criteria),)


MET, OPEN, FAILED, REVIEW = Is("ja"), Is("ungesagt"), Is("nein"), Review()
PLAIN = Rules("schlechter", BOTH, True, 1, calendar(Stand.OPEN), ways(rule(MET)))


def verdict(rules: Rules, facts: dict[str, Any] = FACTS) -> Verdict:
    return judge(rules, facts, DAY)


# What makes the better one better, and how much better the worse one is in the point that decides next.
STEPS = {
    "serves a goal": (
        {"goals": ONE, "calendar": calendar(Stand.UNKNOWN)},
        {"goals": NONE},
    ),
    "is open": (
        {"goals": ONE, "calendar": calendar(Stand.OPEN)},
        {"goals": BOTH, "calendar": calendar(Stand.UNKNOWN)},
    ),
    "serves more goals": ({"goals": BOTH, "ways": ways(rule(REVIEW))}, {"goals": ONE}),
    "fits": ({"ways": ways(rule(MET))}, {"ways": ways(*[rule(MET)] * 9, rule(REVIEW))}),
    "waits for a person, not for facts": (
        {"ways": ways(rule(REVIEW))},
        {"ways": ways(*[rule(MET)] * 9, rule(OPEN))},
    ),
    "meets a larger share": (
        {"ways": ways(rule(MET), rule(OPEN), rule(MayApply(SCIENCE))), "applicants": SCIENCE},
        {"ways": ways(rule(MET), rule(OPEN), rule(OPEN))},
    ),
    "the named one applies itself": (
        {"ways": ways(rule(MET), rule(FAILED, Role.PLAN))},
        {"ways": ways(rule(MayApply(SCIENCE))), "applicants": SCIENCE},
    ),
    "fewer plans not met": (
        {"core": False},
        {"ways": ways(rule(MET), rule(FAILED, Role.PLAN))},
    ),
    "fewer soft rules not met": (
        {"core": False},
        {"ways": ways(rule(MET), rule(FAILED, hard=False))},
    ),
    "a core programme": ({"core": True, "place": 2}, {"core": False, "place": 1}),
    "stands first": ({"place": 1}, {"place": 2}),
}


@pytest.mark.parametrize(("better", "worse"), STEPS.values(), ids=STEPS)
def test_the_first_difference_decides(better: dict[str, Any], worse: dict[str, Any]) -> None:
    first = verdict(replace(PLAIN, id="besser", **better))
    second = verdict(replace(PLAIN, **worse))
    assert order([second, first], FACTS) == order([first, second], FACTS) == [first, second]


@pytest.mark.parametrize("role", [Role.LATER, Role.COUNTING, Role.CALL, Role.AVAILABILITY])
def test_other_roles_neither_exclude_nor_lower(role: Role) -> None:
    failing = verdict(replace(PLAIN, ways=ways(rule(MET), rule(FAILED, role))))
    assert failing.fit.value == "passt"
    assert order([verdict(replace(PLAIN, id="danach", place=2)), failing], FACTS)[0] is failing


def test_no_goal_said_means_that_all_are_served() -> None:
    facts = {**FACTS, "vorhaben_ziel": "unbekannt"}
    first, second = verdict(replace(PLAIN, goals=NONE), facts), verdict(replace(PLAIN, id="danach", place=2), facts)
    assert order([second, first], facts) == [first, second]


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ({}, True),
        ({"calendar": calendar(Stand.UNKNOWN)}, True),
        ({"calendar": calendar(Stand.CLOSED)}, False),
        ({"ways": ways(rule(FAILED), rule(OPEN))}, False),
        ({"ways": ways(rule(FAILED, Role.PLAN))}, True),
        ({"ways": (*ways(rule(FAILED)), *ways(rule(OPEN)))}, True),
    ],
)
def test_closed_or_unfit_programmes_are_not_recommended(change: dict[str, Any], kept: bool) -> None:
    assert bool(recommended([verdict(replace(PLAIN, **change))], FACTS)) is kept


@pytest.mark.parametrize(
    ("criteria", "fit", "reasons"),
    [
        ((rule(MET),), "passt", ()),
        ((rule(MET), rule(OPEN)), "offen", ("angaben",)),
        ((rule(MET), rule(REVIEW)), "offen", ("pruefung",)),
        ((rule(OPEN), rule(REVIEW)), "offen", ("angaben", "pruefung")),
        ((rule(FAILED), rule(OPEN)), "passt_nicht", ()),
        ((rule(MET), rule(FAILED, hard=False)), "passt", ()),
    ],
)
def test_only_hard_rules_decide_the_fit(criteria: tuple[Criterion, ...], fit: str, reasons: tuple[str, ...]) -> None:
    found = verdict(replace(PLAIN, ways=ways(*criteria)))
    assert (found.fit.value, found.open_reasons) == (fit, reasons)
