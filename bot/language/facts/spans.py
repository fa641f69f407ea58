"""Ranges that begin with a word for one or for a part of one: "ein bis zwei Jahre", "eine halbe bis eine Million"."""

from __future__ import annotations

from .joins import ONE, is_count, join, norm_at
from .numbers import tidy
from .tokens import Token

_ONE = ONE | {"einer"}
_LINKS = {"bis", "oder", "-"}
_PARTS = {"halb": 0.5, "halbe": 0.5, "halben": 0.5, "halbes": 0.5, "viertel": 0.25, "dreiviertel": 0.75}
YEAR, MILLION = 12, 1e6
_LEAST_SUM = 1000  # what a bare figure must be to be money
_WHOLE = {"€": MILLION, "@": YEAR}


def with_one(tokens: list[Token], i: int, between: bool) -> list[Token]:
    """The tokens with a leading "ein" as the number 1, where it is the least of a range: "ein bis zwei", "ein, zwei", "zwischen einem und drei"."""
    if norm_at(tokens, i) not in _ONE or tokens[i].kind != "word" or not is_count(tokens, i + 2):
        return tokens
    link, high = norm_at(tokens, i + 1), tokens[i + 2].value or 0
    in_a_breath = link == "," and high == 2 and not tokens[i + 2].text.isdigit()
    if high <= 1 or not (link in _LINKS or in_a_breath or (between and link == "und")):
        return tokens
    return [*tokens[:i], tokens[i].with_(kind="#", value=1), *tokens[i + 1 :]]


def of_halves(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "eine halbe bis dreiviertel Million", "ein halbes bis ein Jahr": the unit stands once, behind the second."""
    between = norm_at(tokens, i) == "zwischen"
    at = i + 1 if between else i
    at = at + 1 if norm_at(tokens, at) in _ONE else at
    part = 1.0 if at > i and norm_at(tokens, at) in _LINKS else _PARTS.get(norm_at(tokens, at))
    link = at if part == 1.0 else at + 1
    if (
        part is None
        or norm_at(tokens, link) not in (_LINKS | {"und"} if between else _LINKS)
        or link + 1 >= len(tokens)
    ):
        return None
    high = tokens[link + 1]
    low = part * _WHOLE.get(high.kind, 0)
    if not low or high.high is not None or low >= (high.value or 0):
        return None
    return join(tokens, i, link + 1, kind=high.kind, value=tidy(low), high=high.value, norm=high.kind)


def of_sums(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "Zwischen 800.000 und einer Million": the second has its unit, the first is a bare sum."""
    between = norm_at(tokens, i) == "zwischen"
    at = i + 1 if between else i
    link = at + 1
    if link + 1 >= len(tokens) or norm_at(tokens, link) not in (_LINKS | {"und"} if between else {"bis"}):
        return None
    low, high = tokens[at], tokens[link + 1]
    plain = low.kind in "#€" and low.high is None and high.high is None and not low.junk
    if not plain or high.kind != "€" or not _LEAST_SUM <= (low.value or 0) < (high.value or 0):
        return None
    return join(tokens, i, link + 1, kind="€", value=low.value, high=high.value, norm="€")


def of_adjectives(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "zwei- bis dreijährig": the first figure has the unit of the second."""
    if not is_count(tokens, i) or norm_at(tokens, i + 1) not in ("bis", "oder") or i + 2 >= len(tokens):
        return None
    high = tokens[i + 2]
    low = (tokens[i].value or 0) * (YEAR if "j" in high.text.lower() else 1)
    if high.kind != "@" or high.high is not None or tokens[i].high is not None or not 0 < low < (high.value or 0):
        return None
    return join(tokens, i, i + 2, kind="@", value=tidy(low), high=high.value, norm="@")
