"""A turn happens as a whole or not at all, and never in silence."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from rasa.core.channels.channel import CollectingOutputChannel

from tests.runtime.conftest import FakeActions, TinyTalk, notices, texts

ANGABE = "wir sind zwölf partner"


def break_actions(actions: FakeActions, fault: str, monkeypatch: pytest.MonkeyPatch, talk: TinyTalk) -> None:
    """Make the action server fail in one of its ways."""
    if fault == "down":
        talk.agent.processor.action_endpoint.url = "http://127.0.0.1:9/webhook"
    elif fault == "slow":
        monkeypatch.setattr("rasa.core.actions.action.DEFAULT_REQUEST_TIMEOUT", 0.3)
        actions.delay = 1.0
    else:
        actions.status, actions.body = {
            "exception": (500, '{"error": "x"}'),
            "unknown action": (404, '{"error": "x", "action_name": "y"}'),
            "bad request": (400, '{"error": "x"}'),
            "no json": (200, "<html>"),
            "no object": (200, "[]"),
            "no lists": (200, '{"events": {}, "responses": 1}'),
            "unknown event": (200, json.dumps({"events": [{"event": "nix"}], "responses": [{"text": "halb"}]})),
        }[fault]


@pytest.mark.parametrize(
    "fault",
    ["down", "slow", "exception", "unknown action", "bad request", "no json", "no object", "no lists", "unknown event"],
)
def test_a_failing_action_server_is_told_and_the_talk_goes_on(
    fault: str, talk: TinyTalk, actions: FakeActions, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    talk.say("hallo")
    before = talk.events()
    url = talk.agent.processor.action_endpoint.url
    break_actions(actions, fault, monkeypatch, talk)
    with caplog.at_level(logging.ERROR, "clusterlotse"):
        replies = talk.say(ANGABE)
    assert len(texts(replies)) == 1
    assert notices(replies) == ["fehler"]
    reference = replies[-1]["custom"]["reference"]
    assert reference in texts(replies)[0]
    assert reference in caplog.text
    assert talk.events() == before, "half a turn was saved"
    actions.status, actions.body, actions.delay = 200, "", 0.0
    talk.agent.processor.action_endpoint.url = url
    assert texts(talk.say(ANGABE)) == [f"Verstanden: {ANGABE}"]


@pytest.mark.parametrize("method", ["_parse_message_with_graph", "_predict_next_with_tracker"])
def test_a_fault_in_understanding_or_in_a_policy_is_told(
    method: str, talk: TinyTalk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise ValueError("kaputt")

    with monkeypatch.context() as patch:
        patch.setattr(talk.agent.processor, method, fail)
        assert notices(talk.say("hallo")) == ["fehler"]
    assert texts(talk.say("hallo")) == ["Guten Tag"]


def test_what_was_said_before_the_fault_is_withdrawn(talk: TinyTalk, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: Any) -> None:
        raise OSError("voll")

    monkeypatch.setattr(type(talk.agent.tracker_store._tracker_store), "save", fail)
    replies = talk.say("hallo")
    assert "Guten Tag" not in texts(replies)
    assert notices(replies) == ["fehler"]


def test_too_many_actions_are_no_silence(talk: TinyTalk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(talk.agent.processor, "max_number_of_predictions", 0)
    assert notices(talk.say("hallo")) == ["fehler"]


def test_no_model_is_no_silence(talk: TinyTalk) -> None:
    talk.agent.processor = None
    assert notices(talk.say("hallo")) == ["fehler"]


def test_a_channel_that_fails_too_does_not_raise(talk: TinyTalk, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: Any, **__: Any) -> None:
        raise ConnectionError("weg")

    monkeypatch.setattr(CollectingOutputChannel, "send_text_message", fail)
    assert talk.say("hallo") == []
