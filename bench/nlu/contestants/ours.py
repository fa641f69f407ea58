"""Clusterlotse's own pipeline, as config.yml names it, through Rasa."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.model_training import train_nlu
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from bench.nlu.parsed import Example, Parsed

PREFIXES = {"frage": "thema_", "allgemein": "allgemein_"}  # the act and its topic are one label in the examples


class Ours:
    """The loaded model. A talk has just begun, but for the question that is open."""

    def __init__(self, agent: Agent) -> None:
        self._processor = agent.processor
        self._loop = asyncio.new_event_loop()

    def parse(self, text: str, asked: str | None) -> Parsed:
        """The act with its topic, and every fact read."""
        slots = [AnySlot(name, mappings=[], initial_value=None) for name in ("gespraech", "requested_slot")]
        tracker = DialogueStateTracker("bench", slots)
        tracker.slots["requested_slot"].value = asked
        message = UserMessage(text, sender_id="bench")
        result = self._loop.run_until_complete(self._processor.parse_message(message, tracker))
        found: list[dict[str, Any]] = result["entities"]
        facts = {e["value"]["fakt"]: e["value"]["wert"] for e in found if e["entity"] == "angabe"}
        act = result["intent"]["name"]
        if act == "weiss_nicht" and asked:
            facts.setdefault(asked, "unbekannt")
        topic = next((e["value"] for e in found if e["entity"] == "thema"), "")
        return Parsed(PREFIXES[act] + topic if act in PREFIXES else act, facts)


def train(examples: Sequence[Example], folder: str) -> Ours:
    """Train from the project's own files: they hold the same examples, and the catalogue's names."""
    return Ours(Agent.load(train_nlu("config.yml", "data/nlu", folder)))
