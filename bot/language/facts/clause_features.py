"""What a learned reader sees of a piece of a description: its letters, its words, and the pairs of words that belong together.

German verbs come apart ("stellen … den Antrag"), so a pair may have words between. Words that mean the same here (data/sinn.yaml) form
pairs under their meaning, and the name of a place counts as what it names.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from zlib import crc32

import numpy as np

from .data import load
from .data import words as words_in
from .fold import fold
from .gazetteer import abroad, german_places
from .normal import Normal, once

BUCKETS = 1 << 16
SHORTEST, LONGEST = 3, 5  # letters of an n-gram, the space around a word counted
STEM = 6  # letters that stand for a word in a pair: "bestellt" and "bestellte" are one
WINDOW = 6  # how far apart two words of a pair may stand
LETTERS, WORDS, STEMS, SENSES = 1.0, 0.8, 0.8, 1.2  # what each group weighs
KEPT_WORDS = 20000  # whose letters need no second look
MARKS = {"?", ":"}
FIGURE, TOWN, FOREIGN = "0", "ortsname", "auslandsname"
SENSE = "="  # before a word that stands for what it means

Vector = tuple[np.ndarray, np.ndarray]


@once
def words_of(form: Normal) -> list[str]:
    """One word for each token: figures, German places by their kind and places abroad under a common name; "" for most marks."""
    shown = [_shown(token.kind, token.norm) for token in form.tokens]
    for place in german_places(form):
        _rename(form, shown, place.start, place.end, TOWN if place.kind == "stadt" else f"{place.kind}sname")
    for match in abroad(form.string):
        _rename(form, shown, match.start(), match.end(), FOREIGN)
    return shown


def _shown(kind: str, norm: str) -> str:
    if kind == "word":
        return norm
    if kind == "mark":
        return norm if norm in MARKS else ""
    return FIGURE


def _rename(form: Normal, shown: list[str], start: int, end: int, name: str) -> None:
    first, last = form.token_at(start), form.token_at(max(start, end - 1))
    shown[first : last + 1] = [name, *[""] * (last - first)]


@cache
def _senses() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Whole words, and beginnings of words, with what they mean."""
    listed = [(fold(word), sense) for sense, block in load("sinn").items() for word in words_in(block)]
    beginnings = [(word[:-1], sense) for word, sense in listed if word.endswith("*")]
    return {w: s for w, s in listed if not w.endswith("*")}, tuple(sorted(beginnings, key=lambda b: -len(b[0])))


@lru_cache(maxsize=KEPT_WORDS)
def sense(word: str) -> str:
    """What a word means; its stem where nothing is known of it."""
    whole, beginnings = _senses()
    found = whole.get(word) or next((meant for start, meant in beginnings if word.startswith(start)), None)
    return SENSE + found if found else word[:STEM]


@lru_cache(maxsize=KEPT_WORDS)
def letters(word: str) -> np.ndarray:
    """Buckets of the letters of a word, in threes to fives."""
    padded = f" {word} "
    pieces = [padded[i : i + n] for n in range(SHORTEST, LONGEST + 1) for i in range(len(padded) - n + 1)]
    return np.array([crc32(piece.encode()) % BUCKETS for piece in pieces], dtype=np.int64)


@lru_cache(maxsize=KEPT_WORDS)
def _hashes(word: str) -> tuple[int, int, int, bool]:
    meant = sense(word)
    return crc32(word.encode()), crc32(word[:STEM].encode()), crc32(meant.encode()), meant[0] == SENSE


_EDGE = np.array([crc32(b"^")], dtype=np.int64)


def _pairs(hashes: np.ndarray, apart: int, kind: int) -> np.ndarray:
    return (hashes[:-apart] * 31 + hashes[apart:] * 17 + kind) % BUCKETS


class Table:
    """The words of a text as numbers: buckets of single words and, for each distance, of the pairs that stand so far apart."""

    def __init__(self, words: Sequence[str]) -> None:
        rows = np.array([_hashes(word) for word in words], dtype=np.int64).reshape(len(words), 4)
        self._whole, stems, senses, known = rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3] == 1
        near = range(1, min(WINDOW, len(words) - 1) + 1)
        self.words = (self._whole * 31 + 1) % BUCKETS
        self.neighbours = _pairs(self._whole, 1, 2) if len(words) > 1 else self.words[:0]
        self.stems = [_pairs(stems, apart, 3) for apart in near]
        self.senses = [senses % BUCKETS, *(_pairs(senses, apart, 5) for apart in near)]
        self.known = [known, *(known[:-apart] | known[apart:] for apart in near)]

    def edges(self, first: int, last: int) -> np.ndarray:
        """The first and the last word of a piece, each with the edge beside it."""
        before, after = self._whole[first : first + 1], self._whole[last - 1 : last]
        return np.concatenate([_pairs(np.concatenate([_EDGE, before]), 1, 2), _pairs(np.concatenate([after, _EDGE]), 1, 2)])


def features(words: Sequence[str]) -> Vector:
    """Buckets and values of at least one word: four groups, each of about length one before it is weighed."""
    table = Table(words)
    groups = (
        (LETTERS, [letters(word) for word in words]),
        (WORDS, [table.words, table.neighbours, table.edges(0, len(words))]),
        (STEMS, table.stems),
        (SENSES, [pairs[known] for pairs, known in zip(table.senses, table.known, strict=True)]),
    )
    buckets = [np.concatenate(pieces) for _, pieces in groups if pieces]
    weights = [weight for weight, pieces in groups if pieces]
    values = [np.full(len(b), w / max(1, len(b)) ** 0.5, np.float32) for b, w in zip(buckets, weights, strict=True)]
    return np.concatenate(buckets), np.concatenate(values)
