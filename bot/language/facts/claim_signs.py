"""The numbers by which claim_evidence.py weighs a claim: what was learned of each piece of the text, and what a pattern says.

A claim is weighed for each of a dozen values in each message, so the scores are plain numbers here: looking at a few of them costs less
than asking NumPy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from .clause_features import words_of
from .clause_learned import Learned
from .clause_needs import bears_out
from .clause_reading import Span, denies, not_so, overlaps
from .model import Statement
from .normal import Normal

SAYS, SAYS_ANOTHER, OWN = 0, 1, 2  # places among the numbers of a claim (_numbers)
NO_RIVAL = -2.0  # the score of a value that there is not


@dataclass(frozen=True)
class Pieces:
    """The pieces of a text, and for each of them how far it lies above the threshold of each claim."""

    form: Normal
    learned: Learned
    spans: Sequence[Span]
    above: Sequence[Sequence[float]]
    highest: Sequence[float]  # how far the best piece lies above the threshold of each claim
    best: Sequence[int]  # the piece that looks most like each claim; the first of several
    meant: np.ndarray | None = None  # what each piece means, a row for each
    _leading: dict[int, tuple[str, float, float]] = field(
        default_factory=dict
    )  # by piece: a fact, its best, another's best
    _borne_out: dict[tuple[int, int], bool] = field(default_factory=dict)

    def best_of(self, some: Sequence[int]) -> int:
        """The piece that looks most like one of some claims; the first of several."""
        highest = max([self.highest[at] for at in some])
        return min([self.best[at] for at in some if self.highest[at] == highest])

    def best_of_others(self, piece: int, fact: str) -> float:
        """How far the best claim of other facts lies above its threshold in a piece."""
        if piece not in self._leading:
            row, highest = self.above[piece], max(self.above[piece])
            first = self.learned.claims[row.index(highest)][0]
            others = [*row]
            for at in reversed(self.learned.by_fact[first]):
                del others[at]
            self._leading[piece] = first, highest, max(others, default=NO_RIVAL)
        first, highest, second = self._leading[piece]
        return second if fact == first else highest

    def bears_out(self, at: int, piece: int) -> bool:
        """Do the words of a piece bear out that it states the claim?"""
        if (at, piece) not in self._borne_out:
            fact, words = self.learned.claims[at][0], words_of(self.form)[slice(*self.spans[piece])]
            self._borne_out[at, piece] = bears_out(fact, self.learned.values[at], words)
        return self._borne_out[at, piece]

    def read(self, said: Statement) -> list[int]:
        """The pieces in which a pattern read what it says."""
        return [k for k, span in enumerate(self.spans) if overlaps(self.form, span, said)]

    def closest(self, read: Sequence[int]) -> list[int]:
        """The shortest of some pieces: what a neighbour says or denies is not in it."""
        return [min(read, key=lambda k: self.spans[k][1] - self.spans[k][0])] if read else []


def says(said: Statement | None, value: object) -> bool:
    """Is it this value, or one of several, that the statement says?"""
    if said is None:
        return False
    return value in said.value if isinstance(said.value, list) else bool(said.value == value)


def signs(pieces: Pieces, at: int, said: Statement | None, place: int) -> tuple[np.ndarray, np.ndarray]:
    """What speaks for a claim and against it. `place`: where the claim stands among all claims that are weighed.

    Behind the numbers that mean the same for every claim come three for each: that it is weighed, that a pattern says it, that a
    pattern says another value of its fact.
    """
    numbers = _numbers(pieces, at, said)
    places = _places(len(numbers), place)
    return places, np.array([*numbers, 1.0, numbers[SAYS], numbers[SAYS_ANOTHER]], np.float32)


@lru_cache(maxsize=1024)
def _places(count: int, place: int) -> np.ndarray:
    first = count + 3 * place
    return np.array([*range(count), first, first + 1, first + 2])


def _numbers(pieces: Pieces, at: int, said: Statement | None) -> list[float]:
    form, learned = pieces.form, pieces.learned
    fact, value = learned.claims[at][0], learned.values[at]
    rivals = [other for other in learned.by_fact[fact] if other != at]
    said_so = says(said, value)
    says_another = said is not None and not said_so
    best = pieces.best_of(learned.by_fact[fact])
    own, rival = _both(pieces, [best], at, rivals)
    own_most, rival_most = pieces.highest[at], max((pieces.highest[other] for other in rivals), default=NO_RIVAL)
    read = pieces.read(said) if said is not None else []
    own_read, rival_read = _both(pieces, read, at, rivals)
    own_closest, rival_closest = _both(pieces, pieces.closest(read), at, rivals)
    span = pieces.spans[best]
    length, count = _grown(span[1] - span[0]), _grown(len(pieces.spans))
    others = pieces.best_of_others(best, fact)
    no = value is False
    denied, not_said = denies(form, span, fact), not_so(form, span)
    unlike = not pieces.bears_out(at, best)
    return [
        *(said_so, says_another, own_most, rival_most, own, rival),
        *(own_read, rival_read, own_closest, rival_closest),
        *(denied, not_said, length, count, others, unlike, no),
        # and some of them together
        *(said_so * own, said_so * rival, says_another * own, says_another * rival, denied * own, denied * rival),
        *(not_said * own, not_said * rival, denied * said_so, not_said * said_so, no * denied, no * not_said),
        *(no * denied * own, no * not_said * own, no * said_so, no * denied * said_so),
        *(unlike * own, length * own, count * own, count * said_so),
        *(said_so * own_closest, said_so * rival_closest, says_another * own_closest, says_another * rival_closest),
    ]


@lru_cache(maxsize=1024)
def _grown(count: int) -> float:
    """A count whose growth matters less and less."""
    return float(np.log1p(count))


def _both(pieces: Pieces, some: Sequence[int], at: int, rivals: Iterable[int]) -> tuple[float, float]:
    """How far the claim, and the best of the other values of its fact, lie above their thresholds in some of the pieces."""
    if not some:
        return 0.0, 0.0
    rows = [pieces.above[k] for k in some]
    return max(row[at] for row in rows), max((row[other] for row in rows for other in rivals), default=NO_RIVAL)
