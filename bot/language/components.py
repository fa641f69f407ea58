"""The ear as Rasa components: thin shells around pure functions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language import (
    asides,
    by_title,
    descriptions,
    ear,
    ear_training,
    german,
    lands,
    leaning_training,
    notions,
    plain_words,
    reopened,
    replying,
    scope,
    second_thoughts,
    term_words,
    training,
    wishes,
)
from bot.language.entities import entities
from bot.language.facts import german_words
from bot.language.facts.fold import fold
from bot.language.facts.model import Question
from bot.language.intents import Classifier, Ranked, as_sorted
from bot.language.names import Found
from bot.language.reading import READER, knowing
from bot.language.vocabulary import Vocabulary, read_vocabulary
from bot.language.words import learned_spelling

RANKING = "intent_ranking"
PROGRAMMES, TERMS, FOREIGNNESS, NO_REPLY = "gefundene_programme", "gefundene_begriffe", "fremdheit", "keine_antwort"
FIRST_SENTENCE, FIRST_REPLY = "Wir sind zwölf Betriebe aus Sachsen und gründen ein Netzwerk.", "Das weiß ich nicht."
WORDS, PIPELINE, GERMAN = "woerter.json", "pipeline", "deutsch.npy"


class _Learned(GraphComponent):
    """What both components share: the catalogue's words, kept with the model."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> _Learned:
        """A component that knows nothing yet."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> _Learned:
        """The component as it was trained."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._learn(json.loads((folder / WORDS).read_text(encoding="utf-8")))
            component._restore(folder)
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Learn, and keep what was learned."""
        names = [table for table in training_data.lookup_tables if not ear_training.teaches(table)]
        self._learn(names)
        with self._storage.write_to(self._resource) as folder:
            (folder / WORDS).write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")
            self._fit(training_data, folder)
        return self._resource

    def _learn(self, tables: list[dict[str, Any]]) -> None:
        self._vocabulary: Vocabulary = read_vocabulary(tables)

    def _fit(self, training_data: TrainingData, folder: Path) -> None:
        """What a component learns from examples; nothing here."""

    def _restore(self, folder: Path) -> None:
        """The counterpart of `_fit`."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ActClassifier(_Learned):
    """Undoes slips, finds names of programmes and terms, and ranks the labels of data/nlu."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """c: inverse strength of regularisation; spacy_modell: an official German model instead of the table of lemmas."""
        return {"c": 1.0, "spacy_modell": None}

    def _fit(self, training_data: TrainingData, folder: Path) -> None:
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        texts, programmes, terms = [e.get(TEXT) for e in examples], self._vocabulary.programmes, self._vocabulary.terms
        names = [spelling for found in (programmes, terms) for spellings in found.values() for spelling in spellings]
        nlp = german.build(self._config["spacy_modell"], learned_spelling([*texts, *names]), programmes, terms)
        nlp.to_disk(folder / PIPELINE)
        self._german = german.Listener(nlp)
        tables = training_data.lookup_tables
        groups = (texts, descriptions.told(tables), leaning_training.texts_of(tables))
        seen, told, answers = ([as_sorted(self._german(text)) for text in group] for group in groups)
        self._classifier = training.train(seen, [e.get(INTENT) for e in examples], told, answers, self._config["c"])
        self._classifier.keep(folder)

    def _restore(self, folder: Path) -> None:
        self._german = german.load(folder / PIPELINE)
        self._classifier = Classifier.read(folder)

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Set intent, ranking, foreignness and the names found."""
        asked = self._vocabulary.questions.get(tracker.get_slot("requested_slot") or "")
        for message in messages:
            said = self._german(message.get(TEXT) or "")
            ranked = self._classifier.rank(as_sorted(said), partial(answers_at_first_look, said, asked))
            ranking = [{"name": name, "confidence": chance} for name, chance in ranked.labels]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
            message.set(FOREIGNNESS, ranked.foreign)
            message.set(NO_REPLY, ranked.no_reply)
            message.set(PROGRAMMES, _ids(said.programmes))
            message.set(TERMS, _ids(said.terms))
        return messages


