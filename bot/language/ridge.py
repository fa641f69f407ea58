"""Ridge regression solved over its examples: one factorisation serves whatever is to be learned of them, and of the first of them alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

STIFFNESS = 0.1
SHARED = 0.5  # what all examples have in common: the place of a bias
AT_ONCE = 1000  # examples
SUMS = 1000  # by which their lengths are told to some hundredths


@dataclass(frozen=True)
class Ridge:
    """The Cholesky factor of what any two examples have in common, in blocks of columns: of each only what lies below the ones before.

    Each in single precision, as high as there are examples from its first on, and as wide as it has examples (`blocks`). What lies above the
    diagonal of a block nobody looks at. So the factor takes half the room of a whole matrix.
    """

    columns: Sequence[np.ndarray]
    size: int

    def cut_to(self, count: int) -> Ridge:
        """Of the first examples alone, `size` at most: their part of the factor is the same whatever comes behind them, and is no copy."""
        kept = blocks(count)
        return Ridge(
            [column[: count - at, : end - at] for column, (at, end) in zip(self.columns, kept, strict=False)], count
        )

    def shares(self, aims: np.ndarray) -> np.ndarray:
        """What each example adds, so that the examples score what they are to: a column for each thing to learn."""
        from scipy.linalg import blas

        found = np.array(aims, np.float32, order="F")
        for column, (at, end) in self._blocks():
            own = blas.strsm(1.0, column[: end - at], found[at:end], lower=1)
            found[at:end] = own
            found[end:] -= column[end - at :] @ own
        for column, (at, end) in reversed(self._blocks()):
            rest = found[at:end] - column[end - at :].T @ found[end:]
            found[at:end] = blas.strsm(1.0, column[: end - at], rest, lower=1, trans_a=1)
        return found

    def own(self) -> np.ndarray:
        """How much each example answers for itself: the diagonal of the inverse.

        It is the length of a column of the inverse factor, and that can be told from sums of its rows under random signs: the inverse itself
        would take as long as all the rest.
        """
        from scipy.linalg import blas

        signs = np.random.default_rng(1).integers(0, 2, (SUMS, self.size), dtype=np.int8) * np.float32(2) - 1
        sums = np.asfortranarray(signs, np.float32)
        for column, (at, end) in reversed(self._blocks()):
            rest = sums[:, at:end] - sums[:, end:] @ column[end - at :]
            sums[:, at:end] = blas.strsm(1.0, column[: end - at], rest, side=1, lower=1)
        found: np.ndarray = np.square(sums).mean(axis=0)
        return found

    def _blocks(self) -> list[tuple[np.ndarray, tuple[int, int]]]:
        return list(zip(self.columns, blocks(self.size), strict=True))


def blocks(size: int) -> list[tuple[int, int]]:
    """Where each block of rows and columns begins and ends.

    Block by block, for the solvers that come with SciPy write beyond their memory where a whole matrix has some 37,000 columns.
    """
    return [(at, min(at + AT_ONCE, size)) for at in range(0, size, AT_ONCE)]


def factorised(matrix: Any, weights: np.ndarray, dense: np.ndarray | None = None) -> Ridge:
    """From the signs of the examples (a sparse row each, and a dense one where there are such) and what each weighs.

    Raises ValueError where they cannot be told apart.
    """
    from scipy.linalg import blas, lapack

    size = matrix.shape[0]
    columns: list[np.ndarray] = []
    for at, end in blocks(size):
        column = _alike(matrix, weights, dense, at, end)
        for before in columns:
            first = size - len(before)
            column -= before[at - first :] @ before[at - first : end - first].T
        block, failed = lapack.spotrf(column[: end - at], lower=1)
        if failed:
            raise ValueError("the examples of data/nlu/aussagen cannot be learned")
        column[: end - at] = block
        column[end - at :] = blas.strsm(1.0, block, column[end - at :], side=1, lower=1, trans_a=1)
        columns.append(column)
    return Ridge(columns, size)


def _alike(matrix: Any, weights: np.ndarray, dense: np.ndarray | None, at: int, end: int) -> np.ndarray:
    """How much a block of examples and those behind it have in common, and how far each of the block may be missed."""
    alike = np.empty((matrix.shape[0] - at, end - at), np.float32, order="F")
    for first, last in blocks(len(alike)):
        alike[first:last] = (matrix[at + first : at + last] @ matrix[at:end].T).toarray()
    if dense is not None:
        alike += dense[at:] @ dense[at:end].T
    alike += SHARED
    alike[np.diag_indices(end - at)] += STIFFNESS / weights[at:end]
    return alike
