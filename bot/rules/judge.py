"""The verdict on one programme, from facts and a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from functools import cached_property

from bot.rules.availability import Availability, Calendar, Stand, Window
from bot.rules.case import Applicants, Case
from bot.rules.criterion import Criterion, Finding, Role, find
from bot.rules.facts import Facts
from bot.rules.truth import State


class Fit(str, Enum):
    """Does the programme fit the consortium? Availability has no say in it."""

    FITS = "passt"
    OPEN = "offen"
    UNFIT = "passt_nicht"


@dataclass(frozen=True)
class Way:
    """A way into a programme with the criteria that count there. A programme without ways has one without a name."""

    name: str | None
    criteria: tuple[Criterion, ...]


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


@dataclass(frozen=True)
class Verdict:
    """What is known about one programme for one case. `findings` are those of the better way in."""

    rules: Rules
    fit: Fit
    open_reasons: tuple[str, ...]
    availability: Availability
    way: str | None
    findings: tuple[Finding, ...]
    all_ways: tuple[tuple[Finding, ...], ...]

    @property
    def id(self) -> str:
        return self.rules.id

    def hard(self) -> list[Finding]:
        """The findings that decide the fit."""
        return [finding for finding in self.findings if _decides(finding)]

    def failed(self) -> list[Finding]:
        """The hard rules that are not met."""
        return [finding for finding in self.hard() if finding.state is State.NOT_MET]

    @cached_property
    def met_share(self) -> float:
        """Share of the hard rules that are met, between 0 and 1."""
        hard = self.hard()
        return sum(finding.state is State.MET for finding in hard) / len(hard) if hard else 1.0

    @cached_property
    def drawbacks(self) -> int:
        """How many rules lower the order without excluding: soft ones, plans, and what a jury values."""
        return sum(finding.state is State.NOT_MET and _is_soft(finding.criterion) for finding in self.findings)

    @cached_property
    def needs_stand_in(self) -> bool:
        """Would somebody else have to apply?"""
        return any(remark.key == "stellvertretend" for finding in self.findings for remark in finding.remarks)


def judge(rules: Rules, facts: Facts, day: date) -> Verdict:
    """Judge a case on every way in and keep the better one."""
    case = Case(facts, day, rules.calendar.on(day), rules.applicants)
    ways = tuple(tuple(find(criterion, case) for criterion in way.criteria) for way in rules.ways)
    return _verdict(rules, case.availability, ways)


def judge_again(verdict: Verdict, facts: Facts, day: date, changed: Collection[str]) -> Verdict:
    """The verdict after some facts changed; findings that do not read them are kept."""
    if not verdict.rules.reads.intersection(changed):
        return verdict
    case = Case(facts, day, verdict.availability, verdict.rules.applicants)
    ways = tuple(
        tuple(
            find(finding.criterion, case) if any(fact in changed for fact in finding.criterion.reads) else finding
            for finding in way
        )
        for way in verdict.all_ways
    )
    return _verdict(verdict.rules, verdict.availability, ways)


def _verdict(rules: Rules, availability: Availability, ways: tuple[tuple[Finding, ...], ...]) -> Verdict:
    verdicts = [
        Verdict(rules, *fit_of(findings), availability, way.name, findings, ways)
        for way, findings in zip(rules.ways, ways, strict=True)
    ]
    return min(verdicts, key=lambda verdict: (fit_rank(verdict), -verdict.met_share))


def fit_of(findings: Iterable[Finding]) -> tuple[Fit, tuple[str, ...]]:
    """The fit and why it is open, from the hard rules alone: a verdict is reproducible from its findings."""
    states = {finding.state for finding in findings if _decides(finding)}
    if State.NOT_MET in states:
        return Fit.UNFIT, ()
    reasons = (("angaben",) if State.OPEN in states else ()) + (("pruefung",) if State.REVIEW in states else ())
    return (Fit.OPEN, reasons) if reasons else (Fit.FITS, ())


def _decides(finding: Finding) -> bool:
    return finding.criterion.role is Role.FITNESS and finding.criterion.hard and finding.state is not State.DROPPED


def _is_soft(criterion: Criterion) -> bool:
    return criterion.role in (Role.PLAN, Role.CHOICE) or (criterion.role is Role.FITNESS and not criterion.hard)


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
