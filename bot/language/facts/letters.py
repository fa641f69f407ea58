"""The letters of a word as numbers, hashed once for whatever was learned: each reader takes them modulo its own buckets."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar
from zlib import crc32

import numpy as np

Text = TypeVar("Text", str, bytes)

SHORTEST, LONGEST = 2, 5  # letters of a piece, the space around a word counted
KEPT_WORDS = 20000  # whose letters need no second look


def pieces(word: str, shortest: int) -> np.ndarray:
    """Hashes of all pieces of so many letters and more, the short ones first."""
    sizes = shortest - SHORTEST
    return _pieces(word)[
        sizes * (len(word) + 1) - sizes * (sizes - 1) // 2 :
    ]  # each is one piece less than the one before


@lru_cache(maxsize=KEPT_WORDS)
def _pieces(word: str) -> np.ndarray:
    padded = f" {word} "
    plain = padded.isascii()  # then bytes are cut, which is faster
    cut = _cut(padded.encode()) if plain else [piece.encode() for piece in _cut(padded)]
    return np.array([*map(crc32, cut)], dtype=np.uint32)


def _cut(text: Text) -> list[Text]:
    return [text[i : i + size] for size in range(SHORTEST, LONGEST + 1) for i in range(len(text) - size + 1)]
