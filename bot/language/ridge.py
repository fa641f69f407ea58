"""Ridge regression solved over its examples: one factorisation serves whatever is to be learned of them, and of the first of them alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

STIFFNESS = 0.1
SHARED = 0.5  # what all examples have in common: the place of a bias
AT_ONCE = 1000  # examples
SUMS = 1000  # by which their lengths are told to some hundredths


@dataclass(frozen=True)
class Ridge:
    """The Cholesky factor of what any two examples have in common: what lies above its diagonal nobody looks at."""

    factor: np.ndarray

    def cut_to(self, count: int) -> Ridge:
        """Of the first examples alone: their part of the factor is the same whatever comes behind them.

        Their columns move together in the room of the whole factor, which is used up by it: two would need gigabytes more.
        """
        whole, size = self.factor.reshape(-1, order="F"), len(self.factor)
        for column in range(count):
            whole[column * count : (column + 1) * count] = whole[column * size : column * size + count]
        return Ridge(whole[: count * count].reshape((count, count), order="F"))

    def shares(self, aims: np.ndarray) -> np.ndarray:
        """What each example adds, so that the examples score what they are to: a column for each thing to learn."""
        from scipy.linalg import lapack

        return np.asarray(lapack.spotrs(self.factor, aims, lower=1)[0])

    def own(self) -> np.ndarray:
        """How much each example answers for itself: the diagonal of the inverse.

        It is the length of a column of the inverse factor, and that can be told from sums of its rows under random signs: the inverse itself
        would take as long as all the rest.
        """
        from scipy.linalg import blas

        signs = np.random.default_rng(1).integers(0, 2, (SUMS, len(self.factor)), dtype=np.int8) * np.float32(2) - 1
        sums = blas.strsm(1.0, self.factor, np.asfortranarray(signs, np.float32), side=1, lower=1, overwrite_b=1)
        found: np.ndarray = np.square(sums).mean(axis=0)
        return found


def factorised(matrix: Any, weights: np.ndarray) -> Ridge:
    """From the signs of the examples (a sparse row each) and what each weighs; raises ValueError where they cannot be told apart."""
    from scipy.linalg import lapack

    factor, failed = lapack.spotrf(_alike(matrix, weights), lower=1, overwrite_a=1)
    if failed:
        raise ValueError("the examples of data/nlu/aussagen cannot be learned")
    return Ridge(factor)


def _alike(matrix: Any, weights: np.ndarray) -> np.ndarray:
    """How much any two examples have in common, and how far each may be missed.

    Piece by piece, to need the room only once; what lies above the diagonal nobody looks at.
    """
    alike = np.zeros((matrix.shape[0],) * 2, np.float32, order="F")
    for at in range(0, len(alike), AT_ONCE):
        alike[at:, at : at + AT_ONCE] = (matrix[at:] @ matrix[at : at + AT_ONCE].T).toarray() + SHARED
    alike[np.diag_indices(len(alike))] += STIFFNESS / weights
    return alike
