"""Halves become exactly the singles that NumPy makes of them."""

from __future__ import annotations

import numpy as np

from bot.language.facts.halves import weigh


def test_every_finite_half_weighs_what_it_is() -> None:
    every = np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    finite = every[np.isfinite(every)]
    for value in (1.0, -0.75, 3.0):
        one = np.array([value], np.float32)
        assert np.array_equal(weigh(one, finite[None, :]), one @ finite[None, :].astype(np.float32))
