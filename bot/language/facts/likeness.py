"""How much a text looks like each of some things by what it means: near which examples it lies, and what those are.

Two texts are as near as their vectors, laid along the axes that tell most, point the same way. Not all examples are kept but landmarks
among them, each with what it says for or against each thing (Nyström's way to a Gaussian kernel).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np

SHARPNESS = 2.0  # the larger, the nearer a landmark must be to count


@dataclass(frozen=True)
class Landmarks:
    """What vectors are told against: the middle of all, the axes that tell most (a column each), and landmarks along these axes."""

    middle: np.ndarray
    axes: np.ndarray
    marks: np.ndarray

    def near(self, meanings: np.ndarray) -> np.ndarray:
        """How near each vector is to each landmark, 0 to 1."""
        along = (meanings - self.middle) @ self.axes
        along /= np.sqrt((along * along).sum(axis=-1, keepdims=True)) + 1e-9
        found: np.ndarray = np.exp(SHARPNESS * (along @ self.marks.T - 1))
        return found


@dataclass(frozen=True)
class Likeness:
    """Landmarks, and what each says of each thing."""

    landmarks: Landmarks
    weights: np.ndarray

    def scores(self, meanings: np.ndarray) -> np.ndarray:
        """Of one vector or of a row of them, how much it looks like each thing."""
        found: np.ndarray = self.landmarks.near(meanings) @ self.weights
        return found

    def arrays(self) -> dict[str, np.ndarray]:
        """Plain numbers by name; the weights cancel each other out, and need single precision."""
        kept = {field.name: getattr(self.landmarks, field.name) for field in fields(Landmarks)}
        return {f"sinn_{name}": array.astype(np.float32) for name, array in {**kept, "weights": self.weights}.items()}

    @classmethod
    def of(cls, kept: Mapping[str, np.ndarray]) -> Likeness:
        """The counterpart of `arrays`."""
        middle, axes, marks, weights = (kept[f"sinn_{name}"] for name in ("middle", "axes", "marks", "weights"))
        return cls(Landmarks(middle, axes, marks), weights)
