"""Sums of money in several pieces: the unit in front ("TEUR 250", "Mio. € 2,4"), millions and thousands, a sum taken several times."""

from __future__ import annotations

from .joins import EURO, FACTORS, is_count, join, norm_at
from .numbers import tidy
from .tokens import Token

_WITH_EURO = {"teur", "keur", "meur"}
TIMES = {"x", "mal"}
_MOST_TIMES, _LEAST_SUM = 100, 1000


def unit_first(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "TEUR 250", "T€ 250", "Mio. EUR 2,4" """
    unit = norm_at(tokens, i)
    at = i + 1 if unit in _WITH_EURO else i + 2 if FACTORS.get(unit) and norm_at(tokens, i + 1) in EURO else 0
    if not at or not is_count(tokens, at) or is_count(tokens, i - 1):
        return None
    factor, token = FACTORS[unit], tokens[at]
    high = None if token.high is None else tidy(token.high * factor)
    return join(tokens, i, at, kind="€", value=tidy((token.value or 0) * factor), high=high, norm="€")


def millions_and(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "zwei Millionen vierhunderttausend Euro": one sum, as nothing stands between."""
    if i + 1 >= len(tokens) or tokens[i].kind != "€" or tokens[i + 1].kind not in "€#" or tokens[i + 1].junk:
        return None
    whole, rest = tokens[i], tokens[i + 1]
    if whole.high is not None or rest.high is not None or (whole.value or 0) % 1e6 or not whole.value:
        return None
    if not _LEAST_SUM <= (rest.value or 0) < 1e6 or (rest.value or 0) % _LEAST_SUM:
        return None
    return join(tokens, i, i + 1, kind="€", value=tidy((whole.value or 0) + (rest.value or 0)), norm="€")


_YEARS = range(1990, 2041)  # "2023 mal zwölftausend" is once, in that year


def times(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "2 x 125.000 Euro" """
    if not is_count(tokens, i) or norm_at(tokens, i + 1) not in TIMES or i + 2 >= len(tokens):
        return None
    often, each = tokens[i].value or 0, tokens[i + 2]
    if (
        each.kind != "€"
        or each.high is not None
        or not 1 < often < _MOST_TIMES
        or often in _YEARS
        or (each.value or 0) < _LEAST_SUM
    ):
        return None
    return join(tokens, i, i + 2, kind="€", value=tidy(often * (each.value or 0)), norm="€")
