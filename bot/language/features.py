"""A message as numbers: character n-grams within words and words, hashed, so that no vocabulary has to be kept.

Characters forgive slips and know parts of compounds; words and pairs of words know what belongs together (anchors: the typo armour).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np

from bot.language.facts.letters import pieces
from bot.language.facts.tallied import tallied

SHORTEST = 2  # letters of an n-gram, the space around a word counted
BUCKETS = 1 << 18
WORD_WEIGHT = 0.6  # of a word beside its letters: more loses more under typos
Hashed = tuple[np.ndarray, np.ndarray]  # buckets of the letter pieces and of the words
KEPT_WORDS = 8192  # whose places need no second look
RARE = 2  # features of fewer messages teach nothing


def hashed(text: str) -> Hashed:
    """The buckets of all letter pieces and of all words, with repetitions."""
    words = text.split()
    pairs = [_pair(first, second) for first, second in pairwise(words)]
    letters = np.concatenate([_NOTHING, *(_letters(word) for word in words)])
    return letters, np.array([*map(_word, words), *pairs], np.int32)


def _letters(word: str) -> np.ndarray:
    return (pieces(word, SHORTEST) % BUCKETS).astype(np.int32)


def _word(word: str) -> int:
    return crc32(f"_{word}".encode()) % BUCKETS


def _pair(first: str, second: str) -> int:
    return crc32(f"_{first}_{second}".encode()) % BUCKETS


_NOTHING = np.array([], np.int32)


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
        """Places and values of a message: letters and words each of length one, words then scaled."""
        words = text.split()
        pairs = self.place[np.array([_pair(first, second) for first, second in pairwise(words)], np.int32)].tolist()
        said = [place for place in (*map(self._word, words), *pairs) if place >= 0]
        return self._valued(np.concatenate([_NOTHING, *map(self._letters, words)]), np.array(said, np.int32))

    def vector_of(self, message: Hashed) -> tuple[np.ndarray, np.ndarray]:
        """The same of a message whose buckets are known."""
        letters, words = (self.place[buckets] for buckets in message)
        return self._valued(letters[letters >= 0], words[words >= 0])

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

    def _valued(self, letters: np.ndarray, words: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Both parts are counted at one go, the words behind the letters."""
        size = len(self.weight)
        places, counts = tallied(np.concatenate([letters, words + size]))
        among_letters = int(places.searchsorted(size))
        places[among_letters:] -= size
        values = (1 + np.log(counts)).astype(np.float32) * self.weight[places]
        for part in (values[:among_letters], values[among_letters:]):
            part /= max(float(np.sqrt(part @ part)), 1e-9)
        values[among_letters:] *= WORD_WEIGHT
        return places, values
