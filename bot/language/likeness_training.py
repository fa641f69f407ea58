"""How it is learned what texts look like by what they mean (bot/language/facts/likeness.py)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.language.facts.likeness import SHARPNESS, Landmarks, Likeness

AXES = 128  # of 512: what the others tell changes nothing
FOR_AXES = 3  # every third text is enough to find them
SLACK = 1e-3  # keeps landmarks apart that lie on each other
STIFFNESS = 0.3
AT_ONCE = 4000  # texts


@dataclass(frozen=True)
class Basis:
    """Texts by their nearness to landmarks: the product of the `features` of two, a row each, is how near they are, times `weight`."""

    landmarks: Landmarks
    features: np.ndarray
    triangle: np.ndarray  # turns weights of features into weights of landmarks
    weight: float

    @classmethod
    def of(cls, meanings: np.ndarray, count: int, weight: float = 1.0, known: int | None = None) -> Basis:
        """From a vector for each text, with so many of the texts as landmarks: of the first `known`, if the others are to stay unknown."""
        from scipy.linalg import cholesky, solve_triangular

        shown = meanings[:known]
        middle = shown.mean(axis=0)
        _, _, axes = np.linalg.svd((shown - middle)[::FOR_AXES], full_matrices=False)
        along = (shown - middle) @ axes[:AXES].T
        along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-9
        landmarks = Landmarks(middle, axes[:AXES].T, along[:: max(1, len(along) // count)][:count])
        between = np.exp(SHARPNESS * (landmarks.marks @ landmarks.marks.T - 1)).astype(np.float64)
        triangle = cholesky(between + SLACK * np.eye(len(between)), lower=True)
        features = np.empty((len(meanings), len(triangle)), np.float32)
        for first in range(0, len(meanings), AT_ONCE):
            near = landmarks.near(meanings[first : first + AT_ONCE]).astype(np.float64)
            features[first : first + AT_ONCE] = solve_triangular(triangle, near.T, lower=True, overwrite_b=True).T
        features *= np.float32(weight**0.5)
        return cls(landmarks, features, triangle, weight)

    def likeness(self, weights: np.ndarray) -> Likeness:
        """What was learned of the features, told by the landmarks."""
        from scipy.linalg import solve_triangular

        told = solve_triangular(self.triangle, weights.astype(np.float64), lower=True, trans=1)
        return Likeness(self.landmarks, (told * self.weight**0.5).astype(np.float32))

    def solved(self, rows: np.ndarray, aims: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """Weights of features by which some of the texts (`rows`) come near what they aim at (-1 to 1, a column for each thing)."""
        own = self.features[rows]
        heavy = own * weights[:, None].astype(np.float32)
        alike: Any = heavy.T @ own
        alike[np.diag_indices_from(alike)] += STIFFNESS
        found: np.ndarray = np.linalg.solve(alike.astype(np.float64), heavy.T @ aims.astype(np.float32)).astype(
            np.float32
        )
        return found


def balanced(labels: np.ndarray) -> np.ndarray:
    """A weight for each example, so that all labels count alike."""
    _, places, counts = np.unique(labels, return_inverse=True, return_counts=True)
    found: np.ndarray = (counts.mean() / counts)[places]
    return found
