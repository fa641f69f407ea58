"""The solver of the statements: the same whatever the size of its blocks, and right for the first examples alone."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import random

from bot.language import ridge

SIZE, FIRST = 300, 120


@pytest.fixture(params=[7, 100, 1000])
def solved(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[ridge.Ridge, np.ndarray]:
    """The factor, and what it is the factor of."""
    monkeypatch.setattr(ridge, "AT_ONCE", request.param)
    signs = random(SIZE, 400, density=0.05, format="csr", dtype=np.float32, random_state=1)
    weights = np.linspace(1, 4, SIZE, dtype=np.float32)
    alike = (signs @ signs.T).toarray() + ridge.SHARED + np.diag(ridge.STIFFNESS / weights)
    return ridge.factorised(signs, weights), alike


def test_shares_add_up_to_the_aims(solved: tuple[ridge.Ridge, np.ndarray]) -> None:
    learned, alike = solved
    aims = np.random.default_rng(2).normal(size=(SIZE, 5)).astype(np.float32)
    before = aims.copy()
    assert np.allclose(alike @ learned.shares(aims), aims, atol=1e-3)
    assert np.array_equal(aims, before)


def test_each_example_answers_for_the_diagonal_of_the_inverse(solved: tuple[ridge.Ridge, np.ndarray]) -> None:
    learned, alike = solved
    wanted = np.diag(np.linalg.inv(alike.astype(float)))
    assert np.abs(learned.own() / wanted - 1).mean() < 0.05


def test_the_first_examples_alone(solved: tuple[ridge.Ridge, np.ndarray]) -> None:
    learned, alike = solved
    aims = np.ones((FIRST, 1), np.float32)
    assert np.allclose(alike[:FIRST, :FIRST] @ learned.cut_to(FIRST).shares(aims), aims, atol=1e-3)


def test_examples_that_cannot_be_told_apart_say_so() -> None:
    same = random(4, 5, density=0.0, format="csr", dtype=np.float32)
    with pytest.raises(ValueError, match="data/nlu/aussagen"):
        ridge.factorised(same, np.full(4, -1, np.float32))
