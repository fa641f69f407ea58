"""Days, months and ordinals among the tokens: "1. Dezember 2007", "von Januar 2027 bis Dezember 2028", "der 3."."""

from __future__ import annotations

import re

from .dates import MONTHS, day, written, year_of
from .joins import is_count, join, norm_at
from .numbers import number_word
from .tokens import Token


def date(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    token = tokens[i]
    if token.kind == "&" and token.date is None:
        return join(tokens, i, i, kind="&", date=written(token.text) or "", norm="&")
    if token.kind == "#" and not token.junk and token.value is not None and 1 <= token.value <= 31:
        j = i + 1 if norm_at(tokens, i + 1) == "." else i
        k = j + 3 if norm_at(tokens, j + 2) == "." else j + 2
        if norm_at(tokens, j + 1) in MONTHS and is_count(tokens, k) and 1000 <= (tokens[k].value or 0) <= 2999:
            iso = day(int(tokens[k].value or 0), MONTHS[norm_at(tokens, j + 1)], int(token.value))
            return join(tokens, i, k, kind="&", date=iso or "", norm="&")
    return None


FEASTS = {"neujahr": (1, 1), "silvester": (12, 31), "heiligabend": (12, 24)}
_STEMS = {"erst": 1, "dritt": 3, "sechst": 6, "siebt": 7, "acht": 8}


def ordinal_number(word: str) -> int | None:
    """The number of an ordinal as a word: "funfte" -> 5, "zwanzigsten" -> 20"""
    stem = re.sub(r"(?:ste|te|e)[nrs]?$", "", word)
    value = _STEMS.get(stem) or _STEMS.get(re.sub(r"e[nrs]?$", "", word)) or number_word(stem)
    return int(value) if value is not None and word != stem and 1 <= value <= 31 else None


def spoken(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "der fünfte Mai zweitausendzwölf", "Neujahr 2020" """
    feast = FEASTS.get(norm_at(tokens, i))
    year = 2 if feast is None else 1
    said, last = _year_at(tokens, i + year)
    if said is None or not 1950 <= said <= 2100:
        return None
    if feast is None:
        month, number = MONTHS.get(norm_at(tokens, i + 1)), ordinal_number(norm_at(tokens, i))
        if month is None or number is None or tokens[i].kind not in ("word", "#"):
            return None
        feast = (month, number)
    return join(tokens, i, last, kind="&", date=day(said, *feast) or "", norm="&")


def _year_at(tokens: list[Token], i: int) -> tuple[int | None, int]:
    """The year that is said there, and its last token: "zweitausend siebzehn" is one."""
    if not is_count(tokens, i):
        return None, i
    together = year_of(tokens[i].text.lower(), tokens[i + 1].text.lower()) if i + 1 < len(tokens) else None
    return (int(tokens[i].value or 0), i) if together is None else (together, i + 1)


def span_of_months(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "von Januar 2027 bis Dezember 2028": 24 months."""
    j = i + 1 if norm_at(tokens, i) in ("von", "vom", "ab") else i
    start = _month_of_year(tokens, j)
    link = j + 3 if norm_at(tokens, j + 1) == "." else j + 2
    if start is None or norm_at(tokens, link) not in ("bis", "-"):
        return None
    k = link + 1
    while norm_at(tokens, k) in ("zum", "ende", "einschliesslich", "inklusive"):
        k += 1
    end = _month_of_year(tokens, k)
    if end is None or not 0 < (months := end - start + 1) <= 240:
        return None
    last = k + 2 if norm_at(tokens, k + 1) == "." else k + 1
    return join(tokens, i, last, kind="@", value=months, norm="@")


def _month_of_year(tokens: list[Token], i: int) -> int | None:
    at = i + 2 if norm_at(tokens, i + 1) == "." else i + 1
    if norm_at(tokens, i) in MONTHS and is_count(tokens, at) and 1950 <= (tokens[at].value or 0) <= 2100:
        return int(tokens[at].value or 0) * 12 + MONTHS[norm_at(tokens, i)]
    return None


def ordinal(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    if (
        is_count(tokens, i)
        and norm_at(tokens, i + 1) == "."
        and tokens[i].text.isdigit()
        and tokens[i].end == tokens[i + 1].start
        and i + 2 < len(tokens)
    ):
        after = tokens[i + 2]
        before = norm_at(tokens, i - 1)
        if (
            (
                before in ("der", "die", "das", "dem", "den", "am", "im", "zum", "zur", "ab", "bis")
                and after.kind == "word"
            )
            or (after.kind == "word" and after.text[0].islower())
            or after.norm in MONTHS
        ):
            return join(tokens, i, i + 1, kind="~", junk=True, norm="~")
    return None
