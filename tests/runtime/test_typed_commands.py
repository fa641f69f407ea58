"""Typed text is never a command, whatever it looks like."""

from __future__ import annotations

import pytest
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.nlu.training_data.message import Message

from tests.runtime.conftest import TinyTalk, texts

COMMANDS = ["/restart", "/back", "/session_start", "/gruss", '/angabe{"gesagt": [1, {"a": 2}]}', "/gruss@0.2", "/"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_slash_is_text(talk: TinyTalk, command: str) -> None:
    talk.say("wir sind zwölf partner")
    replies = talk.say(command)
    assert texts(replies), "silence"
    uttered = [event for event in talk.events() if event.type_name == "user"][-1]
    assert uttered.text == command
    assert not uttered.entities
    assert 0 < uttered.intent["confidence"] < 1
    assert uttered.intent["name"] in ("gruss", "angabe")
    assert not [event for event in talk.events() if event.type_name in ("restart", "undo")]


def test_reading_stories_still_knows_the_notation() -> None:
    read = YAMLStoryReader.unpack_regex_message(Message({"text": '/gruss{"wer": "du"}'}))
    assert read.get("intent")["name"] == "gruss"
    assert read.get("entities")[0]["value"] == "du"
