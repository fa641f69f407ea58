"""Weights in half precision take half the room; NumPy needs five times as long as this to make whole numbers of them.

A half has its sign, exponent and fraction in the same order as a single: moved to the right place they are the same number but for a
power of two, so the result is exactly that of NumPy's own conversion.
"""

from __future__ import annotations

import numpy as np

_MOVED = 13  # bits between the fractions' ends
_NO_SPREAD_SIGN = np.int32(np.uint32(0x8FFFE000).astype(np.int32))
_EXPONENT = np.float32(2.0**112)  # by which a moved half is too small


def weigh(values: np.ndarray, halves: np.ndarray) -> np.ndarray:
    """The values times a matrix of finite halves, as singles."""
    found: np.ndarray = (values * _EXPONENT) @ _moved(halves)
    return found


def weighted(values: np.ndarray, halves: np.ndarray) -> np.ndarray:
    """Each row of a matrix of finite halves times its value, as singles."""
    found: np.ndarray = (values * _EXPONENT)[:, None] * _moved(halves)
    return found


def _moved(halves: np.ndarray) -> np.ndarray:
    bits = halves.view(np.int16).astype(np.int32)
    bits <<= _MOVED
    bits &= _NO_SPREAD_SIGN
    return bits.view(np.float32)
