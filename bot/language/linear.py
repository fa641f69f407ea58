"""A linear model over hashed features: trained by scikit-learn, kept as plain numbers, read without scikit-learn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.language.facts.halves import weigh

Vector = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Linear:
    """Weights by place and class, and what each class starts with."""

    weights: np.ndarray
    bias: np.ndarray

    def scores(self, vector: Vector) -> np.ndarray:
        """How much each class likes the message."""
        places, values = vector
        return weigh(values, self.weights.take(places, axis=0)) + self.bias

    def scores_of(self, matrix: Any) -> np.ndarray:
        """The same for each row of a sparse matrix."""
        found: np.ndarray = matrix @ self.weights.astype(np.float32) + self.bias
        return found


def fit(matrix: Any, labels: np.ndarray, c: float) -> Linear:
    """One class against the rest each, all classes counting alike; columns in sorted order of the labels."""
    from sklearn.svm import LinearSVC

    model = LinearSVC(C=c, class_weight="balanced", tol=1e-2, random_state=1).fit(matrix, labels)
    return Linear(model.coef_.T.astype(np.float16), model.intercept_.astype(np.float32))


def matrix_of(vectors: Sequence[Vector], size: int) -> Any:
    """The vectors as the rows of a sparse matrix."""
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *(len(places) for places, _ in vectors)])
    places = np.concatenate([places for places, _ in vectors])
    values = np.concatenate([values for _, values in vectors])
    return csr_matrix((values, places, ends), shape=(len(vectors), size))
