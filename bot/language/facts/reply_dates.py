"""The day in a reply: written, spoken ("erster siebter zweitausendzehn"), the last of a month or year, corrected in part ("1.1.2012, nein, 2013")."""

from __future__ import annotations

import datetime
import re

from .dates import MONTHS, day
from .day_parts import from_parts
from .days import ordinal_number
from .fold import fold, rx
from .normal import Normal
from .numbers import number_word
from .reply_turns import turned_to

_TODAY = rx(r"\b(?:heute|heutigen?|jetzt|aktuell)\b")
_RELATIVE = {"gestern": -1, "vorgestern": -2, "morgen": 1, "ubermorgen": 2}
_YEAR = r"(?P<year>(?:19|20)\d\d|\w*tausend\w*)"
_LAST = rx(
    rf"\b(?:letzte[rnms]?|allerletzte[rnms]?) tag (?:im|des|vom|in) (?:jahr(?:es)? )?(?:(?P<month>[a-z]+) )?{_YEAR}\b|\b(?:jahresende|jahresschluss) {_YEAR.replace('year', 'end')}\b"
)
_FIRST = rx(
    rf"\b(?:erste[rnms]?|allererste[rnms]?) tag (?:im|des|vom|in) (?:jahr(?:es)? )?(?:(?P<month>[a-z]+) )?{_YEAR}\b|\b(?:jahresanfang|jahresbeginn) {_YEAR.replace('year', 'end')}\b"
)
_MONTH = "|".join(MONTHS)
_END_OF_MONTH = re.compile(
    rf"\b(?:ende|monatsende|monatsletzter?|ultimo) (?:des monats |vom |im )?(?P<month>{_MONTH})\.? (?P<year>(?:19|20)\d\d)\b"
)
_START_OF_MONTH = re.compile(
    rf"\b(?:anfang|beginn) (?:des monats |vom )?(?P<month>{_MONTH})\.? (?P<year>(?:19|20)\d\d)\b"
)
_EDGE_OF_YEAR = re.compile(r"\b(?P<edge>anfang|beginn|ende) (?:des jahres |vom jahr |von )?(?P<year>(?:19|20)\d\d)\b")
_DAY_OF_MONTH = re.compile(rf"\b(?P<month>{_MONTH})tag(?:es|s)?\b")  # "letzter Augusttag 2009"
_DAY_AND_NAME = re.compile(rf"\b(\d{{1,2}})\s?\.\s?({_MONTH})\b(?!\.? (?:19|20)\d\d)")
_DAY_AND_MONTH = re.compile(r"\b(\d{1,2})\s?\.\s?(\d{1,2})\s?\.(?!\s?\d{2})")
_ONLY_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


def day_in(form: Normal, text: str) -> str | None:
    """The day that the reply names, as ISO date."""
    if (told := from_parts(text)) is not None:
        return told
    first = _written(form)
    if first is not None:
        return _corrected(first, text) or first
    folded = fold(text)
    if (spoken := _spoken(folded)) or (spoken := _edge(folded)):
        return spoken
    today = datetime.date.today()
    for word, days in _RELATIVE.items():
        if re.search(rf"\b{word}\b", folded):
            return (today + datetime.timedelta(days=days)).isoformat()
    return today.isoformat() if _TODAY.search(form.string) else None


def _written(form: Normal) -> str | None:
    return next((t.date for t in form.tokens if t.kind == "&" and t.date), None)


def _corrected(first: str, text: str) -> str | None:
    """What a correction changes of the day: all of it, day and month, or the year."""
    behind = turned_to(text)
    if behind is None:
        return None
    year, month, number = (int(part) for part in first.split("-"))
    if (whole := re.search(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", behind)) is not None:
        return day(int(whole[3]), int(whole[2]), int(whole[1]))
    if (part := _DAY_AND_MONTH.search(behind)) is not None:
        return day(year, int(part[2]), int(part[1]))
    if (only := _ONLY_YEAR.search(behind)) is not None:
        return day(int(only[1]), month, number)
    return None


def _spoken(folded: str) -> str | None:
    """Two ordinals and a year: "erster elfter zweitausendsieben"."""
    words = re.findall(r"[a-z]+|\d+", folded)
    for first, second, last in zip(words, words[1:], words[2:], strict=False):
        number, month, year = ordinal_number(first), ordinal_number(second), _year(last)
        if number and month and month <= 12 and year:
            return day(year, month, number)
    return None


def _year(word: str) -> int | None:
    value = int(word) if word.isdigit() else number_word(word)
    return int(value) if value is not None and 1950 <= value <= 2100 else None


def _edge(folded: str) -> str | None:
    """The first or last day of a year or a month."""
    folded = _DAY_OF_MONTH.sub(r"tag im \g<month>", folded)
    if (named := _DAY_AND_NAME.search(folded)) and (only := _ONLY_YEAR.search(folded)):  # "2013, also am 6. Dezember"
        return day(int(only[1]), MONTHS[named[2]], int(named[1]))
    if (match := _LAST.search(folded)) is not None:
        year = _year(match["year"] or match["end"])
        return None if year is None else _last_day(year, MONTHS.get(match["month"] or "", 12))
    if (match := _END_OF_MONTH.search(folded)) is not None:
        return _last_day(int(match["year"]), MONTHS[match["month"]])
    if (match := _START_OF_MONTH.search(folded)) is not None:
        return day(int(match["year"]), MONTHS[match["month"]], 1)
    if (match := _EDGE_OF_YEAR.search(folded)) is not None:
        return day(int(match["year"]), 12, 31) if match["edge"] == "ende" else day(int(match["year"]), 1, 1)
    if (match := _FIRST.search(folded)) is not None:
        year = _year(match["year"] or match["end"])
        return None if year is None else day(year, MONTHS.get(match["month"] or "", 1), 1)
    return None


def _last_day(year: int, month: int) -> str:
    behind = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (behind - datetime.timedelta(days=1)).isoformat()
