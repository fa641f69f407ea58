"""The states a criterion can have, and how they combine (docs: design, decision 2)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class State(str, Enum):
    """How a case stands on one criterion."""

    MET = "erfuellt"
    NOT_MET = "nicht_erfuellt"
    OPEN = "offen"  # a fact is missing
    REVIEW = "pruefen"  # no published measure, or no proof for this day: a person judges
    DROPPED = "entfaellt"  # does not apply to this case

    __hash__ = str.__hash__  # it is equal to its word, and much quicker than Enum's


def all_of(states: Iterable[State]) -> State:
    """Every part must be met; one part that is not met decides, whatever else is unknown."""
    return _combine(states, (State.NOT_MET, State.OPEN, State.REVIEW), State.MET)


def any_of(states: Iterable[State]) -> State:
    """One part that is met decides, whatever else is unknown."""
    return _combine(states, (State.MET, State.OPEN, State.REVIEW), State.NOT_MET)


def _combine(states: Iterable[State], strongest_first: tuple[State, ...], otherwise: State) -> State:
    present = [state for state in states if state is not State.DROPPED]
    if not present:
        return State.DROPPED
    for state in strongest_first:
        if state in present:
            return state
    return otherwise
