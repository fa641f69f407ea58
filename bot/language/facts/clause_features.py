"""What a learned reader sees of a piece of a description: its letters, its words, and the pairs of words that belong together.

German verbs come apart ("stellen … den Antrag"), so a pair may have words between. Words that mean the same here (data/sinn.yaml) form
pairs under their meaning, and the name of a place counts as what it names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeVar
from zlib import crc32

import numpy as np

from .data import load
from .data import words as words_in
from .fold import fold
from .gazetteer import abroad, german_places
from .letters import pieces
from .normal import Normal
from .once import once

BUCKETS = 1 << 16
SHORTEST = 3  # letters of an n-gram, the space around a word counted
STEM = 6  # letters that stand for a word in a pair: "bestellt" and "bestellte" are one
WINDOW = 10  # how far apart two words of a pair may stand
LETTERS, WORDS, STEMS, SENSES = 1.0, 0.8, 0.8, 1.2  # what each group weighs
KEPT_WORDS = 20000  # whose senses need no second look
MARKS = {"?", ":"}
FIGURE, TOWN, FOREIGN = "0", "ortsname", "auslandsname"
SENSE = "="  # before a word that stands for what it means

Vector = tuple[np.ndarray, np.ndarray]
Hash = TypeVar("Hash", int, np.ndarray)


@once
def words_of(form: Normal) -> list[str]:
    """One word for each token: figures, German places by their kind and places abroad under a common name; "" for most marks."""
    shown = [_shown(token.kind, token.norm) for token in form.tokens]
    for place in german_places(form):
        _rename(form, shown, place.start, place.end, TOWN if place.kind == "stadt" else f"{place.kind}sname")
    for match in abroad(form.string):
        _rename(form, shown, match.start(), match.end(), FOREIGN)
    return shown


@once
def spoken(form: Normal) -> list[str]:
    """These words without the marks."""
    return [word for word in words_of(form) if word]


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
def _senses() -> tuple[dict[str, str], dict[str, str]]:
    """Whole words, and beginnings of words, with what they mean."""
    listed = [(fold(word), sense) for sense, block in load("sinn").items() for word in words_in(block)]
    beginnings = {word[:-1]: sense for word, sense in reversed(listed) if word.endswith("*")}  # the first one counts
    return {w: s for w, s in listed if not w.endswith("*")}, beginnings


@lru_cache(maxsize=KEPT_WORDS)
def sense(word: str) -> str:
    """What a word means; its stem where nothing is known of it."""
    whole, beginnings = _senses()
    longest_first = (word[:size] for size in range(len(word), 0, -1))
    found = whole.get(word) or next((beginnings[start] for start in longest_first if start in beginnings), None)
    return SENSE + found if found else word[:STEM]


@lru_cache(maxsize=KEPT_WORDS)
def letters(word: str) -> np.ndarray:
    """Buckets of the letters of a word, in threes to fives."""
    return pieces(word, SHORTEST) % BUCKETS


@lru_cache(maxsize=KEPT_WORDS)
def _hashes(word: str) -> tuple[tuple[int, int, int], bool]:
    """Of the word, of its stem and of its sense, and whether that is known."""
    meant = sense(word)
    return (crc32(word.encode()), crc32(word[:STEM].encode()), crc32(meant.encode())), meant[0] == SENSE


@lru_cache(maxsize=256)
def _near(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Places of all pairs of so many words that stand near each other."""
    both = [(i, j) for i in range(count) for j in range(i + 1, min(count, i + 1 + WINDOW))]
    return _parted(both)


@lru_cache(maxsize=256)
def _in_a_row(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Places of each of so many words as if it were a pair, and of each with the next."""
    return _parted([*((i, i) for i in range(count)), *((i, i + 1) for i in range(count - 1))])


def _parted(pairs: Sequence[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
    first, last = np.array(pairs, dtype=np.int64).reshape(len(pairs), 2).T.copy()
    return first, last


def _pair(one: Hash, other: Hash, kind: Hash) -> Hash:
    return (one * 31 + other * 17 + kind) % BUCKETS


@dataclass(frozen=True)
class Group:
    """Buckets of one group with the places of the first and last word of each, and what the group weighs."""

    weight: float
    buckets: np.ndarray
    first: np.ndarray
    last: np.ndarray


Groups = tuple[Group, Group, Group]


@once
def groups_of_text(form: Normal) -> Groups:
    """The groups of all that is spoken in a text: one word at least."""
    return groups_of(spoken(form))


def groups_of(words: Sequence[str]) -> Groups:
    """Words with their neighbours, pairs of stems, pairs in which a sense is known."""
    hashes = [_hashes(word) for word in words]
    first, last = _near(len(words))
    rows = np.array([said for said, _ in hashes], dtype=np.int64)
    whole, both = rows[:, 0], rows[:, 1:]  # words; stems and senses
    stems, senses = _pair(both.take(first, axis=0), both.take(last, axis=0), _KINDS).T
    known = np.array([known for _, known in hashes])
    each, meant = np.flatnonzero(known), np.flatnonzero(known[first] | known[last])
    return (
        Group(
            WORDS,
            np.concatenate([(whole * 31 + 1) % BUCKETS, _pair(whole[:-1], whole[1:], 2)]),
            *_in_a_row(len(words)),
        ),
        Group(STEMS, stems, first, last),
        Group(
            SENSES,
            np.concatenate([rows[each, 2] % BUCKETS, senses[meant]]),
            np.concatenate([each, first[meant]]),
            np.concatenate([each, last[meant]]),
        ),
    )


_KINDS = np.array([3, 5])  # by which pairs of stems and of senses are told apart
_EDGE = crc32(b"^")


def edges_of(first: str, last: str) -> list[int]:
    """How a piece begins and ends; these count among its words."""
    return [_pair(_EDGE, _hashes(first)[0][0], 2), _pair(_hashes(last)[0][0], _EDGE, 2)]


_GROUP_WEIGHTS = np.array([LETTERS, WORDS, STEMS, SENSES])


def share(weight: np.ndarray | float, count: np.ndarray | int) -> np.ndarray:
    """What each of so many features weighs, so that their group has about its own length."""
    return weight / np.sqrt(np.maximum(1.0, count, dtype=np.float32))


def features(words: Sequence[str], groups: Groups | None = None) -> Vector:
    """Buckets and values of at least one word; their groups, where they are known already."""
    said, stems, senses = groups or groups_of(words)
    written = [letters(word) for word in words]
    edges = edges_of(words[0], words[-1])
    sizes = [sum(map(len, written)), len(said.buckets) + len(edges), len(stems.buckets), len(senses.buckets)]
    values = share(_GROUP_WEIGHTS, np.array(sizes)).astype(np.float32).repeat(sizes)
    return np.concatenate([*written, said.buckets, edges, stems.buckets, senses.buckets]), values
