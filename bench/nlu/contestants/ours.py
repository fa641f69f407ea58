"""Clusterlotse's own pipeline, as config.yml names it, through Rasa."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import Any, ClassVar

import yaml
from rasa.core.agent import Agent, load_agent
from rasa.core.channels.channel import UserMessage
from rasa.model_training import train_nlu
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.utils.log_utils import configure_structlog

from bench.nlu.parsed import Example, Listen, Parsed, at_once
from bot.catalogue import load as catalogue
from bot.catalogue.training import facts
from bot.importer import CatalogueImporter

SLOTS = ("gespraech", *facts(catalogue.load()))
DATA = Path("data/nlu")
PREFIXES = {"frage": "thema_", "allgemein": "allgemein_"}  # the act and its topic are one label in the examples


class Ours:
    """The loaded model, asked amid a talk in which these facts are known and this question is open."""

    def __init__(self, agent: Agent) -> None:
        self._processor = agent.processor

    def amid(self, asked: str | None, known: Mapping[str, Any]) -> Listen:
        """A talk with a slot for everything that the ear looks at, as in the server."""
        values = {**dict.fromkeys(SLOTS), "requested_slot": asked, **known}
        slots = [AnySlot(name, mappings=[], initial_value=value) for name, value in values.items()]
        tracker = DialogueStateTracker("bench", slots)
        return lambda text: self._parse(text, asked, tracker)

    def _parse(self, text: str, asked: str | None, tracker: DialogueStateTracker) -> Parsed:
        """The act with its topic, and every fact read."""
        message = UserMessage(text, sender_id="bench")
        result = at_once(self._processor.parse_message(message, tracker))
        found: list[dict[str, Any]] = result["entities"]
        facts = {e["value"]["fakt"]: e["value"]["wert"] for e in found if e["entity"] == "angabe"}
        act = result["intent"]["name"]
        if act == "weiss_nicht" and asked:
            facts.setdefault(asked, "unbekannt")
        topic = next((e["value"] for e in found if e["entity"] == "thema"), "")
        return Parsed(PREFIXES[act] + topic if act in PREFIXES else act, facts)


class OnlyThese(CatalogueImporter):
    """The project's own data and the catalogue's names, but no other examples than these."""

    examples: ClassVar[Set[Example]] = frozenset()

    def get_nlu_data(self, language: str | None = "de") -> TrainingData:
        """The examples that the others learn from too."""
        found = super().get_nlu_data(language)
        return found.filter_training_examples(lambda e: (e.get(TEXT), e.get(INTENT)) in self.examples)


def train(examples: Sequence[Example], folder: str, data: Path = DATA) -> None:
    """Train as config.yml says, from these examples and the tables of `data`."""
    OnlyThese.examples = frozenset(examples)
    config = yaml.safe_load(Path("config.yml").read_text("utf-8"))
    config["importers"] = [{"name": f"{__name__}.{OnlyThese.__name__}"}]
    narrowed = Path(folder) / "config.yml"
    narrowed.write_text(yaml.safe_dump(config), "utf-8")
    train_nlu(str(narrowed), str(data), folder)


def load(folder: str) -> Ours:
    """Load as the server does."""
    configure_structlog()  # as `rasa run`: without it each message is written out for a debug log
    return Ours(asyncio.run(load_agent(folder)))
