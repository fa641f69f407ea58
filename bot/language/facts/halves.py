"""Weights in half precision take half the room; NumPy needs five times as long as this to make whole numbers of them.

A half has its sign, exponent and fraction in the same order as a single: moved to the right place they are the same number but for a
power of two, so the result is exactly that of NumPy's own conversion.
"""

from __future__ import annotations

import numpy as np

FEW = 1 << 20  # weights that may take twice the room
_MOVED = 13  # bits between the fractions' ends
_NO_SPREAD_SIGN = np.int32(np.uint32(0x8FFFE000).astype(np.int32))
_EXPONENT = np.float32(2.0**112)  # by which a moved half is too small


def weigh(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The values times a matrix of finite halves or singles, as singles."""
    scaled, singles = _scaled(values, weights)
    found: np.ndarray = scaled @ singles
    return found


def weighted(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Each row of such a matrix times its value, as singles."""
    scaled, singles = _scaled(values, weights)
    found: np.ndarray = scaled[:, None] * singles
    return found


def at_hand(weights: np.ndarray) -> np.ndarray:
    """The weights as they are looked up: as singles where that takes little room, for those need not be moved each time."""
    return weights.astype(np.float32) if weights.size <= FEW else weights


def _scaled(values: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    if weights.dtype == np.float32:
        return values, weights
    return values * _EXPONENT, _moved(weights)


def _moved(halves: np.ndarray) -> np.ndarray:
    bits = halves.view(np.int16).astype(np.int32)
    bits <<= _MOVED
    bits &= _NO_SPREAD_SIGN
    return bits.view(np.float32)
