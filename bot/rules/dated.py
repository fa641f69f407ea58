"""Values that hold from a day on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

UNDATED = date.min


@dataclass(frozen=True, slots=True)
class Step:
    """A value and the day from which it holds; value None: abolished from that day."""

    since: date
    value: float | None


@dataclass(frozen=True, slots=True)
class Dated:
    """Steps in rising order of their days."""

    steps: tuple[Step, ...]

    def on(self, day: date) -> Step | None:
        """The step in force on `day`; None before the first one: nothing is proved that early."""
        for step in reversed(self.steps):
            if step.since <= day:
                return step
        return None


def always(value: float) -> Dated:
    """A value without a date of its own."""
    return Dated((Step(UNDATED, value),))
