"""Signs and what any two of them say together: what training adds up as products, a message is asked for as one quadratic form."""

from __future__ import annotations

from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.intents import Weighed, with_products

NUMBERS = st.floats(-8, 8)


@given(st.data(), st.integers(1, 11))
def test_the_chance_is_that_of_the_learned_products(data: st.DataObject, count: int) -> None:
    signs = data.draw(st.lists(NUMBERS, min_size=count, max_size=count))
    weights = len(with_products(np.array(signs))) + 1
    scale = np.array(data.draw(st.lists(st.floats(-1, 1), min_size=weights, max_size=weights)))
    score = float(with_products(np.array(signs)) @ scale[:-1] + scale[-1])
    expected = 1 / (1 + exp(-max(-700.0, min(700.0, score))))
    assert Weighed.by(scale).chance(signs) == pytest.approx(expected, abs=1e-9)
