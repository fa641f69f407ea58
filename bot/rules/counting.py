"""Which firms count towards a minimum (contract: kriterien.yml, ZIM)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.case import Case, Check, Condition
from bot.rules.conditions import compare, met_if
from bot.rules.facts import Interval, interval
from bot.rules.truth import State

MANY = float("inf")


@dataclass(frozen=True, slots=True)
class CountingFirms:
    """Enough firms count: the user's own number, else the range that the other counts leave.

    `spoilers` are rules each firm must keep (independent, pays, has room): if one is not met, at least one firm is
    out, and how many more is not known. `too_large` is the rule on the size of the largest firm: if it is not met,
    that firm is out, and no SME is.
    """

    minimum: int
    spoilers: tuple[Condition, ...] = ()
    too_large: Condition | None = None

    @property
    def reads(self) -> tuple[str, ...]:
        own = ("zahl_zaehlende_unternehmen", "zahl_unternehmen", "zahl_kmu", "zahl_grossunternehmen")
        rules = self.spoilers + ((self.too_large,) if self.too_large else ())
        return tuple(dict.fromkeys((*own, *(fact for rule in rules for fact in rule.reads))))

    def check(self, case: Case) -> Check:
        return met_if(compare(self.count(case), "mindestens", self.minimum))

    def count(self, case: Case) -> Interval:
        """Smallest and largest number of counting firms that the facts allow."""
        own = interval(case.facts, "zahl_zaehlende_unternehmen")
        if own is not None:
            return own
        low, _ = interval(case.facts, "zahl_kmu") or (0, MANY)
        _, high = interval(case.facts, "zahl_unternehmen") or (0, MANY)
        large, _ = interval(case.facts, "zahl_grossunternehmen") or (0, 0)
        if self.too_large and self.too_large.check(case).state is State.NOT_MET:
            large = max(large, 1)
        spoiled = any(rule.check(case).state is State.NOT_MET for rule in self.spoilers)
        high = max(high - large - spoiled, 0)
        return (0 if spoiled else min(low, high)), high
