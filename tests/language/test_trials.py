"""What the buttons of a missing step type is read as exactly that step."""

from __future__ import annotations

from typing import Any

import pytest

from bot.answers.message import LONGEST_PAYLOAD
from bot.catalogue.steps import steps
from bot.language.facts import reader

MORE = 12  # the most that a rule could ask for
TRIALS = [
    *((fact, b.wording.trial, b.value) for fact, found in steps().bringing.items() for b in found),
    *((fact, more.one.trial, {"plus": 1}) for fact, more in steps().more.items()),
    *((fact, more.several.trial, {"plus": MORE}) for fact, more in steps().more.items()),
]


@pytest.mark.parametrize(("fact", "trial", "value"), [row for row in TRIALS if row[1]])
def test_trial_is_read_as_its_step_and_fits_on_a_button(fact: str, trial: str, value: Any) -> None:
    text = trial.format(zahl=MORE)
    assert len(text.encode()) <= LONGEST_PAYLOAD
    said = {statement.fact: statement.value for statement in reader.hypothesis(text)}
    assert said[fact] == value
    assert set(said) <= {fact, "clustermanagement"}  # somebody who is neutral or applies is there


def test_taking_in_two_firms_supposes_nothing_else() -> None:
    said = reader.hypothesis("Was wäre, wenn wir zwei weitere KMU aufnehmen?")
    assert [(statement.fact, statement.value) for statement in said] == [("zahl_kmu", {"plus": 2})]


@pytest.mark.parametrize("text", ["und ohne die großen?", "Ohne die ganz Grossen, wie wäre es dann?"])
def test_the_large_ones_are_the_large_firms(text: str) -> None:
    said = reader.hypothesis(text)
    assert [(statement.fact, statement.value) for statement in said] == [("zahl_grossunternehmen", 0)]


def test_other_large_things_are_no_firms() -> None:
    assert reader.hypothesis("und ohne die großen Maschinen?") == []
