"""Number words with a typing slip: "vierunszwanzig" is 24 and "fünfzigtausned" 50,000 wherever it stands, "efl" is 11 only where nothing stands beside it.

The first letter stays, as everywhere (lexicon.py). Words folded.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .numbers import ONES, TENS

SHORTEST, LONG = 9, 13  # letters of a compound that one slip is mended in, and that two are
SHORTEST_ALONE = 3
LIKE_ROUND = re.compile(r"\w{3}(?:t[ausend]{4,6}|h[undert]{4,6})$")  # may end in "tausend" or "hundert"


@lru_cache(maxsize=1)
def _compounds() -> dict[str, int]:
    """ "einundzwanzig" to "neunundneunzig"."""
    ones = {word: one for word, one in ONES.items() if 0 < one < 10 and word not in ("eins", "zwo")}
    return {f"{word}und{tens}": one + ten for word, one in ones.items() for tens, ten in TENS.items()}


@lru_cache(maxsize=1)
def _round() -> dict[str, int]:
    """ "zweihundert" to "neunundneunzigtausend", and the hundreds of thousands."""
    ones = {word: one for word, one in ONES.items() if one > 0 and word not in ("eins", "ein")}
    hundreds = {f"{word}hundert": 100 * one for word, one in ones.items() if one < 10} | {"hundert": 100}
    heads = ones | TENS | _compounds() | hundreds
    return hundreds | {f"{word}tausend": 1000 * value for word, value in heads.items()} | {"eintausend": 1000}


def compound_meant(word: str) -> str | None:
    """The one compound that the word must be a slip of."""
    if len(word) < SHORTEST:
        return None
    meant = _only(word, _compounds(), 1 if len(word) < LONG else 2)
    if meant is None and LIKE_ROUND.search(word):
        meant = _only(word, _round(), 1)
    return meant


def number_alone(word: str) -> str | None:
    """The one number word that a word by itself must be a slip of."""
    return _only(word, ONES | TENS, 1) if len(word) >= SHORTEST_ALONE else None


def _only(word: str, numbers: dict[str, int], limit: int) -> str | None:
    """The nearest; None where there is none, or where two of different value are as near."""
    begun_so = [number for number in numbers if number[0] == word[0]]
    found = process.extract(word, begun_so, scorer=OSA.distance, score_cutoff=limit, limit=None)
    nearest = [number for number, distance, _ in found if distance == found[0][1]]
    return nearest[0] if len({numbers[number] for number in nearest}) == 1 else None
