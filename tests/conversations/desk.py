"""A talk without server: the model's real ear, the real actions in this process. Quick enough for hundreds of talks."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

from bot.catalogue.load import load
from tests.conversations.assistant import Assistant, Reply


class Desk:
    """Ear and actions, loaded once."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.executor = ActionExecutor()
        self.executor.register_package("actions")

    def talk(self, sender: str) -> DeskTalk:
        """A new talk."""
        return DeskTalk(self, sender)


class DeskTalk:
    """One talk; what its actions set is kept in a tracker of its own."""

    def __init__(self, desk: Desk, sender: str) -> None:
        self.desk, self.sender = desk, sender
        self.tracker = DialogueStateTracker(sender, desk.assistant.agent.domain.slots)
        self.heard: dict[str, Any] = {}

    def say(self, text: str) -> Reply:
        """One message: heard by the model, answered by the action that the rules name for its act."""
        assistant = self.desk.assistant
        message = UserMessage(text, sender_id=self.sender, input_channel="rest")
        parsing = assistant.agent.processor.parse_message(message, self.tracker)
        self.heard = {**assistant.wait(parsing), "metadata": message.metadata}
        dispatcher = CollectingDispatcher()
        tracker = Tracker(self.sender, self.slots, self.heard, [], False, None, {}, "action_listen")
        events = self.desk.executor.actions[f"action_{self.heard['intent']['name']}"](dispatcher, tracker, {})
        for event in events:
            self.tracker.update(SlotSet(event["name"], event["value"]))
        return Reply([{**m, "custom": m.get("custom") or None} for m in dispatcher.messages])

    @property
    def slots(self) -> dict[str, Any]:
        return self.tracker.current_slot_values()

    @property
    def facts(self) -> dict[str, Any]:
        """The facts that are known now."""
        return {name: self.slots[name] for name in load().questions if self.slots.get(name) is not None}

    @property
    def open_question(self) -> str | None:
        return self.slots.get("requested_slot")
