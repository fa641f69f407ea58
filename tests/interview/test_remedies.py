"""What would be enough for a programme: fewest steps, only lawful ones, and each of them needed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from bot.catalogue.errors import CatalogueError
from bot.catalogue.load import load
from bot.catalogue.steps import steps
from bot.interview.hypothesis import applied
from bot.interview.remedies import MOST_STEPS, Remedy, Step, remedy
from bot.rules.facts import interval
from bot.rules.judge import Fit, judge
from tests.rules.test_properties import QUICK, profiles

CATALOGUE, STEPS = load(), steps()
TODAY = date(2026, 11, 25)
ZIM, FORUM, FUTURE = "zim-innovationsnetzwerke", "innovationsforen-mittelstand", "zukunftscluster-initiative"


def found(programme: str, facts: dict[str, Any]) -> Remedy:
    verdict = judge(CATALOGUE.programmes[programme].rules, facts, TODAY)
    return remedy(verdict, facts, TODAY, STEPS)


def told(way: tuple[Step, ...]) -> list[tuple[str, Any]]:
    return [(step.fact, step.value if step.more is None else step.more) for step in way]


def after(way: tuple[Step, ...], facts: dict[str, Any]) -> dict[str, Any]:
    said = [(step.fact, step.value if step.more is None else {"plus": step.more}) for step in way]
    return {**facts, **dict(applied(said, facts))}


def test_the_number_of_partners_to_take_in_is_what_is_missing() -> None:
    facts = {"zahl_unternehmen": 3, "zahl_kmu": 3, "auslands_koordinator": False, "zahl_unternehmen_ausland": 0}
    result = found(ZIM, facts)
    assert [told(way) for way in result.smallest] == [[("zahl_unternehmen", 3)]]


def test_several_failed_rules_need_several_steps() -> None:
    facts = {"zahl_unternehmen": 5, "management_neutral": False, "zahl_unternehmen_ausland": 0}
    assert [told(way) for way in found(ZIM, facts).smallest] == [
        [("zahl_unternehmen", 1), ("management_neutral", True)]
    ]


def test_either_of_two_bodies_may_be_won() -> None:
    facts = {"antragsteller_art": "kmu", "zahl_hochschulen": 0, "zahl_forschungseinrichtungen": 0}
    ways = [told(way) for way in found(FUTURE, facts).smallest]
    assert ways == [[("zahl_hochschulen", 1)], [("zahl_forschungseinrichtungen", 1)]]


def test_what_nobody_can_turn_is_lasting_and_no_set_is_offered() -> None:
    result = found(ZIM, {"vorhaben_begonnen": True, "management_neutral": False})
    assert result.smallest == ()
    assert result.lasting == ("ZIM-N-16",)


def test_nothing_is_missing_where_no_rule_fails() -> None:
    assert found(ZIM, {"zahl_unternehmen": 12}) == Remedy((), None, frozenset(), ())


@given(profiles())
@QUICK
def test_the_smallest_sets_are_enough_and_every_step_of_them_is_needed(facts: dict[str, Any]) -> None:
    for programme in CATALOGUE.programmes.values():
        verdict = judge(programme.rules, facts, TODAY)
        for way in remedy(verdict, facts, TODAY, STEPS).smallest:
            assert 1 <= len(way) <= MOST_STEPS
            assert judge(programme.rules, after(way, facts), TODAY).fit is not Fit.UNFIT
            for step in way:
                rest = tuple(other for other in way if other is not step)
                assert verdict.fit is Fit.UNFIT
                left = judge(programme.rules, after(rest, facts), TODAY)
                assert left.fit is Fit.UNFIT or left.way != verdict.way


@given(profiles())
@QUICK
def test_nobody_becomes_an_sme_and_nothing_fixed_turns(facts: dict[str, Any]) -> None:
    for programme in CATALOGUE.programmes.values():
        result = found(programme.id, facts)
        for step in (step for way in result.smallest for step in way):
            assert step.fact not in STEPS.fixed
            changed = after((step,), facts)
            gained = (interval(changed, "zahl_kmu") or (0, 0))[0] - (interval(facts, "zahl_kmu") or (0, 0))[0]
            firms = interval(facts, "zahl_unternehmen")
            assert gained == 0 or firms is None or interval(changed, "zahl_unternehmen")[0] == firms[0] + gained  # type: ignore[index]


def test_every_fact_of_a_deciding_rule_is_a_step_or_said_to_be_fixed() -> None:
    read = {
        fact
        for programme in CATALOGUE.programmes.values()
        for way in programme.rules.ways
        for criterion in way.criteria
        if criterion.decides
        for fact in criterion.reads
    }
    assert read <= set(STEPS.order)
    assert set(STEPS.order) <= set(CATALOGUE.questions)


@pytest.mark.parametrize(
    "line",
    [
        "strategie: {art: hexen, text: a, einfach: b}",
        "strategie: {art: setzen, text: a, einfach: b}",
        "strategie: {art: fest, text: a, einfach: b, farbe: blau}",
        "strategie: {text: a}",
    ],
)
def test_a_mistake_in_the_steps_is_named_with_its_key_and_remedy(line: str, tmp_path: Path) -> None:
    file = tmp_path / "schritte.yaml"
    file.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="strategie") as error:
        steps(file)
    assert "setzen, wahl, mehr, fest" in str(error.value)
