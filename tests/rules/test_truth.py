"""How the states of parts combine."""

import pytest

from bot.rules.truth import State, all_of, any_of

MET, NOT, OPEN, REVIEW, GONE = State.MET, State.NOT_MET, State.OPEN, State.REVIEW, State.DROPPED


@pytest.mark.parametrize(
    ("states", "every", "one"),
    [
        ((MET, MET), MET, MET),
        ((MET, NOT), NOT, MET),
        ((MET, OPEN), OPEN, MET),
        ((MET, REVIEW), REVIEW, MET),
        ((NOT, OPEN), NOT, OPEN),
        ((NOT, REVIEW), NOT, REVIEW),
        ((OPEN, REVIEW), OPEN, OPEN),
        ((NOT, NOT), NOT, NOT),
        ((MET, GONE), MET, MET),
        ((NOT, GONE), NOT, NOT),
        ((GONE, GONE), GONE, GONE),
        ((), GONE, GONE),
    ],
)
def test_states_combine_in_any_order(states: tuple[State, ...], every: State, one: State) -> None:
    for order in (states, states[::-1]):
        assert all_of(order) is every
        assert any_of(order) is one
