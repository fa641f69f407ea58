"""Counts that come in packs, and those that count nothing: "zwei Dutzend", "eine Handvoll", "ein paar", "mehrere Hundert"."""

from __future__ import annotations

from .data import stop_words
from .joins import FACTORS, ONE, is_count, join, norm_at
from .numbers import tidy
from .tokens import Token

DOZEN, HANDFUL, MOST = 12, 5, 20
_VAGUE = stop_words("unbestimmt")
_SEVERAL = stop_words("mehrere")
VAGUE_WORDS = _VAGUE | _SEVERAL
PACKS = frozenset({"dutzend", "dutzends", "handvoll", "hand", "hande"})  # of which each pack has one
_SIZED = {
    "gutes",
    "knappes",
    "gute",
    "gut",
    "knapp",
    "knappe",
    "kleine",
    "gross",
    "grosse",
    "ganze",
    "ganzes",
    "ganzer",
}
_HALF = {"halbes", "halbe", "halben", "halbs", "hoibs", "halwes"}
_ROUND = {"hundert", "tausend", "hunderttausend", "zehntausend", "dutzend"}


def pack(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "ein gutes Dutzend", "anderthalb Dutzend", "zwei Handvoll" """
    j, factor = i, 1.0
    if norm_at(tokens, j) in ONE:
        j += 1
    elif is_count(tokens, j) and (tokens[j].value or 0) < MOST:
        factor, j = float(tokens[j].value or 0), j + 1
    if norm_at(tokens, j) in _SIZED:
        j += 1
    if norm_at(tokens, j) in _HALF:
        factor, j = factor * 0.5, j + 1
    if norm_at(tokens, j) in ("dutzend", "dutzends"):
        return join(tokens, i, j, kind="#", value=tidy(factor * DOZEN), norm="#")
    full = j > i and norm_at(tokens, j) in ("hand", "hande") and norm_at(tokens, j + 1) == "voll"
    if full or (j > i and norm_at(tokens, j) == "handvoll"):
        return join(tokens, i, j + 1 if full else j, kind="#", value=tidy(factor * HANDFUL), norm="#")
    return None


def counts_nobody(token: Token) -> bool:
    """ "ein paar", "eine ganze Menge" """
    first, _, rest = token.norm.partition(" ")
    return first in ONE and not _VAGUE.isdisjoint(rest.split())


def vague(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "ein paar Firmen", "eine ganze Menge", "mehrere hunderttausend Euro": no figure, and no one."""
    j = i + 1 if norm_at(tokens, i) in ONE else -1
    j = j + 1 if j > 0 and norm_at(tokens, j) in _SIZED else j
    some = j > 0 and norm_at(tokens, j) in _VAGUE
    last = j if some else i
    if not some and norm_at(tokens, i) not in _SEVERAL:
        return None
    behind = norm_at(tokens, last + 1)
    if behind in _ROUND or FACTORS.get(behind, 0) >= 1e3:
        last += 1
    elif not some:
        return None
    said = " ".join(token.norm for token in tokens[i : last + 1])  # one token, so that no "ein" counts one
    return join(tokens, i, last, kind="word", norm=said, light=said, value=None)
