"""What a learned reader sees of a spot in a description, a place or a body named there: the words and letters around it, and its clause.

"unsere Abnehmer in Detroit", "die Gemeinden hier an der Schlei", "die Uni hat abgesagt": what a spot is to us, the words next to it tell,
and the verb of its clause. Compounds count by their letters: a "Pumpenmesse" is a fair, a "Hauptabnehmer" a customer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

import numpy as np

from .clause_features import sense, words_of
from .clauses import Clause
from .leaning_features import Vector, weighed
from .letters import pieces
from .normal import Normal

BUCKETS = 1 << 15
WEIGHTS = (1.0, 0.8, 0.6, 0.4, 1.2, 0.6, 0.8, 0.8, 0.6, 0.8)  # of the groups, in the order of `Around.of`
NEAR, SPELT = 5, 4  # words to each side that count by their place, by their letters
NEXT = 2  # words before that count with what the patterns say
STEM = 6  # letters that stand for a word
SHORTEST = 4  # letters of an n-gram
OUTSIDE = "^"  # before the first and behind the last word
SPREAD = 31  # takes letters away from the buckets of words
LEFT, RIGHT, CLAUSE = 7, 11, 13  # what is added to those of one side, so that they are not those of the other


class Spot(NamedTuple):
    """Tokens first..last (last excluded), what the patterns say of it, and what else is known of it."""

    first: int
    last: int
    told: str
    signs: Sequence[str]


class Around:
    """The signs of spots of one text. `blocked`: what keeps a clause from counting."""

    def __init__(self, form: Normal, blocked: Collection[str]) -> None:
        self.form, self.blocked = form, set(blocked)
        self.words = [
            word or (token.norm if token.kind == "mark" else "")
            for token, word in zip(form.tokens, words_of(form), strict=True)
        ]
        self.stems = [_short(word) for word in self.words]
        self.senses = [sense(word) if word.isalpha() and not _is_name(word) else word for word in self.words]
        self.said = [k for k, word in enumerate(self.words) if word]

    def of(self, spot: Spot) -> Vector:
        """Buckets and values of one spot."""
        left = [k for k in self.said if k < spot.first][::-1]
        right = [k for k in self.said if k >= spot.last]
        clause = self.form.clause_of(spot.first)
        own = [k for k in self._in(clause) if not spot.first <= k < spot.last]
        beside = [*self._beside("L", left, NEXT), *(f"C~{self.senses[k]}" for k in own)]
        groups = (
            [*self._beside("L", left, NEAR), *self._beside("R", right, NEAR)],
            self._of_clause(own),
            [sign for k in self._of_sentence(clause, spot) for sign in (f"S{self.stems[k]}", f"S~{self.senses[k]}")],
            [f"A{self.stems[k]}" for k in self.said],
            [*self._of_spot(spot, clause)],
            [f"{spot.told}|{sign}" for sign in beside],
            self._letters(left[:SPELT], LEFT),
            self._letters(right[:SPELT], RIGHT),
            self._letters(own, CLAUSE),
            [f"{'l' if k < spot.first else 'r'}{sign}" for k in own for sign in (self.stems[k], f"~{self.senses[k]}")],
        )
        return weighed([_hashes(group) for group in groups], WEIGHTS, BUCKETS)

    def _in(self, clause: Clause) -> list[int]:
        return [k for k in range(clause.first, clause.last) if self.words[k]]

    def _of_sentence(self, clause: Clause, spot: Spot) -> list[int]:
        together = (c for c in self.form.clauses if c.sentence == clause.sentence)
        return [k for c in together for k in self._in(c) if not spot.first <= k < spot.last]

    def _beside(self, side: str, places: Sequence[int], count: int) -> Iterator[str]:
        """Words to one side, the nearest first: by their place, by themselves, and with the next."""
        missing = [OUTSIDE] * (count - len(places))
        stems = [*(self.stems[k] for k in places[:count]), *missing]
        senses = [*(self.senses[k] for k in places[:count]), *missing]
        for mark, words in (("", stems), ("~", senses)):
            yield from (f"{side}{n}{mark}{word}" for n, word in enumerate(words))
            yield from (f"{side}{mark}{word}" for word in words)
            yield from (f"{side}{mark}:{one}_{two}" for one, two in pairwise(words))
        yield f"{side}::{'_'.join(stems[:3])}"

    def _of_clause(self, own: Sequence[int]) -> list[str]:
        stems, senses = [self.stems[k] for k in own], [self.senses[k] for k in own]
        alone = [*(f"C{word}" for word in stems), *(f"C~{word}" for word in senses)]
        pairs = [
            *(f"C{one}_{two}" for one, two in pairwise(stems)),
            *(f"C~{one}_{two}" for one, two in pairwise(senses)),
        ]
        return [*alone, *pairs]

    def _of_spot(self, spot: Spot, clause: Clause) -> Iterator[str]:
        """What the patterns say, what holds in the clause, and whether it stands in the first sentence."""
        yield from (
            spot.told,
            *spot.signs,
            *(f"{spot.told}{sign}" for sign in spot.signs),
            f"first{clause.sentence == 0}",
        )
        for status in sorted(clause.status & self.blocked):
            yield from (f"st:{status}", f"{spot.told}st:{status}")

    def _letters(self, places: Iterable[int], side: int) -> np.ndarray:
        found = [pieces(self.words[k], SHORTEST) for k in places if self.words[k].isalpha()]
        return np.concatenate(found).astype(np.int64) * SPREAD + side if found else np.zeros(0, np.int64)


def _is_name(word: str) -> bool:
    """Does it stand for a place, or end as if it did?"""
    return word.endswith("name")


def _short(word: str) -> str:
    return word if _is_name(word) else word[:STEM]


def _hashes(signs: np.ndarray | list[str]) -> np.ndarray:
    return signs if isinstance(signs, np.ndarray) else np.array([crc32(sign.encode()) for sign in signs], np.int64)
