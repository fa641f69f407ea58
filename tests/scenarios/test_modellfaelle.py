"""The model cases as a whole: enough of them, every rule shown, every bound guarded."""

from __future__ import annotations

from pathlib import Path

from bot.catalogue.load import load
from bot.scenarios.coverage import coverage, gaps
from bot.scenarios.mutation import try_all
from bot.scenarios.reader import read_paths
from bot.scenarios.run import run

CATALOGUE = load()
CASES = read_paths([Path(__file__).parent / "modellfaelle"], CATALOGUE)


def test_there_are_enough_cases_and_each_says_its_day_and_expects_something() -> None:
    assert len({(case.file, case.name) for case in CASES}) >= 60
    assert all(case.day and (case.expected or case.recommended is not None) for case in CASES)


def test_names_tell_the_cases_apart() -> None:
    titles = [case.title for case in CASES]
    assert len(set(titles)) == len(titles)


def test_every_rule_is_shown_in_every_state_it_can_have() -> None:
    shown = coverage([run(case, CATALOGUE) for case in CASES], CATALOGUE)
    assert [(entry.criterion, entry.missing) for entry in gaps(shown)] == []


def test_every_bound_moved_by_one_is_noticed() -> None:
    tried = list(try_all(CASES, CATALOGUE))
    assert len(tried) > 100
    assert [result.bound.text for result in tried if not result.noticed] == []
