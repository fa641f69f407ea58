"""The ear as it was trained last, without a server around it."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from bot.catalogue.yaml_file import read_mapping
from bot.language import asides, clause_training, components, ear, ear_training, german, reading
from bot.language.facts import clause_learned, firm_roles, german_words, leaning
from bot.language.facts.clause_learned import Learned
from bot.language.facts.fold import fold
from bot.language.heard import Heard, Message
from bot.language.intents import ARRAYS, Classifier, as_sorted
from bot.language.vocabulary import Vocabulary, read_vocabulary
from tests.conversations.assistant import model_to_test
from tests.language.colours import examples


@dataclass(frozen=True)
class TrainedEar:
    """Pipeline, classifier and vocabulary of one model."""

    german: german.Listener
    classifier: Classifier
    vocabulary: Vocabulary

    def hears(self, text: str, asked: str | None = None, known: Iterable[str] = ()) -> Heard:
        """What the ear makes of a message, at the start of a talk or in one where these facts are known."""
        said, question = self.german(text), self.vocabulary.questions.get(asked or "")
        first_will_do = partial(components.answers_at_first_look, said, question)
        ranking, foreign, no_reply = self.classifier.rank(as_sorted(said), first_will_do)
        message = Message(
            text=text,
            folded=fold(text),
            ranking=ranking,
            programmes=list(dict.fromkeys(found.id for found in said.programmes)),
            terms=list(dict.fromkeys(found.id for found in said.terms)),
            asked=question,
            known=frozenset(known),
            foreign=foreign,
            no_reply=no_reply,
        )
        heard = asides.listen(message, asides.Beside(), reading.READER)
        return heard or ear.listen(message, reading.READER)


@pytest.fixture(scope="session")
def trained_ear(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrainedEar]:
    """The newest model's ear; skipped where nothing is trained."""
    folder = tmp_path_factory.mktemp("model")
    with tarfile.open(model_to_test()) as archive:
        archive.extractall(folder)
    (learned,) = (path.parent for path in folder.rglob(ARRAYS))
    (dictionary,) = folder.rglob(components.GERMAN)
    german_words.use(np.load(dictionary))
    ear_training.use(dictionary.parent)
    tables = json.loads((learned / components.WORDS).read_text(encoding="utf-8"))
    pipeline = german.load(learned / components.PIPELINE)
    yield TrainedEar(pipeline, Classifier.read(learned), read_vocabulary(tables))
    german_words._hashes = None
    leaning.use({})
    firm_roles.use(None)
    clause_learned.use(None)


@pytest.fixture(scope="session")
def measured() -> dict[str, list[str]]:
    """Messages that the ear was not trained on, by kind."""
    return read_mapping(Path(__file__).with_name("fremdes.yml"))


@pytest.fixture
def kept() -> Iterator[None]:
    """What other tests read by, put back."""
    before = dict(leaning._learned)
    yield
    leaning.use(before)


@pytest.fixture(scope="module")
def small() -> Learned:
    """What the two colours teach; learned by each module anew, as a text may be read otherwise once an ear has been loaded."""
    return clause_training.train(clause_training.prepared(examples()))
