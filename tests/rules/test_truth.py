"""How the states of parts combine."""

import pytest

from bot.rules.truth import State, all_of, any_of

M, N, O, R, D = State.MET, State.NOT_MET, State.OPEN, State.REVIEW, State.DROPPED


@pytest.mark.parametrize(
    ("states", "every", "one"),
    [
        ((M, M), M, M),
        ((M, N), N, M),
        ((M, O), O, M),
        ((M, R), R, M),
        ((N, O), N, O),
        ((N, R), N, R),
        ((O, R), O, O),
        ((N, N), N, N),
        ((M, D), M, M),
        ((N, D), N, N),
        ((D, D), D, D),
        ((), D, D),
    ],
)
def test_states_combine_in_any_order(states: tuple[State, ...], every: State, one: State) -> None:
    for order in (states, states[::-1]):
        assert all_of(order) is every
        assert any_of(order) is one
