"""A message as numbers: character n-grams within words and words, hashed, so that no vocabulary has to be kept.

Characters forgive slips and know parts of compounds; words and pairs of words know what belongs together (anchors: the typo armour);
what stands at either end knows questions and orders (ends.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np

from bot.language.ends import signs
from bot.language.facts.letters import pieces
from bot.language.facts.tallied import tallied

SHORTEST = 2  # letters of an n-gram, the space around a word counted
BUCKETS = 1 << 18
WEIGHTS = (1.0, 0.6, 0.35)  # of letters, words and what stands at the ends: more for words loses more under typos
Hashed = tuple[np.ndarray, np.ndarray, np.ndarray]  # buckets of the letter pieces, of the words and of the ends
KEPT_WORDS = 8192  # whose places need no second look
RARE = 2  # features of fewer messages teach nothing


def hashed(text: str) -> Hashed:
    """The buckets of all letter pieces, of all words and of the ends, with repetitions."""
    words = text.split()
    pairs = [_pair(first, second) for first, second in pairwise(words)]
    letters = np.concatenate([_NOTHING, *(_letters(word) for word in words)])
    return letters, np.array([*map(_word, words), *pairs], np.int32), np.array(_ends(words), np.int32)


def _letters(word: str) -> np.ndarray:
    return (pieces(word, SHORTEST) % BUCKETS).astype(np.int32)


def _word(word: str) -> int:
    return crc32(f"_{word}".encode()) % BUCKETS


def _ends(words: list[str]) -> list[int]:
    return [crc32(sign.encode()) % BUCKETS for sign in signs(words)]


def _pair(first: str, second: str) -> int:
    return crc32(f"_{first}_{second}".encode()) % BUCKETS


_NOTHING = np.array([], np.int32)
# what a piece is worth by how often it stands there; no message is so long that it were oftener
_WORTH = (1 + np.log(np.maximum(1, np.arange(1 << 12)))).astype(np.float32)


@dataclass(frozen=True)
class Space:
    """The buckets worth knowing: their place in the model (-1: none) and how telling they are."""

    place: np.ndarray
    weight: np.ndarray

    @classmethod
    def of(cls, messages: Sequence[Hashed]) -> Space:
        """Learned from messages: rare buckets dropped, common ones worth less."""
        seen = np.zeros(BUCKETS, np.int32)
        for buckets in messages:
            seen[np.concatenate(buckets)] += 1  # once, however often it stands there
        kept = np.flatnonzero(seen >= RARE)
        place = np.full(BUCKETS, -1, np.int32)
        place[kept] = np.arange(len(kept), dtype=np.int32)
        return cls(place, (np.log((1 + len(messages)) / (1 + seen[kept])) + 1).astype(np.float32))

    def vector(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """Places and values of a message: letters, words and ends each of length one, then scaled."""
        words, size = text.split(), len(self.weight)
        buckets = [_pair(first, second) for first, second in pairwise(words)]
        pairs, ends = len(buckets), _ends(words)
        beside = self.place.take(np.array(buckets + ends, np.int32)).tolist()
        said = [size + place for place in (*map(self._word, words), *beside[:pairs]) if place >= 0]
        said += [2 * size + place for place in beside[pairs:] if place >= 0]
        return self._valued(np.concatenate([*map(self._letters, words), np.array(said, np.int32)]))

    def vector_of(self, message: Hashed) -> tuple[np.ndarray, np.ndarray]:
        """The same of a message whose buckets are known."""
        groups = [self.place[buckets] for buckets in message]
        size = len(self.weight)
        return self._valued(np.concatenate([own[own >= 0] + i * size for i, own in enumerate(groups)]))

    @cached_property
    def _letters(self) -> Callable[[str], np.ndarray]:
        """The places of the letters of a word: the large table is looked into once for each word."""

        @lru_cache(maxsize=KEPT_WORDS)
        def known(word: str) -> np.ndarray:
            places = self.place[_letters(word)]
            return places[places >= 0]

        return known

    @cached_property
    def _word(self) -> Callable[[str], int]:
        return lru_cache(maxsize=KEPT_WORDS)(lambda word: int(self.place[_word(word)]))

    def _valued(self, grouped: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """All groups are counted at one go: the places of each stand behind those of the one before."""
        size = len(self.weight)
        places, counts = tallied(grouped)
        edges = [0, *(int(places.searchsorted(i * size)) for i in (1, 2)), len(places)]
        places %= size
        values = _WORTH.take(counts, mode="clip") * self.weight.take(places)
        for (start, end), weight in zip(pairwise(edges), WEIGHTS, strict=True):
            part = values[start:end]
            part *= weight / max(float(np.sqrt(part @ part)), 1e-9)
        return places, values
