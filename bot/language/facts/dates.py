"""Days of the calendar: "01.12.2007", "1. Dezember 2007", "2007-12-01", "15.3.24"; a month or a year alone is no day."""

from __future__ import annotations

import datetime
import re

from .numbers import number_word

MONTHS = {
    "januar": 1,
    "janner": 1,
    "jan": 1,
    "februar": 2,
    "feber": 2,
    "feb": 2,
    "marz": 3,
    "mrz": 3,
    "april": 4,
    "apr": 4,
    "mai": 5,
    "juni": 6,
    "jun": 6,
    "juno": 6,
    "juli": 7,
    "jul": 7,
    "august": 8,
    "aug": 8,
    "september": 9,
    "sep": 9,
    "sept": 9,
    "oktober": 10,
    "okt": 10,
    "november": 11,
    "nov": 11,
    "dezember": 12,
    "dez": 12,
}
_DMY = re.compile(r"^(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4}|\d{2})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")


def day(year: int, month: int, number: int) -> str | None:
    """ISO form of a real day between 1950 and 2100, else None."""
    if year < 100:
        year += 2000 if year < 70 else 1900
    if not 1950 <= year <= 2100:
        return None
    try:
        return datetime.date(year, month, number).isoformat()
    except ValueError:
        return None


def written(text: str) -> str | None:
    """ISO form of a day in figures: "01.12.2007" -> "2007-12-01"; "31.02.2007" -> None."""
    if match := _ISO.match(text):
        return day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DMY.match(text):
        return day(int(match[3]), int(match[2]), int(match[1]))
    return None


def year_of(word: str, after: str) -> int | None:
    """A year said as two numbers: "zweitausend siebzehn", "zwanzig siebzehn", "neunzehnhundert neunzig"."""
    first, second = number_word(word), number_word(after) if after else None
    if first is None or second is None or word.isdigit() or after.isdigit() or not 0 < second < 100:
        return None
    if first in (1900, 2000):
        return int(first + second)
    return int(first * 100 + second) if first in (19, 20) and second >= 10 else None
