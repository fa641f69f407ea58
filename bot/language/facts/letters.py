"""The letters of a word as numbers, hashed once for whatever was learned: each reader takes them modulo its own buckets."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

import numpy as np

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
    text = padded.encode() if padded.isascii() else None  # bytes are cut faster than letters, and are the same here
    hashes = [
        crc32(text[i : i + size] if text else padded[i : i + size].encode())
        for size in range(SHORTEST, LONGEST + 1)
        for i in range(len(padded) - size + 1)
    ]
    return np.array(hashes, dtype=np.uint32)
