"""A turn carries no history to the action server and stores no whole card."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

from rasa.core.actions.action import RemoteAction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig


def test_action_server_gets_slots_and_last_message_but_no_events() -> None:
    tracker = DialogueStateTracker("x", [AnySlot("zahl_kmu", [{}], influence_conversation=False)])
    tracker.update(UserUttered("Wir sind 9 KMU."))
    tracker.update(SlotSet("zahl_kmu", 9))
    action = RemoteAction("action_angabe", EndpointConfig("http://127.0.0.1:1", enable_selective_domain=True))
    call = action._action_call_format(tracker, Domain.empty())
    assert call["tracker"]["events"] == []
    assert call["tracker"]["slots"]["zahl_kmu"] == 9
    assert call["tracker"]["latest_message"]["text"] == "Wir sind 9 KMU."
    assert len(tracker.events) == 2


def test_card_is_sent_whole_and_stored_short() -> None:
    card = {"schema": "clusterlotse/1", "kind": "question", "fact": "zahl_kmu", "programmes": [{"id": "go-cluster"}]}
    event = BotUttered("Wie viele?", {"custom": card})
    sent: list[dict[str, Any]] = []

    async def send_response(_: str, message: dict[str, Any]) -> None:
        sent.append(message)

    channel = SimpleNamespace(send_response=send_response)
    asyncio.run(MessageProcessor._send_bot_messages([event], SimpleNamespace(sender_id="x"), channel))
    assert sent[0]["custom"] == card
    assert event.data["custom"] == {"schema": "clusterlotse/1", "kind": "question", "fact": "zahl_kmu"}
