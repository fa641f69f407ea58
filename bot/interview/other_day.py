"""A day out of a year or a month that was named alone, or out of a distance: "einen Tag später"."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

LAST_SAFE_DAY = 28  # the same day in another year must exist there
PARTS = {"anfang": (1, 1), "mitte": (7, 1), "ende": (12, 31)}
PARTS_OF_A_MONTH = {"anfang": 1, "mitte": 15}
DAYS = {"tage": 1, "wochen": 7}
MONTHS = {"monate": 1, "jahre": 12}


def other_day(named: Mapping[str, Any], day: date) -> str | None:
    """The day that is meant: the first of a named month, else the same day of that year as the one judged so far."""
    if named.get("tag"):
        return str(named["tag"])
    if "weiter" in named:
        return _moved(day, named["weiter"], named["einheit"]).isoformat()
    year = day.year - named["jahre"] if "jahre" in named else named.get("jahr")
    if year is None:
        return None
    part = named.get("teil") or ""
    if named.get("monat"):
        last = monthrange(year, named["monat"])[1]
        return date(year, named["monat"], last if part == "ende" else PARTS_OF_A_MONTH.get(part, 1)).isoformat()
    month, number = PARTS.get(part, (day.month, min(day.day, LAST_SAFE_DAY)))
    return date(year, month, number).isoformat()


def _moved(day: date, count: int, unit: str) -> date:
    """So many days, weeks, months or years on; the same day of another month where it exists, else its last one."""
    if unit in DAYS:
        return day + timedelta(days=DAYS[unit] * count)
    months = day.year * 12 + day.month - 1 + MONTHS[unit] * count
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
