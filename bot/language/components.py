"""The ear as Rasa components: thin shells around pure functions."""

from __future__ import annotations

import json
from typing import Any

import skops.io as sio
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language import ear, intents
from bot.language.facts import reader
from bot.language.facts.fold import fold
from bot.language.names import NameMatcher
from bot.language.vocabulary import Vocabulary, read_vocabulary

RANKING = "intent_ranking"
READER = ear.Reader(reader.read, reader.answer, reader.hypothesis, reader.correction)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ActClassifier(GraphComponent):
    """Ranks the labels of data/nlu for a message."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, classifier: Any = None) -> None:
        self._config, self._storage, self._resource, self._classifier = config, storage, resource, classifier

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """c: inverse strength of regularisation."""
        return {"c": 10.0}

    @classmethod
    def create(cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext) -> ActClassifier:
        """An untrained component."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on all examples and keep the classifier with the model."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        self._classifier = intents.train([e.get(TEXT) for e in examples], [e.get(INTENT) for e in examples], self._config["c"])
        with self._storage.write_to(self._resource) as folder:
            sio.dump(self._classifier, folder / "classifier.skops")
        return self._resource

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **_: Any
    ) -> ActClassifier:
        """The trained component; skops loads data only, never code."""
        with model_storage.read_from(resource) as folder:
            file = folder / "classifier.skops"
            return cls(config, model_storage, resource, sio.load(file, trusted=sio.get_untrusted_types(file=file)))

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking."""
        for message in messages:
            ranking = [{"name": n, "confidence": c} for n, c in intents.rank(self._classifier, message.get(TEXT) or "")]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
        return messages


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class Ear(GraphComponent):
    """Finds names, reads facts in the light of the open question, and settles the act."""

    def __init__(self, storage: ModelStorage, resource: Resource, tables: list[dict[str, Any]] | None = None) -> None:
        self._storage, self._resource = storage, resource
        self._learn(tables or [])

    def _learn(self, tables: list[dict[str, Any]]) -> None:
        self._vocabulary: Vocabulary = read_vocabulary(tables)
        self._programmes, self._terms = NameMatcher(self._vocabulary.programmes), NameMatcher(self._vocabulary.terms)

    @classmethod
    def create(cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext) -> Ear:
        """A component that knows no names yet."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the catalogue's words with the model."""
        with self._storage.write_to(self._resource) as folder:
            (folder / "woerter.json").write_text(json.dumps(training_data.lookup_tables, ensure_ascii=False), encoding="utf-8")
        return self._resource

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **_: Any
    ) -> Ear:
        """The component with the words it was trained with."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, json.loads((folder / "woerter.json").read_text(encoding="utf-8")))

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Set the act as intent, and what it is about as entities."""
        for message in messages:
            self._hear(message, tracker)
        return messages

    def _hear(self, message: Message, tracker: DialogueStateTracker) -> None:
        text = message.get(TEXT) or ""
        programmes = [found.id for found in self._programmes.find(text)]
        terms = [found.id for found in self._terms.find(text)]
        memory = tracker.get_slot("gespraech") or {}
        heard = ear.listen(
            ear.Message(
                text=text,
                folded=fold(text),
                ranking=[(guess["name"], guess["confidence"]) for guess in message.get(RANKING) or []],
                programmes=list(dict.fromkeys(programmes)),
                terms=terms,
                asked=self._vocabulary.questions.get(tracker.get_slot("requested_slot") or ""),
                known=frozenset(f for f in self._vocabulary.questions if tracker.get_slot(f) is not None),
                subject=memory.get("thema_zuletzt"),
                judged=bool(memory.get("geurteilt")),
                assumed=bool(memory.get("annahme")),
            ),
            READER,
        )
        confidence = (message.get(INTENT) or {}).get("confidence", 1.0)
        message.set(INTENT, {"name": heard.act, "confidence": confidence}, add_to_output=True)
        message.set(ENTITIES, list(_entities(heard, programmes, terms)), add_to_output=True)


def _entities(heard: ear.Heard, programmes: list[str], terms: list[str]) -> Any:
    for said in heard.statements:
        yield _entity("angabe", {"fakt": said.fact, "wert": said.value}, said.start, said.end)
    for id_ in programmes:
        yield _entity("programm", id_)
    for id_ in terms:
        yield _entity("begriff", id_)
    if heard.topic:
        yield _entity("thema", heard.topic)
    if heard.number is not None:
        yield _entity("nummer", heard.number)


def _entity(kind: str, value: Any, start: int = 0, end: int = 0) -> dict[str, Any]:
    return {"entity": kind, "value": value, "start": start, "end": end, "extractor": "Ear"}
