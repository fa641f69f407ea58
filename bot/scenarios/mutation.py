"""Would the cases notice if a bound were wrong? Each bound is moved by one; some case must come out otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bot.catalogue.load import FOLDER
from bot.catalogue.model import Catalogue, Programme
from bot.rules.judge import judge
from bot.scenarios.bounds import Bound, bounds, with_moved
from bot.scenarios.model import Scenario
from bot.scenarios.run import missed


@dataclass(frozen=True)
class Tried:
    """What happened when a bound was moved."""

    bound: Bound
    caught_by: Scenario | None
    refused: bool = False  # the catalogue does not load with it
    same: bool = False  # nothing changes on any day: two windows of the same state meet

    @property
    def noticed(self) -> bool:
        """Nothing slipped through."""
        return bool(self.caught_by or self.refused or self.same)


def try_all(scenarios: Sequence[Scenario], catalogue: Catalogue, folder: Path = FOLDER) -> Iterable[Tried]:
    """Move every bound of every programme file."""
    for file in sorted((folder / "programmes").glob("*.yaml")):
        for bound in bounds(file):
            yield try_one(file, bound, scenarios, catalogue)


def try_one(file: Path, bound: Bound, scenarios: Sequence[Scenario], catalogue: Catalogue) -> Tried:
    """Move one bound and look for a case that notices."""
    moved = with_moved(file, bound)
    if moved is None:
        return Tried(bound, None, refused=True)
    if bound.rule == "Stand" and not _calendar_differs(catalogue.programmes[bound.programme], moved, bound):
        return Tried(bound, None, same=True)
    return Tried(bound, next((case for case in scenarios if _notices(case, moved, catalogue)), None))


def _notices(scenario: Scenario, programme: Programme, catalogue: Catalogue) -> bool:
    expected = scenario.expected.get(programme.id)
    if expected is None:
        return False
    verdict = judge(programme.rules, scenario.facts, scenario.on(None))
    return any(True for _ in missed(expected, verdict, scenario.facts, catalogue))


def _calendar_differs(before: Programme, after: Programme, bound: Bound) -> bool:
    """Is the state another one on the days around the bound, or a year later, when a proof ages?"""
    days = [day for day in (bound.value, bound.moved) if isinstance(day, date)]
    near = {day + timedelta(days=n) for day in days for n in (*range(-2, 3), *range(363, 369))}
    return any(before.rules.calendar.on(day).stand != after.rules.calendar.on(day).stand for day in near)