def answers_at_first_look(said: german.Listened, asked: Question | None, first: Ranked) -> bool:
    """Does it answer the open question, by the first look? What else it may be is not asked for then."""
    if asked is None:
        return False
    message = ear.Message(
        said.text,
        fold(said.text),
        first.labels,
        _ids(said.programmes),
        _ids(said.terms),
        asked,
        foreign=first.foreign,
        no_reply=first.no_reply,
    )
    return replying.answers(message)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class Ear(_Learned):
    """Reads facts in the light of the open question, and settles the act."""

    def _fit(self, training_data: TrainingData, folder: Path) -> None:
        np.save(folder / GERMAN, german_words.hashes_of_dictionary())
        messages = [(e.get(TEXT), e.get(INTENT)) for e in training_data.intent_examples if e.get(TEXT)]
        ear_training.train(messages, training_data.lookup_tables, folder)

    def _restore(self, folder: Path) -> None:
        """Read something once, as a description and as a reply to each question: word lists load now, not while the first user waits."""
        german_words.use(np.load(folder / GERMAN))
        ear_training.use(folder)
        READER.read(FIRST_SENTENCE)
        for question in self._vocabulary.questions.values():
            READER.answer(FIRST_REPLY, question)

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Set the act as intent, and what it is about as entities."""
        for message in messages:
            self._hear(message, tracker)
        return messages

    def _hear(self, message: Message, tracker: DialogueStateTracker) -> None:
        text, memory = message.get(TEXT) or "", tracker.get_slot("gespraech") or {}
        programmes, terms = message.get(PROGRAMMES) or [], message.get(TERMS) or []
        slots = tracker.slots
        facts = {f: value for f in self._vocabulary.questions if f in slots and (value := slots[f].value) is not None}
        said = ear.Message(
            text=text,
            folded=fold(text),
            ranking=[(guess["name"], guess["confidence"]) for guess in message.get(RANKING) or []],
            programmes=programmes,
            terms=terms,
            foreign=message.get(FOREIGNNESS) or 0.0,
            no_reply=message.get(NO_REPLY) or 0.0,
            asked=self._vocabulary.questions.get(tracker.get_slot("requested_slot") or ""),
            known=frozenset(facts),
            subject=memory.get("thema_zuletzt"),
            judged=bool(memory.get("geurteilt")),
            assumed=bool(memory.get("annahme")),
            values=facts,
            latest=[fact for fact, _ in next(iter(memory.get("verlauf", [])[-1:]), [])],
        )
        said, reader = wishes.borne_out(said), knowing(facts)
        open_now = asides.beside(memory, self._vocabulary.questions)
        named = by_title.listen(text, self._vocabulary.titles, said.known, reader)
        heard = lands.listen(said, reader) if named is None else named
        heard = heard or wishes.listen(said, self._vocabulary.titles, reader)
        heard = heard or second_thoughts.listen(said, self._vocabulary.titles, reader)
        heard = heard or notions.listen(said) or plain_words.listen(said)
        heard = None if heard and named is None and scope.is_no_wish(said, heard) else heard
        heard = heard or asides.listen(said, open_now, reader) or ear.listen(said, reader)
        heard = reopened.mended(wishes.completed(heard, said), said, reader, self._vocabulary.questions)
        if not terms and (term := term_words.asked_for(heard, said.folded, self._vocabulary.terms)):
            heard, terms = ear.Heard("glossar"), [term]
        confidence = (message.get(INTENT) or {}).get("confidence", 1.0)
        message.set(INTENT, {"name": heard.act, "confidence": confidence}, add_to_output=True)
        message.set(ENTITIES, list(entities(heard, programmes, terms, text, facts)), add_to_output=True)


def _ids(found: Sequence[Found]) -> list[str]:
    return list(dict.fromkeys(name.id for name in found))
