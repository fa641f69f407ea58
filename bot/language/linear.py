"""A linear model over hashed features: trained by scikit-learn, kept as plain numbers, read without scikit-learn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.language.facts.halves import weigh
from bot.language.features import Space

Vector = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Linear:
    """Weights by place and class, and what each class starts with."""

    weights: np.ndarray
    bias: np.ndarray

    def scores(self, vector: Vector) -> np.ndarray:
        """How much each class likes the message."""
        places, values = vector
        return weigh(values, self.weights[places]) + self.bias


def fit(vectors: Sequence[Vector], size: int, labels: np.ndarray, c: float) -> Linear:
    """One class against the rest each, all classes counting alike; columns in sorted order of the labels."""
    from sklearn.svm import LinearSVC

    model = LinearSVC(C=c, class_weight="balanced", tol=1e-2, random_state=1).fit(_matrix(vectors, size), labels)
    return Linear(model.coef_.T.astype(np.float16), model.intercept_.astype(np.float32))


def _matrix(vectors: Sequence[Vector], size: int) -> Any:
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *(len(places) for places, _ in vectors)])
    places = np.concatenate([places for places, _ in vectors])
    values = np.concatenate([values for _, values in vectors])
    return csr_matrix((values, places, ends), shape=(len(vectors), size))


def vectors_of(space: Space, texts: Sequence[str]) -> list[Vector]:
    """The messages in the space of a model."""
    return [space.vector(text) for text in texts]
