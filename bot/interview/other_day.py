"""A day out of a year or a month that was named alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

LAST_SAFE_DAY = 28  # the same day in another year must exist there
PARTS = {"anfang": (1, 1), "mitte": (7, 1), "ende": (12, 31)}


def other_day(named: Mapping[str, Any], day: date) -> str | None:
    """The day that is meant: the first of a named month, else the same day of that year as the one judged so far."""
    if named.get("tag"):
        return str(named["tag"])
    year = day.year - named["jahre"] if "jahre" in named else named.get("jahr")
    if year is None:
        return None
    if named.get("monat"):
        return date(year, named["monat"], 1).isoformat()
    month, number = PARTS.get(named.get("teil") or "", (day.month, min(day.day, LAST_SAFE_DAY)))
    return date(year, month, number).isoformat()
