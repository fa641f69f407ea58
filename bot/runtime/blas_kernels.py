"""OpenBLAS 0.3.21, which the pinned numpy and scipy bring, does not know processors newer than itself: there it computes as on one of 2004.

Training then takes three times as long. The name of the newest kernels that the processor can run is said to it before it is loaded;
who has set OPENBLAS_CORETYPE is left alone.
"""

from __future__ import annotations

import os
from collections.abc import Set
from pathlib import Path

VARIABLE = "OPENBLAS_CORETYPE"
CPU = Path("/proc/cpuinfo")  # of Linux; elsewhere OpenBLAS chooses for itself
KERNELS = (  # the newest first, with what the processor must be able to do
    ("SkylakeX", {"avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"}),
    ("Haswell", {"avx2", "fma"}),
)


def choose_kernels() -> None:
    """Before numpy is imported; it reads the variable once."""
    if VARIABLE not in os.environ and (kernels := kernels_for(abilities())):
        os.environ[VARIABLE] = kernels


def kernels_for(able: Set[str]) -> str | None:
    """The newest kernels for a processor that is able to do this; None where none are known to be faster."""
    return next((name for name, needed in KERNELS if needed <= able), None)


def abilities() -> frozenset[str]:
    """What the processor says it can do; nothing where it says nothing in a known form."""
    try:
        lines = CPU.read_text("utf-8").splitlines()
    except OSError:
        return frozenset()
    return frozenset(next((line.partition(":")[2] for line in lines if line.startswith("flags")), "").split())
