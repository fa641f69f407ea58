"""Ridge regression solved over its examples: one factorisation serves whatever is to be learned of them, and of the first of them alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

STIFFNESS = 0.1
SHARED = 0.5  # what all examples have in common: the place of a bias
AT_ONCE = 2000  # examples
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
        from scipy.linalg import blas

        factor, found = self.factor, np.array(aims, np.float32, order="F")
        for at, end in blocks(len(factor)):
            rest = found[at:end] - factor[at:end, :at] @ found[:at]
            found[at:end] = blas.strsm(1.0, factor[at:end, at:end], rest, lower=1)
        for at, end in reversed(blocks(len(factor))):
            rest = found[at:end] - factor[end:, at:end].T @ found[end:]
            found[at:end] = blas.strsm(1.0, factor[at:end, at:end], rest, lower=1, trans_a=1)
        return found

    def own(self) -> np.ndarray:
        """How much each example answers for itself: the diagonal of the inverse.

        It is the length of a column of the inverse factor, and that can be told from sums of its rows under random signs: the inverse itself
        would take as long as all the rest.
        """
        from scipy.linalg import blas

        signs = np.random.default_rng(1).integers(0, 2, (SUMS, len(self.factor)), dtype=np.int8) * np.float32(2) - 1
        sums = np.asfortranarray(signs, np.float32)
        for at, end in reversed(blocks(len(self.factor))):
            rest = sums[:, at:end] - sums[:, end:] @ self.factor[end:, at:end]
            sums[:, at:end] = blas.strsm(1.0, self.factor[at:end, at:end], rest, side=1, lower=1)
        found: np.ndarray = np.square(sums).mean(axis=0)
        return found


def blocks(size: int) -> list[tuple[int, int]]:
    """Where each block of rows and columns begins and ends.

    Block by block, for the solvers that come with SciPy write beyond their memory where a whole matrix has some 37,000 columns.
    """
    return [(at, min(at + AT_ONCE, size)) for at in range(0, size, AT_ONCE)]


def factorised(matrix: Any, weights: np.ndarray) -> Ridge:
    """From the signs of the examples (a sparse row each) and what each weighs; raises ValueError where they cannot be told apart."""
    from scipy.linalg import blas, lapack

    alike = _alike(matrix, weights)
    for at, end in blocks(len(alike)):
        alike[at:, at:end] -= alike[at:, :at] @ alike[at:end, :at].T
        block, failed = lapack.spotrf(alike[at:end, at:end], lower=1)
        if failed:
            raise ValueError("the examples of data/nlu/aussagen cannot be learned")
        alike[at:end, at:end] = block
        alike[end:, at:end] = blas.strsm(1.0, block, alike[end:, at:end], side=1, lower=1, trans_a=1)
    return Ridge(alike)


def _alike(matrix: Any, weights: np.ndarray) -> np.ndarray:
    """How much any two examples have in common, and how far each may be missed.

    Piece by piece, to need the room only once; what lies above the diagonal nobody looks at.
    """
    alike = np.zeros((matrix.shape[0],) * 2, np.float32, order="F")
    for at, end in blocks(len(alike)):
        alike[at:, at:end] = (matrix[at:] @ matrix[at:end].T).toarray() + SHARED
    alike[np.diag_indices(len(alike))] += STIFFNESS / weights
    return alike
