"""The only bridge from the catalogue to Rasa: slots, labels, examples and words that the files don't hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.catalogue.load import load


class CatalogueImporter(RasaFileImporter):
    """What domain.yml and data/ say, plus what the catalogue knows."""

    def get_domain(self) -> Domain:
        """A slot for every fact, a label for every topic and general subject."""
        catalogue = load()
        slot: dict[str, Any] = {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}
        labels = [f"thema_{topic}" for topic in catalogue.topics] + [
            f"allgemein_{subject}" for subject in catalogue.subjects
        ]
        known = {
            "version": "3.1",
            "intents": labels,
            "slots": {fact: {**slot, "mappings": [dict(slot["mappings"][0])]} for fact in catalogue.questions},
        }
        return super().get_domain().merge(Domain.from_dict(known))

    def get_nlu_data(self, language: str | None = "de") -> TrainingData:
        """The examples of general subjects, and all names as lookup tables."""
        catalogue = load()
        examples = [
            Message({TEXT: example, INTENT: f"allgemein_{subject.id}"})
            for subject in catalogue.subjects.values()
            for example in subject.examples
        ]
        return super().get_nlu_data(language).merge(TrainingData(examples, lookup_tables=list(_tables())))


def _tables() -> Iterable[dict[str, Any]]:
    catalogue = load()
    for named in (*catalogue.programmes.values(), *catalogue.hints.values()):
        yield {"name": f"programm:{named.id}", "elements": list(named.names)}
    for term in catalogue.terms.values():
        yield {"name": f"begriff:{term.id}", "elements": list(term.names)}
    for question in catalogue.questions.values():
        yield {"name": f"frage:{question.id}:{question.kind}", "elements": [question.title]}
        for option in question.options:
            words = [option.title, option.short, *option.names]
            yield {"name": f"wahl:{question.id}:{option.value}", "elements": words}
