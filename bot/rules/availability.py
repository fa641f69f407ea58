"""When a programme takes applications (contract: verfuegbarkeit.yml)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property


class Stand(str, Enum):
    """Does the programme take applications?"""

    OPEN = "offen"
    CLOSED = "geschlossen"
    UNKNOWN = "unbekannt"

    __hash__ = str.__hash__  # it is equal to its word, and much quicker than Enum's


@dataclass(frozen=True, slots=True)
class Window:
    """Days with a proved state. `end` None: goes on; then `newest_proof` says until when that is proved."""

    start: date
    end: date | None
    stand: Stand
    newest_proof: date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Availability:
    """The state on one day, since when it holds, and the key of the source that proves it."""

    stand: Stand
    since: date | None
    source: str | None = None
    newest_proof: date | None = None
    last_deadline: date | None = None


@dataclass(frozen=True)
class Calendar:
    """All windows of a programme in rising order; days outside them are `before`, then closed."""

    windows: tuple[Window, ...]
    before: Stand = Stand.CLOSED
    source: str | None = None

    def on(self, day: date) -> Availability:
        """The state on `day`, worked out once a day."""
        known = self._known.get(day)
        if known is None:
            known = self._known[day] = self._on(day)
        return known

    @cached_property
    def _known(self) -> dict[date, Availability]:
        return {}

    def _on(self, day: date) -> Availability:
        """A running window is open for a year after its newest proof, then unknown."""
        past = [window for window in self.windows if window.start <= day]
        if not past:
            return Availability(self.before, None, self.source)
        window = past[-1]
        deadline = next((w.end for w in reversed(past) if w.stand is Stand.OPEN and w.end and w.end < day), None)
        if window.end is not None and day > window.end:
            return Availability(Stand.CLOSED, _day_after(window.end), self.source, last_deadline=deadline or window.end)
        if window.stand is Stand.OPEN and window.newest_proof and day > proved_until(window.newest_proof):
            return Availability(Stand.UNKNOWN, window.newest_proof, window.source, window.newest_proof)
        return Availability(window.stand, window.start, window.source or self.source, window.newest_proof, deadline)


def proved_until(proof: date) -> date:
    """Twelve months after a proof: so long it counts for a programme that takes applications all the time."""
    try:
        return proof.replace(year=proof.year + 1)
    except ValueError:  # 29 February
        return date(proof.year + 1, 2, 28)


def _day_after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
