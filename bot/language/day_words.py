"""The day that a short message names, and the words around it: "am 3.10.2009", "Ende 2014", "einen Tag später", "vor zwei Jahren".

A year or a month alone is no day; the desk makes one of it (bot/interview/other_day.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.language.facts.dates import MONTHS
from bot.language.facts.normal import seen
from bot.language.facts.numbers import number_word

_PART = r"(?P<part>anfang|mitte|ende)"
_YEAR = re.compile(
    rf"\b(?:{_PART} )?(?:(?:des )?jahres? )?(?:(?P<month>{'|'.join(MONTHS)})\.? )?(?P<year>(?:19[5-9]|20)\d\d)\b(?! ?\w*(?:euro|eur)\b)"
)
_AGO = re.compile(r"\b(?:(?:letzte[sn]|vorige[sn]|vergangene[sn]) jahr|vor (?P<years>\w+) jahr(?:en)?)\b")
_LATER = re.compile(
    r"\b(?:am )tag (?:(?P<next>danach|darauf)|davor|zuvor)\b"
    r"|\b(?P<count>\w+) (?P<unit>tage?n?|wochen?|monate?n?|jahre?n?) (?:(?P<later>spater|danach|darauf|weiter|nachher)"
    r"|fruher|davor|vorher|zuvor)\b"
)
_HINTS = re.compile(
    rf"\d|jahr|tag|woche|monat|silvester|heiligabend|\b(?:{'|'.join(MONTHS)})\b"
)  # without them no day is named
_YEARS = re.compile(  # also as they are spoken (facts/dialect.py): without them no day is named in full
    r"\d\D?\d{3}|\d\s?[./-]\s?\d|[td](?:au|ou|uu?)s|h[ou]n"
)
_UNITS = {"t": "tage", "w": "wochen", "m": "monate", "j": "jahre"}


@dataclass(frozen=True)
class DayWords:
    """A day as it was named (bot/interview/other_day.py), whether in full, and the words around it."""

    named: Mapping[str, Any]
    exact: bool
    around: tuple[str, ...]


def find(text: str, folded: str) -> DayWords | None:
    """The one day that is named; None where there is none, or more than one full date."""
    if not _HINTS.search(folded):
        return None
    dates, plain = _dates(text) if _YEARS.search(folded) else ((), "")
    if len(dates) == 1:
        return DayWords({"tag": dates[0]}, True, _words(re.sub(r"&\d+", " ", plain)))
    if dates:
        return None
    plain = " ".join(folded.replace(",", " ").split())
    for pattern, read in ((_LATER, _shift), (_AGO, _ago), (_YEAR, _year)):
        found = pattern.search(plain)
        named = read(found) if found else None
        if found and named:
            return DayWords(named, False, _words(f"{plain[: found.start()]} {plain[found.end() :]}"))
    return None


@lru_cache(maxsize=8)  # several ask in one turn
def _dates(text: str) -> tuple[tuple[str, ...], str]:
    """The full dates of a text, and its normal string."""
    form = seen(text)
    return tuple(token.date for token in form.tokens if token.kind == "&" and token.date), form.string


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w&#@~]+", text))


def _shift(found: re.Match[str]) -> dict[str, Any] | None:
    count = _number(found["count"]) if found["count"] else 1
    later = bool(found["later"] or found["next"])
    unit = _UNITS[(found["unit"] or "tag")[0]]
    return {"weiter": count if later else -count, "einheit": unit} if count else None


def _ago(found: re.Match[str]) -> dict[str, Any] | None:
    years = _number(found["years"] or "eins")
    return {"jahre": years} if years else None


def _year(found: re.Match[str]) -> dict[str, Any]:
    return {"jahr": int(found["year"]), "monat": MONTHS.get(found["month"] or ""), "teil": found["part"]}


def _number(word: str) -> int:
    if re.fullmatch(r"eine[nmrs]?|ein", word):
        return 1
    return int(word) if word.isdigit() else int(number_word(word) or 0)
