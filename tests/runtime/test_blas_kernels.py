"""Which kernels numpy and scipy compute with: those of the processor, also where it is newer than OpenBLAS."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.runtime import blas_kernels

OLD = ("prescott", "nehalem", "generic")


@pytest.mark.parametrize(
    ("flags", "kernels"), [("fpu sse2 fma avx2 amx_tile", "Haswell"), ("fpu sse2 fma", None), ("", None)]
)
def test_kernels_are_named_where_the_processor_can_run_them(
    flags: str, kernels: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = tmp_path / "cpuinfo"
    told.write_text(f"processor : 0\nflags : {flags}\n", "utf-8")
    monkeypatch.setattr(blas_kernels, "CPU", told)
    monkeypatch.delenv(blas_kernels.VARIABLE, raising=False)
    blas_kernels.choose_kernels()
    assert os.environ.get(blas_kernels.VARIABLE) == kernels


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


@pytest.mark.skipif(not blas_kernels.abilities() >= blas_kernels.NEEDED, reason="the processor has no newer ones")
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
