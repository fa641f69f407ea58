"""What a learned reader sees of a place in a description: the words and letters around it, its clause, and what the patterns say of it.

"unsere Abnehmer in Detroit", "die Gemeinden hier an der Schlei": whose place it is, the words next to it tell, and the verb of its
clause. Compounds count by their letters: a "Pumpenmesse" is a fair, a "Hauptabnehmer" a customer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np

from .clause_features import sense, words_of
from .clauses import Clause
from .gazetteer import Place
from .leaning_features import Vector, weighed
from .letters import pieces
from .normal import Normal

BUCKETS = 1 << 15
WEIGHTS = (1.0, 0.8, 0.6, 0.4, 1.2, 0.6, 0.8, 0.8, 0.6, 0.8)  # of the groups, in the order of `Around.of`
NEAR, NEXT, SPELT = 5, 2, 4  # words to each side that count by their place, with what is heard, by their letters
STEM = 6  # letters that stand for a word
SHORTEST = 4  # letters of an n-gram
MANY = 4  # places: more are as many
LATE = 3  # places before: more are as many
OUTSIDE = "^"  # before the first and behind the last word
SPREAD = 31  # keeps the letters of one side apart from those of the other
LEFT, RIGHT, CLAUSE = 7, 11, 13  # what is added to them


class Around:
    """The signs of the places of one text. `heard`: of each place whether the patterns take it for ours."""

    def __init__(self, form: Normal, named: Sequence[Place], heard: Sequence[bool], blocked: Collection[str]) -> None:
        self.form, self.named, self.heard, self.blocked = form, named, heard, set(blocked)
        self.words = [
            word or (token.norm if token.kind == "mark" else "")
            for token, word in zip(form.tokens, words_of(form), strict=True)
        ]
        self.stems = [_short(word) for word in self.words]
        self.senses = [sense(word) if word.isalpha() and not _is_name(word) else word for word in self.words]
        self.said = [k for k, word in enumerate(self.words) if word]

    def of(self, at: int) -> Vector:
        """Buckets and values of one of the places."""
        place = self.named[at]
        first, last = self.form.token_at(place.start), self.form.token_at(place.end - 1)
        left = [k for k in self.said if k < first][::-1]
        right = [k for k in self.said if k > last]
        clause = self.form.clause_at(place.start)
        own = [k for k in self._in(clause) if not first <= k <= last]
        told = f"T{int(self.heard[at])}"
        groups = (
            [*self._beside("L", left, NEAR), *self._beside("R", right, NEAR)],
            self._of_clause(own),
            [
                sign
                for k in self._of_sentence(clause, first, last)
                for sign in (f"S{self.stems[k]}", f"S~{self.senses[k]}")
            ],
            [f"A{self.stems[k]}" for k in self.said],
            [*self._heard(at, told, clause)],
            [
                *(f"{told}|{sign}" for sign in self._beside("L", left[:NEXT], NEAR)),
                *(f"{told}|C~{self.senses[k]}" for k in own),
            ],
            self._letters(left[:SPELT], LEFT),
            self._letters(right[:SPELT], RIGHT),
            self._letters(own, CLAUSE),
            [f"{'l' if k < first else 'r'}{sign}" for k in own for sign in (self.stems[k], f"~{self.senses[k]}")],
        )
        return weighed([_hashes(group) for group in groups], WEIGHTS, BUCKETS)

    def _in(self, clause: Clause) -> list[int]:
        return [k for k in range(clause.first, clause.last) if self.words[k]]

    def _of_sentence(self, clause: Clause, first: int, last: int) -> list[int]:
        together = (c for c in self.form.clauses if c.sentence == clause.sentence)
        return [k for c in together for k in self._in(c) if not first <= k <= last]

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

    def _heard(self, at: int, told: str, clause: Clause) -> Iterator[str]:
        """What the patterns say, what holds in the clause, and how the place stands among the others."""
        place, number = self.named[at], min(MANY, len(self.named))
        others = [heard for k, heard in enumerate(self.heard) if k != at]
        alike = [heard for k, heard in enumerate(self.heard) if k != at and set(self.named[k].lands) & set(place.lands)]
        yield from (told, place.kind, f"{told}{place.kind}", f"n{number}", f"{told}n{number}", f"at{min(LATE, at)}")
        yield f"others{any(others)}{not all(others)}"
        yield f"alike{any(alike)}{bool(alike)}"
        yield f"first{clause.sentence == 0}"
        for status in sorted(clause.status & self.blocked):
            yield from (f"st:{status}", f"{told}st:{status}")

    def _letters(self, places: Iterable[int], side: int) -> np.ndarray:
        found = [pieces(self.words[k], SHORTEST) for k in places if self.words[k].isalpha()]
        return np.concatenate(found).astype(np.int64) * SPREAD + side if found else np.zeros(0, np.int64)


def _is_name(word: str) -> bool:
    """Does it stand for a place?"""
    return word.endswith("name")


def _short(word: str) -> str:
    return word if _is_name(word) else word[:STEM]


def _hashes(signs: np.ndarray | list[str]) -> np.ndarray:
    return signs if isinstance(signs, np.ndarray) else np.array([crc32(sign.encode()) for sign in signs], np.int64)
