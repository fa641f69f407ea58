"""The verdict on one programme, from facts and a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from bot.rules.availability import Availability, Calendar, Stand, Window
from bot.rules.case import Applicants, Case
from bot.rules.criterion import Criterion, Finding, find
from bot.rules.facts import Facts
from bot.rules.truth import State


class Fit(str, Enum):
    """Does the programme fit the consortium? Availability has no say in it."""

    FITS = "passt"
    OPEN = "offen"
    UNFIT = "passt_nicht"

    __hash__ = str.__hash__  # as for State


@dataclass(frozen=True)
class Way:
    """A way into a programme with the criteria that count there. A programme without ways has one without a name."""

    name: str | None
    criteria: tuple[Criterion, ...]

    @cached_property
    def deciding(self) -> tuple[int, ...]:
        """The places of the criteria that decide the fit."""
        return tuple(place for place, criterion in enumerate(self.criteria) if criterion.decides)

    @cached_property
    def soft(self) -> tuple[int, ...]:
        """The places of the criteria that lower the order without excluding."""
        return tuple(place for place, criterion in enumerate(self.criteria) if criterion.soft)

    @cached_property
    def reading(self) -> Mapping[str, tuple[int, ...]]:
        """The places of the criteria that read each fact."""
        places: dict[str, list[int]] = {}
        for place, criterion in enumerate(self.criteria):
            for fact in criterion.reads:
                places.setdefault(fact, []).append(place)
        return {fact: tuple(found) for fact, found in places.items()}


@dataclass(frozen=True)
class Rules:
    """A programme as the bench sees it."""

    id: str
    goals: frozenset[str]
    core: bool
    place: int
    calendar: Calendar
    ways: tuple[Way, ...]
    applicants: Applicants = field(default_factory=Applicants)

    @cached_property
    def reads(self) -> frozenset[str]:
        """Every fact that can change a finding."""
        return frozenset(fact for way in self.ways for criterion in way.criteria for fact in criterion.reads)


class Merits(NamedTuple):
    """What tells two verdicts apart beside their fit."""

    met_share: float  # of the hard rules, between 0 and 1
    drawbacks: int  # rules that lower the order without excluding
    needs_stand_in: bool  # somebody else would have to apply
    to_settle: int  # how many hard rules still stand between the case and a clear answer


class Verdict(NamedTuple):
    """What is known about one programme for one case. `findings` are those of the better way in."""

    rules: Rules
    fit: Fit
    open_reasons: tuple[str, ...]
    availability: Availability
    way: str | None
    findings: tuple[Finding, ...]
    all_ways: tuple[tuple[Finding, ...], ...]
    merits: Merits

    @property
    def id(self) -> str:
        return self.rules.id

    def hard(self) -> list[Finding]:
        """The findings that decide the fit."""
        return [f for f in self.findings if f.criterion.decides and f.state is not State.DROPPED]

    def failed(self) -> list[Finding]:
        """The hard rules that are not met."""
        return [finding for finding in self.hard() if finding.state is State.NOT_MET]


def judge(rules: Rules, facts: Facts, day: date) -> Verdict:
    """Judge a case on every way in and keep the better one."""
    case = Case(facts, day, rules.calendar.on(day), rules.applicants)
    ways = tuple([tuple([find(criterion, case) for criterion in way.criteria]) for way in rules.ways])
    return _verdict(rules, case.availability, ways)


def judge_again(verdict: Verdict, facts: Facts, day: date, changed: Collection[str]) -> Verdict:
    """The verdict after some facts changed; findings that do not read them are kept."""
    if not verdict.rules.reads.intersection(changed):
        return verdict
    case = Case(facts, day, verdict.availability, verdict.rules.applicants)
    ways = tuple(
        _found_again(way, findings, case, changed)
        for way, findings in zip(verdict.rules.ways, verdict.all_ways, strict=True)
    )
    return _verdict(verdict.rules, verdict.availability, ways)


def _found_again(way: Way, findings: tuple[Finding, ...], case: Case, changed: Collection[str]) -> tuple[Finding, ...]:
    again = list(findings)
    for place in {place for fact in changed for place in way.reading.get(fact, ())}:
        again[place] = find(way.criteria[place], case)
    return tuple(again)


def _verdict(rules: Rules, availability: Availability, ways: tuple[tuple[Finding, ...], ...]) -> Verdict:
    if len(ways) == 1:
        return _on_way(rules, availability, rules.ways[0], ways[0], ways)
    verdicts = [
        _on_way(rules, availability, way, findings, ways) for way, findings in zip(rules.ways, ways, strict=True)
    ]
    # With as little as possible to settle: nobody is led the longer way without cause.
    return min(verdicts, key=lambda verdict: (fit_rank(verdict), verdict.merits.to_settle, -verdict.merits.met_share))


def _on_way(
    rules: Rules,
    availability: Availability,
    way: Way,
    findings: tuple[Finding, ...],
    ways: tuple[tuple[Finding, ...], ...],
) -> Verdict:
    states = [findings[place].state for place in way.deciding]
    fit, reasons = _fit(states)
    return Verdict(rules, fit, reasons, availability, way.name, findings, ways, _merits(way, findings, states))


def _merits(way: Way, findings: tuple[Finding, ...], deciding: list[State]) -> Merits:
    hard = len(deciding) - deciding.count(State.DROPPED)
    met = deciding.count(State.MET)
    share = met / hard if hard else 1.0
    drawbacks = [findings[place].state for place in way.soft].count(State.NOT_MET)
    remarked = [finding.remarks for finding in findings if finding.remarks]
    stand_in = bool(remarked) and any(remark.key == "stellvertretend" for told in remarked for remark in told)
    return Merits(share, drawbacks, stand_in, hard - met)


def fit_of(findings: Iterable[Finding]) -> tuple[Fit, tuple[str, ...]]:
    """The fit and why it is open, from the hard rules alone: a verdict is reproducible from its findings."""
    return _fit([finding.state for finding in findings if finding.criterion.decides])


def _fit(deciding: list[State]) -> tuple[Fit, tuple[str, ...]]:
    if State.NOT_MET in deciding:
        return Fit.UNFIT, ()
    reasons = (("angaben",) if State.OPEN in deciding else ()) + (("pruefung",) if State.REVIEW in deciding else ())
    return (Fit.OPEN, reasons) if reasons else (Fit.FITS, ())


def fit_rank(verdict: Verdict) -> int:
    """0 fits, 1 open only for a person's judgement, 2 open for missing facts, 3 does not fit."""
    if verdict.fit is Fit.OPEN:
        return 2 if "angaben" in verdict.open_reasons else 1
    return 0 if verdict.fit is Fit.FITS else 3


def with_stand(rules: Rules, stand: Stand, source: str | None, since: date) -> Rules:
    """The programme with its state fixed from a day on, for an operator's dated notice."""
    kept = tuple(window for window in rules.calendar.windows if window.start < since)
    calendar = replace(rules.calendar, windows=(*kept, Window(since, None, stand, source=source)))
    return replace(rules, calendar=calendar)
