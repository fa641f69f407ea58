"""A day from its parts, in any order and spelling: "märz 2017, der erste", "1. März '17", "erster dritter siebzehn", "01/03/2017", "1.III.2017".

For replies to the question for a day: nothing but a day, a month and a year may stand there, each once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .data import stop_words
from .dates import MONTHS, day, year_of
from .days import ordinal_number
from .fold import fold
from .numbers import number_word

_ENGLISH = {"march": 3, "may": 5, "june": 6, "july": 7, "october": 10, "december": 12, "january": 1, "february": 2}
_ROMAN = {"iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "xi": 11, "xii": 12, "ii": 2}
_NAMES = {**MONTHS, **_ENGLISH, **_ROMAN, "mar": 3}
_FILLERS = stop_words("um_einen_tag")
_PIECE = re.compile(r"[a-z]+|\d+(?:st|nd|rd|th|te[rnms]?|ste[rnms]?)?(?![a-z])")
_YEAR_FIRST = re.compile(r"\d{4}[-/ ]\d{1,2}[-/ ]\d{1,2}(?!\s*\.)")  # 2017-03-01
_IN_ONE = re.compile(r"^(\d\d)(\d\d)((?:19|20)\d\d)$")  # 01032017
_YEAR_IN_FRONT = re.compile(
    r"^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$"
)  # 20170301, and by no means 20012012
LAST_DAY, LAST_MONTH, OLDEST, NEWEST = 31, 12, 1950, 2100
FIRST_OF_TWO, LAST_OF_TWO = 7, 99  # years of two figures: "17" is 2017


@dataclass
class _Parts:
    """What was found of a day; `loose` are numbers that may be any of the three."""

    number: int | None = None
    month: int | None = None
    year: int | None = None
    loose: list[int] = field(default_factory=list)


def from_parts(text: str) -> str | None:
    """ISO form of the day that the text tells in parts, and nothing else; None where it tells none."""
    words = _PIECE.findall(re.sub(r"[^\w]", " ", fold(text)))
    if len("".join(words)) < len(re.sub(r"[\W_]", "", fold(text))):
        return None  # something else stands there
    parts = _read(words)
    if parts is None or not _settled(parts, _YEAR_FIRST.search(text) is not None):
        return None
    return day(parts.year or 0, parts.month or 0, parts.number or 0)


def _read(words: list[str]) -> _Parts | None:
    """The parts of which the words tell; None where one of them tells anything else."""
    parts, k = _Parts(), 0
    while k < len(words):
        word, after = words[k], words[k + 1] if k + 1 < len(words) else ""
        k += 1
        if (together := year_of(word, after)) is not None:
            parts.year, k = together, k + 1
        elif word in _NAMES:
            if parts.month is not None:
                return None
            parts.month = _NAMES[word]
        elif (whole := _YEAR_IN_FRONT.match(word)) and not _IN_ONE.match(word):
            parts.loose += [int(whole[3]), int(whole[2]), int(whole[1])]
        elif whole := _IN_ONE.match(word):
            parts.loose += [int(piece) for piece in whole.groups()]
        elif (value := _value(word)) is not None:
            parts.loose.append(value)
        elif word not in _FILLERS:
            return None
    return parts


def _value(word: str) -> int | None:
    """ "1", "1ter", "erster", "siebzehn", "zweitausendsiebzehn", "zwanzigsiebzehn" """
    if figures := re.match(r"\d+", word):
        return int(figures.group())
    if word.startswith("monatserst"):
        return 1
    if (place := ordinal_number(word)) is not None:
        return place
    if (value := number_word(word)) is not None:
        return int(value)
    behind = number_word(word.removeprefix("zwanzig")) if word.startswith("zwanzig") else None
    return 2000 + int(behind) if behind is not None and 10 <= behind < 100 else None


def _settled(parts: _Parts, year_first: bool) -> bool:
    """Is each of day, month and year there, and told once? Puts the loose numbers in their places."""
    loose = parts.loose
    if parts.year is None:
        at = next((k for k, n in enumerate(loose) if OLDEST <= n <= NEWEST), len(loose) - 1)
        if not loose or not (OLDEST <= loose[at] <= NEWEST or FIRST_OF_TWO <= loose[at] <= LAST_OF_TWO):
            return False
        parts.year, loose = loose[at], loose[:at] + loose[at + 1 :]
        if at == 0 and parts.month is None and year_first:
            loose = loose[::-1]  # 2017-03-01
    if len(loose) != (1 if parts.month is not None else 2):
        return False
    parts.number = loose[0]
    parts.month = loose[1] if parts.month is None else parts.month
    return 1 <= parts.number <= LAST_DAY and 1 <= parts.month <= LAST_MONTH
