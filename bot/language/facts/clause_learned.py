"""What a piece of a description states, learned from data/nlu/aussagen: scores for each fact and value, one against all else.

A piece that states nothing is the usual case, so each statement has its own threshold: how high a score must be so that nearly all of
the examples above it are right. Plain numbers, read without running code; nothing learned, nothing said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from .clause_features import KEPT_WORDS, Groups, features, groups_of, letters
from .clause_scores import Span, scores
from .likeness import Likeness

ARRAYS = "aussagen.npz"
STEPS = 127
YES_NO = {"ja": True, "nein": False}
NEVER = 9.0  # a threshold that no score reaches

Claim = tuple[str, str]  # fact and value


@dataclass(frozen=True)
class Learned:
    """Weights by bucket and claim, counted in steps of the claim's own; what each claim starts with, and from which score on it holds."""

    claims: tuple[Claim, ...]
    steps: np.ndarray
    weights: np.ndarray
    bias: np.ndarray
    enough: np.ndarray
    likeness: Likeness | None = None  # of what a piece means to each claim
    spelt: dict[str, np.ndarray] = field(default_factory=dict)

    def scores(
        self,
        words: Sequence[str],
        spans: Sequence[Span],
        groups: Groups | None = None,
        meant: np.ndarray | None = None,
    ) -> np.ndarray:
        """How much each piece of the words looks like each claim: a row for each piece.

        Their groups, where they are known already; what each piece means, where that is to count.
        """
        found: np.ndarray = scores(words, spans, groups or groups_of(words), self.of, self._letters_of) + self.bias
        return found + self.likeness.scores(meant) if self.likeness and meant is not None else found

    def scores_of(self, words: Sequence[str], places: Sequence[int], groups: Groups | None = None) -> np.ndarray:
        """How much the words together look like some of the claims, without a look at the others, or at what they mean."""
        buckets, values = features(words, groups)
        weights = self.weights[buckets[:, None], places] * self.steps[places]
        found: np.ndarray = values @ weights + self.bias[places]
        return found

    def of(self, buckets: np.ndarray, into: np.ndarray | None = None) -> np.ndarray:
        """The weights of some buckets as they count."""
        weights: np.ndarray = np.multiply(self.weights.take(buckets, axis=0), self.steps, out=into)
        return weights

    def _letters_of(self, word: str) -> np.ndarray:
        """What the letters of a word score together; most words come again."""
        if word not in self.spelt:
            if len(self.spelt) >= KEPT_WORDS:
                self.spelt.clear()
            self.spelt[word] = self.of(letters(word)).sum(axis=0)
        return self.spelt[word]

    @cached_property
    def values(self) -> Sequence[Any]:
        """What each claim says as a fact's value: of a fact with several, one of them."""
        return [YES_NO.get(value, value) for _, value in self.claims]

    @cached_property
    def by_fact(self) -> Mapping[str, list[int]]:
        """Where the values of each fact stand among the claims."""
        places: dict[str, list[int]] = {}
        for at, (fact, _) in enumerate(self.claims):
            places.setdefault(fact, []).append(at)
        return places


def in_steps(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each claim the step of which its weights are whole numbers up to STEPS, and these numbers: a byte holds each."""
    steps = (np.abs(weights).max(axis=0) / STEPS).astype(np.float32)
    return steps, np.rint(weights / steps).astype(np.int8)


def keep(learned: Learned, folder: Path) -> None:
    """Plain numbers and names."""
    np.savez_compressed(
        folder / ARRAYS,
        claims=np.array(learned.claims),
        steps=learned.steps,
        weights=learned.weights,
        bias=learned.bias,
        enough=learned.enough,
        **(learned.likeness.arrays() if learned.likeness else {}),
    )


def read(folder: Path) -> Learned:
    """The counterpart of `keep`."""
    with np.load(folder / ARRAYS, allow_pickle=False) as kept:
        claims = tuple((str(fact), str(value)) for fact, value in kept["claims"])
        return Learned(claims, kept["steps"], kept["weights"], kept["bias"], kept["enough"], Likeness.of(kept))


_learned: Learned | None = None


def use(learned: Learned | None) -> None:
    """Read by these from now on."""
    global _learned
    _learned = learned


def in_use() -> Learned | None:
    """What is read by; None without a model."""
    return _learned
