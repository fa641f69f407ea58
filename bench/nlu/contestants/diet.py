"""Rasa's default pipeline with DIET, trained and asked by the full Rasa. Runs in the peers' environment."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from rasa.core.agent import Agent
from rasa.model_training import train_nlu

from bench.nlu.parsed import Example, Parsed

ROUNDS = 30  # Rasa takes 100, which would be an hour on two cores; from the tenth on, 99 % of the examples are right
# What `rasa init` of Rasa 3.6 leaves to the defaults, written out, without the FallbackClassifier at the end: its one
# limit for every bot is replaced by one that is found like everybody's (limits.py).
PIPELINE: list[dict[str, Any]] = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
    {"name": "DIETClassifier", "epochs": ROUNDS, "constrain_similarities": True},
    {"name": "EntitySynonymMapper"},
]


class Diet:
    """A loaded Rasa model."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent
        self._loop = asyncio.new_event_loop()

    def parse(self, text: str, asked: str | None, known: Mapping[str, Any]) -> Parsed:
        """The intent."""
        result = self._loop.run_until_complete(self._agent.parse_message(text))
        return Parsed(result["intent"]["name"], confidence=result["intent"]["confidence"])


def train(examples: Sequence[Example], folder: str) -> Diet:
    """Write the examples as Rasa's files, train, load."""
    place = Path(folder)
    config, data = place / "config.yml", place / "nlu.yml"
    config.write_text(yaml.safe_dump({"recipe": "default.v1", "language": "de", "pipeline": PIPELINE}), "utf-8")
    by_label: dict[str, list[str]] = {}
    for text, label in examples:
        by_label.setdefault(label, []).append(text)
    nlu = [{"intent": label, "examples": "".join(f"- {text}\n" for text in texts)} for label, texts in by_label.items()]
    data.write_text(yaml.safe_dump({"version": "3.1", "nlu": nlu}, allow_unicode=True), "utf-8")
    return Diet(Agent.load(train_nlu(str(config), str(data), str(place / "models"))))
