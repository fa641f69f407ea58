"""Which of several is right, given signs of each: a conditional logit, learned from examples of which one was."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.language.facts.leaning import Leaning
from bot.language.facts.leaning_features import Vector
from bot.language.odds import sparse

MOST_STEPS = 200


Group = tuple[Sequence[Vector], int]  # the signs of each, and the place of the right one


def ranking(groups: Sequence[Group], name: str, small: float, buckets: int) -> Leaning:
    """Scores that are highest for what is right; without a group all score alike. `small`: how strongly weights are held small."""
    if not groups:
        return Leaning((name,), np.zeros((buckets, 1), np.float16), np.zeros(1, np.float32), 1.0)
    from scipy.optimize import minimize

    every = sparse([vector for group, _ in groups for vector in group], buckets).astype(np.float64)
    seen = np.unique(every.indices)
    matrix = every[:, seen]
    starts = np.cumsum([0, *(len(group) for group, _ in groups)])
    which = np.repeat(np.arange(len(groups)), np.diff(starts))
    chosen = starts[:-1] + np.array([right for _, right in groups])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        highest = np.maximum.reduceat(scores, starts[:-1])
        likely = np.exp(scores - highest[which])
        sums = np.add.reduceat(likely, starts[:-1])
        missed = -(scores[chosen] - highest - np.log(sums)).sum() + small / 2 * weights @ weights
        chances = likely / sums[which]
        chances[chosen] -= 1
        return missed, matrix.T @ chances + small * weights

    found = minimize(loss, np.zeros(len(seen)), jac=True, method="L-BFGS-B", options={"maxiter": MOST_STEPS})
    weights = np.zeros((buckets, 1))
    weights[seen, 0] = found.x
    return Leaning((name,), weights.astype(np.float16), np.zeros(1, np.float32), 1.0)
