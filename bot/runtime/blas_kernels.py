"""OpenBLAS 0.3.21, which the pinned numpy and scipy bring, does not know processors newer than itself: there it computes as on one of 2004.

Training then takes twice as long or more. Where the processor has AVX2 its kernels are named before the library is loaded: the same
everywhere, so that the same is learned everywhere. Those for AVX-512 are faster still and crash on matrices of the size that training
needs. Who has set OPENBLAS_CORETYPE is left alone.
"""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "OPENBLAS_CORETYPE"
CPU = Path("/proc/cpuinfo")  # of Linux; elsewhere OpenBLAS chooses for itself
KERNELS, NEEDED = "Haswell", frozenset({"avx2", "fma"})  # and what the processor must be able to do


def choose_kernels() -> None:
    """Before numpy is imported; it reads the variable once."""
    if abilities() >= NEEDED:
        os.environ.setdefault(VARIABLE, KERNELS)


def abilities() -> frozenset[str]:
    """What the processor says it can do; nothing where it says nothing in a known form."""
    try:
        lines = CPU.read_text("utf-8").splitlines()
    except OSError:
        return frozenset()
    return frozenset(next((line.partition(":")[2] for line in lines if line.startswith("flags")), "").split())
