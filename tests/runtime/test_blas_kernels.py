"""Which kernels numpy and scipy compute with: those of the processor, also where it is newer than OpenBLAS."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.runtime import blas_kernels

AVX512 = {"avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"}
OLD = ("prescott", "nehalem", "generic")


@pytest.mark.parametrize(
    ("able", "kernels"),
    [
        (AVX512 | {"avx2", "fma", "amx_tile"}, "SkylakeX"),
        ({"avx2", "fma", "avx512f"}, "Haswell"),
        ({"sse4_2"}, None),
        (set(), None),
    ],
)
def test_the_newest_kernels_that_the_processor_can_run_are_taken(able: set[str], kernels: str | None) -> None:
    assert blas_kernels.kernels_for(able) == kernels


def test_who_has_chosen_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(blas_kernels.VARIABLE, "Nehalem")
    blas_kernels.choose_kernels()
    assert os.environ[blas_kernels.VARIABLE] == "Nehalem"


def test_where_nothing_is_said_of_the_processor_nothing_is_chosen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(blas_kernels.VARIABLE, raising=False)
    monkeypatch.setattr(blas_kernels, "CPU", tmp_path / "none")
    blas_kernels.choose_kernels()
    assert blas_kernels.VARIABLE not in os.environ


@pytest.mark.skipif(blas_kernels.kernels_for(blas_kernels.abilities()) is None, reason="no newer kernels to choose")
def test_a_prepared_process_computes_with_them() -> None:
    told = (
        "from bot.runtime import prepare; prepare(); import numpy, scipy.linalg; from threadpoolctl import threadpool_info;"
        "print(*(found['architecture'] for found in threadpool_info() if found['internal_api'] == 'openblas'))"
    )
    plain = {name: value for name, value in os.environ.items() if name != blas_kernels.VARIABLE}
    said = subprocess.run(
        [sys.executable, "-c", told], env=plain, capture_output=True, text=True, check=True, timeout=60
    )
    found = said.stdout.lower().split()
    assert found
    assert not set(found) & set(OLD)
