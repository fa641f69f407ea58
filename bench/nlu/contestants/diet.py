"""Rasa's default pipeline with DIET, trained and asked by the full Rasa. Runs in the peers' environment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.model_training import train_nlu
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.log_utils import configure_structlog

from bench.nlu.parsed import Example, Listen, Parsed, at_once

ROUNDS = 30  # Rasa takes 100, which would be an hour on two cores; from the tenth on, 99 % of the examples are right


def pipeline(rounds: int) -> list[dict[str, Any]]:
    """What `rasa init` of Rasa 3.6 leaves to the defaults, written out but for the FallbackClassifier at the end.

    Its one limit for every bot is replaced by one that is found like everybody's (limits.py).
    """
    learning = {"epochs": rounds, "constrain_similarities": True}
    return [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", **learning},
        {"name": "EntitySynonymMapper"},
        {"name": "ResponseSelector", **learning},
    ]


class Diet:
    """A loaded Rasa model."""

    def __init__(self, agent: Agent) -> None:
        self._processor = agent.processor

    def amid(self, asked: str | None, known: Mapping[str, Any]) -> Listen:
        """DIET does not look at the talk; the tracker that Rasa has by then is there all the same."""
        tracker = DialogueStateTracker("bench", [])
        return lambda text: self._parse(text, tracker)

    def _parse(self, text: str, tracker: DialogueStateTracker) -> Parsed:
        """The intent."""
        message = UserMessage(text, sender_id="bench")
        result = at_once(self._processor.parse_message(message, tracker))
        return Parsed(result["intent"]["name"], confidence=result["intent"]["confidence"])


def train(examples: Sequence[Example], folder: str, rounds: int = ROUNDS) -> None:
    """Write the examples as Rasa's files, train."""
    place = Path(folder)
    config, data = place / "config.yml", place / "nlu.yml"
    config.write_text(yaml.safe_dump({"recipe": "default.v1", "language": "de", "pipeline": pipeline(rounds)}), "utf-8")
    by_label: dict[str, list[str]] = {}
    for text, label in examples:
        by_label.setdefault(label, []).append(text)
    nlu = [{"intent": label, "examples": "".join(f"- {text}\n" for text in texts)} for label, texts in by_label.items()]
    data.write_text(yaml.safe_dump({"version": "3.1", "nlu": nlu}, allow_unicode=True), "utf-8")
    train_nlu(str(config), str(data), folder)


def load(folder: str) -> Diet:
    """Load as the server does."""
    configure_structlog()  # as `rasa run`: without it each message is written out for a debug log
    return Diet(Agent.load(folder))
