"""The kinds of rules on single facts. None of them decides on a fact that is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.rules.availability import Calendar, Stand
from bot.rules.case import Case, Check, Remark
from bot.rules.dated import Dated
from bot.rules.facts import interval, members, said
from bot.rules.truth import State

STAND_STATES = {Stand.OPEN: State.MET, Stand.CLOSED: State.NOT_MET, Stand.UNKNOWN: State.REVIEW}


PLAIN = {state: Check(state) for state in State}  # without remarks; made once
CHECKS = {None: PLAIN[State.OPEN], True: PLAIN[State.MET], False: PLAIN[State.NOT_MET]}
REVIEWED, DROPPED = PLAIN[State.REVIEW], PLAIN[State.DROPPED]


def met_if(result: bool | None) -> Check:
    """A yes-or-no result as a state; None is a missing fact."""
    return CHECKS[result]


@dataclass(frozen=True, slots=True)
class Is:
    """A yes/no fact must have this value."""

    fact: str
    wanted: bool = True

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.fact,)

    def check(self, case: Case) -> Check:
        value = said(case.facts, self.fact)
        return met_if(None if value is None else value is self.wanted)


@dataclass(frozen=True, slots=True)
class Said:
    """Met as soon as the fact is said, whatever it is: information, never a bar."""

    fact: str

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.fact,)

    def check(self, case: Case) -> Check:
        return met_if(True if said(case.facts, self.fact) is not None else None)


@dataclass(frozen=True, slots=True)
class OneOf:
    """A one-of choice must be among `allowed`; `review` are values that a person must judge."""

    fact: str
    allowed: frozenset[str]
    review: frozenset[str] = frozenset()

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.fact,)

    def check(self, case: Case) -> Check:
        value = said(case.facts, self.fact)
        if value in self.review:
            return Check(State.REVIEW)
        return met_if(None if value is None else value in self.allowed)


Comparison = Literal["mindestens", "hoechstens", "unter"]


@dataclass(frozen=True, slots=True)
class Bound:
    """A number against a dated bound. A range that the bound cuts is open; before the first date a person judges."""

    fact: str
    comparison: Comparison
    limit: Dated

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.fact,)

    def check(self, case: Case) -> Check:
        step = self.limit.on(case.day)
        if step is None:
            return Check(State.REVIEW, (Remark("vor_beleg"),))
        if step.value is None:
            return Check(State.DROPPED)
        return met_if(compare(interval(case.facts, self.fact), self.comparison, step.value))


def compare(bounds: tuple[float, float] | None, comparison: Comparison, limit: float) -> bool | None:
    """Does every number of the range keep the limit (True), none (False), or only some (None)?"""
    if bounds is None:
        return None
    low, high = bounds
    result = _keeps(low, comparison, limit)
    return result if low == high or result is _keeps(high, comparison, limit) else None


def _keeps(number: float, comparison: Comparison, limit: float) -> bool:
    if comparison == "mindestens":
        return number >= limit
    return number <= limit if comparison == "hoechstens" else number < limit


@dataclass(frozen=True, slots=True)
class Exactly:
    """A number that must be met exactly; below it a person judges, above it the rule is not met."""

    fact: str
    value: float

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.fact,)

    def check(self, case: Case) -> Check:
        bounds = interval(case.facts, self.fact)
        if bounds is None:
            return Check(State.OPEN)
        low, high = bounds
        if low == high == self.value:
            return Check(State.MET)
        if low > self.value:
            return Check(State.NOT_MET)
        return Check(State.REVIEW if high < self.value else State.OPEN)


@dataclass(frozen=True, slots=True)
class Contains:
    """A several-of fact must hold all of these."""

    fact: str
    wanted: frozenset[str]

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.fact,)

    def check(self, case: Case) -> Check:
        present = members(case.facts, self.fact)
        return met_if(None if present is None else self.wanted <= present)


@dataclass(frozen=True, slots=True)
class Several:
    """At least `count` different values of a several-of fact; the values of one group count once."""

    fact: str
    count: int
    groups: tuple[frozenset[str], ...] = ()

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.fact,)

    def check(self, case: Case) -> Check:
        present = members(case.facts, self.fact)
        if present is None:
            return Check(State.OPEN)
        merged = {next((min(group) for group in self.groups if value in group), value) for value in present}
        return met_if(len(merged) >= self.count)


@dataclass(frozen=True, slots=True)
class Review:
    """No fact or no published measure decides: a person must judge. `about` are facts worth showing to them."""

    about: tuple[str, ...] = ()

    @property
    def reads(self) -> tuple[str, ...]:
        return ()

    def check(self, case: Case) -> Check:
        return REVIEWED


@dataclass(frozen=True, slots=True)
class NotHere:
    """A rule of another way into the programme."""

    @property
    def reads(self) -> tuple[str, ...]:
        return ()

    def check(self, case: Case) -> Check:
        return DROPPED


@dataclass(frozen=True, slots=True)
class Windowed:
    """Availability as a criterion: met while the programme, or the calls in `calendar`, take applications."""

    calendar: Calendar | None = None

    @property
    def reads(self) -> tuple[str, ...]:
        return ()

    def check(self, case: Case) -> Check:
        availability = self.calendar.on(case.day) if self.calendar else case.availability
        return Check(STAND_STATES[availability.stand])
