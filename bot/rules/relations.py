"""The kinds of rules that set numbers in relation to each other."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.case import Case, Check
from bot.rules.conditions import Comparison, compare, met_if
from bot.rules.facts import Interval, interval


@dataclass(frozen=True, slots=True)
class AtLeastAsMuch:
    """One amount must reach another."""

    fact: str
    other: str

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.fact, self.other)

    def check(self, case: Case) -> Check:
        mine, other = interval(case.facts, self.fact), interval(case.facts, self.other)
        if mine is None or other is None:
            return met_if(None)
        return met_if(True if mine[0] >= other[1] else False if mine[1] < other[0] else None)


@dataclass(frozen=True, slots=True)
class Share:
    """A share of one count in the sum of others, against a limit between 0 and 1."""

    fact: str
    total: tuple[str, ...]
    comparison: Comparison
    limit: float

    @property
    def reads(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.fact, *self.total)))

    def check(self, case: Case) -> Check:
        return met_if(compare(self._share(case), self.comparison, self.limit))

    def _share(self, case: Case) -> Interval | None:
        """Smallest and largest possible share; None if a count is missing or everything is zero."""
        part = interval(case.facts, self.fact)
        counts = [interval(case.facts, fact) for fact in self.total if fact != self.fact]
        if part is None or any(count is None for count in counts):
            return None
        known = [count for count in counts if count is not None]
        low, high = sum(count[0] for count in known), sum(count[1] for count in known)
        if self.fact in self.total:
            smallest, largest = _ratio(part[0], part[0] + high), _ratio(part[1], part[1] + low)
        else:
            smallest, largest = _ratio(part[0], high), _ratio(part[1], low)
        return None if smallest is None or largest is None else (smallest, largest)


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole > 0 else None


@dataclass(frozen=True, slots=True)
class PerYear:
    """An amount spread over a duration in months must stay within a limit a year."""

    fact: str
    duration: str
    limit: float

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.fact, self.duration)

    def check(self, case: Case) -> Check:
        amount, months = interval(case.facts, self.fact), interval(case.facts, self.duration)
        if amount is None or months is None or months[0] <= 0:
            return met_if(None)
        a_year = (amount[0] * 12 / months[1], amount[1] * 12 / months[0])
        return met_if(compare(a_year, "hoechstens", self.limit))
