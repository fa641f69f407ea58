"""Where several answers are asked for, "1, 3" says the same as pressing both: the assistant understands every pair of titles."""

from __future__ import annotations

import itertools

import pytest
from rasa.shared.core.events import SlotSet

from bot.catalogue.load import load
from bot.messenger import Pages, Pending, hear
from tests.conversations.assistant import Assistant
from tests.conversations.desk import Desk

SEVERAL = [question.id for question in load().questions.values() if question.kind == "mehrfach"]
MOST_PAIRS = 12


@pytest.fixture(scope="module")
def desk(assistant: Assistant) -> Desk:
    return Desk(assistant)


@pytest.mark.parametrize("fact", SEVERAL)
def test_numbers_of_several_choices_are_understood(desk: Desk, fact: str) -> None:
    options = load().questions[fact].options
    message = {
        "text": "Was davon?",
        "custom": {"kind": "question", "answer": "mehrfach", "fact": fact},
        "buttons": [{"id": option.value, "title": option.title} for option in options],
    }
    _, pending = Pages().show([message], Pending())
    pairs = list(itertools.combinations(range(len(options)), 2))
    for first, second in pairs[:: max(1, len(pairs) // MOST_PAIRS)]:
        talk = desk.talk(f"{fact}-{first}-{second}")
        talk.tracker.update(SlotSet("requested_slot", fact))
        talk.say(hear(f"{first + 1}, {second + 1}", pending).text)
        wanted = {options[first].value, options[second].value}
        assert set(talk.facts.get(fact, [])) == wanted, (options[first].title, options[second].title)
