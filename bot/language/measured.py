"""A linear model with the heat of its chances, measured on examples that another model of the same kind had not seen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.language import linear
from bot.language.facts.leaning import Leaning
from bot.language.linear import Vector
from bot.language.training import FOLDS, folds_of, heat_of

UNKNOWN = -1.0  # the score of a class that a fold has no example of


def fitted(vectors: Sequence[Vector], names: Sequence[str], buckets: int, c: float) -> Leaning:
    """Learned from all of them."""
    return fitted_and_unseen(vectors, names, buckets, c)[0]


def fitted_and_unseen(
    vectors: Sequence[Vector], names: Sequence[str], buckets: int, c: float
) -> tuple[Leaning, np.ndarray]:
    """With the scores of each example in a fold that had not seen it."""
    labels, matrix = np.array(names), linear.matrix_of(vectors, buckets)
    classes, right = np.unique(labels, return_inverse=True)
    folds, scores = folds_of(labels), np.full((len(labels), len(classes)), UNKNOWN)
    for fold in range(FOLDS):
        seen, held = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        model = linear.fit(matrix[seen], labels[seen], c)
        scores[np.ix_(held, np.unique(right[seen]))] = model.scores_of(matrix[held])
    model = linear.fit(matrix, labels, c)
    return Leaning(tuple(classes.tolist()), model.weights, model.bias, heat_of(scores, right)), scores
