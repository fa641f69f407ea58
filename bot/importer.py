"""The only bridge from the catalogue to Rasa: slots, labels, examples and words that the files don't hold."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.importers.utils import training_data_from_paths
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

from bot.catalogue import training
from bot.catalogue.load import load
from bot.runtime import prepare

prepare()  # where plain `rasa` loads us without the environment's own start line, e.g. in an environment with the full Rasa

State = tuple[str, int, int]  # a file's path, when it was written, its size


class CatalogueImporter(RasaFileImporter):
    """What domain.yml and data/ say, plus what the catalogue knows."""

    def get_domain(self) -> Domain:
        """A slot for every fact, a label for every topic and general subject."""
        slot: dict[str, Any] = {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}
        known = {
            "version": "3.1",
            "intents": training.labels(load()),
            "slots": {fact: {**slot, "mappings": [dict(slot["mappings"][0])]} for fact in training.facts(load())},
        }
        return super().get_domain().merge(Domain.from_dict(known))

    @cached_method  # Rasa asks more than once, for the data and for its end-to-end stories
    def get_nlu_data(self, language: str | None = "de") -> TrainingData:
        """The examples of general subjects, and all names as lookup tables."""
        examples = [Message({TEXT: text, INTENT: label}) for text, label in training.examples(load())]
        tables = list(training.tables(load()))
        return _read(tuple(map(_as_it_is, self._nlu_files))).merge(TrainingData(examples, lookup_tables=tables))


def _as_it_is(path: str) -> State:
    now = Path(path).stat()
    return path, now.st_mtime_ns, now.st_size


@lru_cache(maxsize=1)
def _read(files: tuple[State, ...]) -> TrainingData:
    """Read once for the check and the training that follows, unless a file has changed: checking its form is what takes the time."""
    return training_data_from_paths([path for path, *_ in files], "de")
