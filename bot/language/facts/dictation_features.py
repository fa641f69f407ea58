"""What shows whether a mark belongs behind a word: the signs by which dictation.py knows it.

Signs are short texts that hashing turns into places of a model: the words around, what kind they are of, whether the clause so far
has its verb, and how far ahead the next one is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple
from zlib import crc32

import numpy as np

from .clauses import FINITE, FINITE_OR_SUBJECT
from .german_words import any_known
from .leaning_features import Vector
from .nouns import noun_class
from .questions import HAS_VERB
from .tallied import tallied
from .tokens import Token

BUCKETS = 1 << 17
BEFORE, BEHIND = 3, 4  # words around the gap that are signs themselves
BESIDE = BEFORE + BEHIND
KEPT_WORDS = 1024  # whose signs need no second look
AHEAD = 6  # words in which the next verb is looked for
BEGINNING, ENDING = 4, 3  # letters that stand for a word
SHORT = 4  # letters of a word that is a kind of its own
LONG_CLAUSE = 12
VERB, NOUN, PARTICIPLE, LOWER, EITHER, UNKNOWN = "V", "N", "P", "w", "B", "?"
_PARTICIPLE = re.compile(r"(?:\w{2,5})?ge\w{2,}(?:t|en)$|(?:be|ver|er|ent|unter|zer)\w{3,}(?:t|en)$")


class Word(NamedTuple):
    """A word as the model sees it: its form, figures all alike, and what kind of word it is."""

    form: str
    kind: str

    @property
    def is_verb(self) -> bool:
        """Does it look like the verb of a clause?"""
        return self.kind == VERB or self.kind in FINITE or (self.kind[0] == LOWER and self.kind[-1] == "t")


OUTSIDE = Word("$", "$")


def word_of(token: Token) -> Word:
    """The word of a token that is no mark."""
    return Word(token.norm, _kind(token.norm, token.text)) if token.kind == "word" else Word(token.kind, token.kind)


@lru_cache(maxsize=8000)
def _kind(norm: str, text: str) -> str:
    """Short words and the common verbs are kinds of their own; the rest goes by class, by whether it is a noun, by its ending."""
    if norm in FINITE_OR_SUBJECT or len(norm) <= SHORT:
        return norm
    if HAS_VERB.search(norm):
        return VERB
    if name := noun_class(norm):
        return name
    small, capital = any_known([text.lower()]), any_known([text.lower().capitalize()])
    if capital and not small:
        return NOUN
    if small and not capital:
        return PARTICIPLE if _PARTICIPLE.match(norm) else f"{LOWER}{norm[-2:]}"
    return f"{EITHER if small else UNKNOWN}{norm[-2:]}"


def vector(words: Sequence[Word], at: int, last: int) -> Vector:
    """The signs of the gap behind a word; `last` is where the words behind the mark before begin."""
    places, counts = tallied(_hashed(words, at, last))
    return places.astype(np.int32), (counts / np.sqrt(counts.sum())).astype(np.float32)


def repeated(words: Sequence[Word], at: int, last: int) -> Vector:
    """The same, with a place for each sign however often it stands there: a linear model makes the same of it."""
    places = _hashed(words, at, last)
    return places, np.full(len(places), 1 / np.sqrt(len(places)), np.float32)


def _hashed(words: Sequence[Word], at: int, last: int) -> np.ndarray:
    near = [words[i] if 0 <= i < len(words) else OUTSIDE for i in range(at - BEFORE + 1, at + 1 + BEHIND)]
    hashes = [sign for place, word in enumerate(near) for sign in _alone(place, word)]
    hashes += [crc32(sign.encode()) for sign in chain(_rows(near), _kinds(near), _clause(words, at, last, near))]
    return np.array(hashes) % BUCKETS


@lru_cache(maxsize=BESIDE * KEPT_WORDS)
def _alone(place: int, word: Word) -> tuple[int, ...]:
    """A word near the gap by its place: its form, how it ends and begins, its kind."""
    form, kind = word
    signs = (f"{place}={form}", f"{place}${form[-ENDING:]}", f"{place}^{form[:BEGINNING]}", f"{place}k{kind}")
    return tuple(crc32(sign.encode()) for sign in signs)


def _rows(near: Sequence[Word]) -> Iterator[str]:
    """The words around the gap in pairs and threes."""
    _, l2, l1, r1, r2, r3, _ = (word.form for word in near)
    yield from (f"a{l1}_{r1}", f"b{l2}_{l1}", f"c{r1}_{r2}", f"d{r1}_{r2}_{r3}", f"e{l1}_{r1}_{r2}")


def _kinds(near: Sequence[Word]) -> Iterator[str]:
    """The kinds of the words around the gap, in rows."""
    l3, l2, l1, r1, r2, r3, r4 = (word.kind for word in near)
    yield from (f"f{l1}_{r1}", f"g{l2}_{l1}_{r1}", f"h{l1}_{r1}_{r2}", f"i{r1}_{r2}", f"j{r1}_{r2}_{r3}")
    yield from (f"k{l1}_{r1}_{r2}_{r3}", f"x{l2}_{l1}_{r1}_{r2}", f"y{l3}_{l2}_{l1}_{r1}", f"z{r1}_{r2}_{r3}_{r4}")
    yield f"u{l2}_{l1}"


def _clause(words: Sequence[Word], at: int, last: int, near: Sequence[Word]) -> Iterator[str]:
    """What the clause so far has, and what comes."""
    since, ahead = words[last : at + 1], words[at + 1 : at + 1 + AHEAD]
    verbs, length = min(sum(word.is_verb for word in since), 2), min(len(since), LONG_CLAUSE)
    left, right, then = (word.kind for word in near[BEFORE - 1 : BEFORE + 2])
    begins, form = since[0].kind, ahead[0].form if ahead else OUTSIDE.form
    yield from (f"v{verbs}", f"n{length}", f"vn{verbs}_{length // 3}", f"vr{verbs}_{form}", f"vm{verbs}_{right}")
    yield from (f"vmm{verbs}_{right}_{then}", f"vkm{verbs}_{left}_{right}", f"vkmm{verbs}_{left}_{right}_{then}")
    yield from (f"o{begins}_{verbs}_{right}", f"oo{begins}_{left}_{right}")
    next_verb = next((i for i, word in enumerate(ahead) if word.is_verb), LONG_CLAUSE)
    yield from (f"w{next_verb}_{verbs}", f"wm{next_verb}_{right}", f"ws{next_verb}_{verbs}_{right}")
    yield f"wk{next_verb}_{verbs}_{left}_{right}"
    yield f"fig{any(w.form == '#' for w in since)}_{any(w.form == '#' for w in ahead[:3])}_{verbs}"
