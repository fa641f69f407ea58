"""spaCy's text categorizer, its default architecture, on the German tokenizer."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

import spacy
from spacy.training import Example as Gold
from spacy.util import fix_random_seed, minibatch

from bench.nlu.parsed import Example, Listen, Parsed

ROUNDS = 10
BATCH = 32
SEED = 7


class Categorizer:
    """A trained spaCy pipeline."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp

    def amid(self, asked: str | None, known: Mapping[str, Any]) -> Listen:
        """It knows no talk."""
        return self._parse

    def _parse(self, text: str) -> Parsed:
        """The likeliest category."""
        label, confidence = max(self._nlp(text).cats.items(), key=lambda pair: pair[1])
        return Parsed(label, confidence=confidence)


def train(examples: Sequence[Example], folder: str) -> None:
    """Train for a fixed number of rounds, shuffled the same way in every run."""
    fix_random_seed(SEED)
    nlp = spacy.blank("de")
    categorizer = nlp.add_pipe("textcat")
    labels = sorted({label for _, label in examples})
    for label in labels:
        categorizer.add_label(label)
    gold = [
        Gold.from_dict(nlp.make_doc(text), {"cats": {other: float(other == label) for other in labels}})
        for text, label in examples
    ]
    optimizer = nlp.initialize(lambda: gold)
    order = random.Random(SEED)
    for _ in range(ROUNDS):
        order.shuffle(gold)
        for batch in minibatch(gold, BATCH):
            nlp.update(batch, sgd=optimizer)
    nlp.to_disk(folder)


def load(folder: str) -> Categorizer:
    """Read the pipeline."""
    return Categorizer(spacy.load(folder))
