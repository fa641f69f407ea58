"""How likely something is, given signs of it: a linear separation of two classes, each sign taken by its greatest value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from bot.language.facts.leaning import Leaning
from bot.language.facts.leaning_features import Vector

MOST_STEPS = 2000


def odds(rows: Sequence[tuple[Vector, bool]], names: tuple[str, str], c: float, buckets: int | None = None) -> Leaning:
    """Learned from signs and whether it was so. `names`: what "no" and "yes" are called; `buckets`: the places of signs, seen or not."""
    from sklearn.linear_model import LogisticRegression

    matrix, scale = scaled([vector for vector, _ in rows], buckets)
    model = LogisticRegression(C=c, max_iter=MOST_STEPS).fit(matrix, [so for _, so in rows])
    weights: Any = model.coef_[0] / scale
    both = np.stack([np.zeros_like(weights), weights], axis=1)
    return Leaning(names, both.astype(np.float16), np.array([0.0, model.intercept_[0]], np.float32), 1.0)


def scaled(vectors: Sequence[Vector], buckets: int | None = None) -> tuple[Any, np.ndarray]:
    """A sparse matrix with a row for each vector, each sign divided by its greatest value; and these values, a number for each bucket."""
    from sklearn.preprocessing import MaxAbsScaler

    scaler = MaxAbsScaler()
    return scaler.fit_transform(sparse(vectors, buckets)), scaler.scale_


def sparse(vectors: Sequence[Vector], buckets: int | None = None) -> Any:
    """A row for each vector, a column for each bucket."""
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *(len(places) for places, _ in vectors)])
    places, values = (np.concatenate(parts) for parts in zip(*vectors, strict=True))
    return csr_matrix((values, places, ends), shape=(len(vectors), buckets or int(places.max()) + 1))
