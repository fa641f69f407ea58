"""The same cases twice, on two days or with two versions of the catalogue: what comes out otherwise, and by which rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.catalogue.model import Catalogue
from bot.interview.assessment import Assessment, assess
from bot.rules.judge import Verdict
from bot.scenarios.model import Scenario


@dataclass(frozen=True)
class Side:
    """One of the two: a catalogue, and the day for all cases (None: each case on its own day)."""

    name: str
    catalogue: Catalogue
    day: date | None

    def judge(self, scenario: Scenario) -> Assessment:
        """The case on this side."""
        known = {fact: v for fact, v in scenario.facts.items() if fact in self.catalogue.questions}
        return assess(known, self.catalogue, self.day or scenario.on(None))


@dataclass(frozen=True)
class Change:
    """What differs for a case and a programme. `rule` is empty where a whole verdict differs."""

    case: str
    programme: str
    subject: str
    before: str
    after: str
    rules: tuple[str, ...] = ()

    @property
    def turns_verdict(self) -> bool:
        """Is it more than the state of a single rule?"""
        return self.subject in VERDICT


ABSENT = "gibt es nicht"
VERDICT = ("Eignung", "Verfügbarkeit", "Programm")


def compare(cases: Iterable[Scenario], before: Side, after: Side) -> list[Change]:
    """Every difference, case by case."""
    found = []
    for case in cases:
        first, second = before.judge(case), after.judge(case)
        programmes = dict.fromkeys((*(v.id for v in first.verdicts), *(v.id for v in second.verdicts)))
        for programme in sorted(programmes):
            found += list(_of_programme(case.title, programme, _find(first, programme), _find(second, programme)))
    return found


def _find(assessment: Assessment, programme: str) -> Verdict | None:
    return next((verdict for verdict in assessment.verdicts if verdict.id == programme), None)


def _of_programme(case: str, programme: str, before: Verdict | None, after: Verdict | None) -> Iterable[Change]:
    if before is None or after is None:
        told = [ABSENT if verdict is None else verdict.fit.value for verdict in (before, after)]
        yield Change(case, programme, "Programm", told[0], told[1])
        return
    rules = list(_rules(case, programme, before, after))
    turning = _turning(before, after)
    if before.fit is not after.fit:
        yield Change(case, programme, "Eignung", before.fit.value, after.fit.value, turning)
    stands = before.availability.stand.value, after.availability.stand.value
    if stands[0] != stands[1]:
        yield Change(case, programme, "Verfügbarkeit", *stands)
    yield from rules


def _turning(before: Verdict, after: Verdict) -> tuple[str, ...]:
    """The hard rules whose state differs: they turn the fit."""
    states = {finding.criterion.id: finding.state for finding in before.hard()}
    now = {finding.criterion.id: finding.state for finding in after.hard()}
    return tuple(id_ for id_ in dict.fromkeys((*states, *now)) if states.get(id_) != now.get(id_))


def _rules(case: str, programme: str, before: Verdict, after: Verdict) -> Iterable[Change]:
    was = {finding.criterion.id: finding.state.value for finding in before.findings}
    now = {finding.criterion.id: finding.state.value for finding in after.findings}
    for id_ in dict.fromkeys((*was, *now)):
        told = was.get(id_, ABSENT), now.get(id_, ABSENT)
        if told[0] != told[1]:
            yield Change(case, programme, id_, *told)


def by_rule(changes: Sequence[Change]) -> dict[tuple[str, str, str, str], list[str]]:
    """Cases with the same difference put together: (programme, subject, before, after) → titles."""
    groups: dict[tuple[str, str, str, str], list[str]] = {}
    for change in changes:
        by = f" ({', '.join(change.rules)})" if change.rules else ""
        groups.setdefault((change.programme, change.subject + by, change.before, change.after), []).append(change.case)
    return groups
