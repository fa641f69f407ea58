"""How it is learned which aims a description tells (bot/language/facts/aims_told.py).

From texts in which each aim is marked, and what only sounds like one: "2019 [haben wir ein Netzwerk gegründet](nein), jetzt soll es
[nach Hessen wachsen](netzwerk_erweitern)". What carries no mark tells no aim, and teaches that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from bot.language.facts.aims_told import AIMS, BUCKETS, aims_in, clauses_with_words, vectors
from bot.language.facts.holding import settled
from bot.language.facts.leaning import Leaning
from bot.language.facts.leaning_features import Vector
from bot.language.facts.model import Statement
from bot.language.facts.normal import normal
from bot.language.facts.preparing import prepared
from bot.language.facts.scope import mark
from bot.language.figures_training import BLOCKED
from bot.language.marked import Mark, texts_of
from bot.language.odds import scaled

TABLE = "ziel"
NONE = "nein"  # sounds like an aim and is none
C = 1.0
SHARED = 4  # letters of a mark that must lie in a clause which tells the aim
MOST_STEPS = 1000
Example = tuple[Vector, list[bool]]  # the signs of a clause, and of each aim whether it is told there
Read = Callable[[str], Sequence[Statement]]


def is_aims(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold texts in which aims are marked, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def learned_from(tables: Iterable[Mapping[str, Any]], read: Read) -> Leaning:
    """The model of all marked texts, from lookup tables named `ziel:<Stimme>`, in which each aim must be marked somewhere.

    `read` reads by all that was learned before, and not by what was learned of aims. ValueError where a mark is misspelt.
    """
    texts = texts_of(filter(is_aims, tables), {*AIMS, NONE})
    return _fitted([example for text, marks in texts for example in examples_of(text, marks, read)])


def examples_of(text: str, marks: Sequence[Mark], read: Read) -> Iterator[Example]:
    """The signs of each clause of a text, and which aims are told there; nothing where the text is made longer before it is read.

    What was heard is taken from all that is read, while a description looks at it before answers to own questions are taken out.
    """
    as_read = prepared(text)
    if len(as_read) != len(text):
        return  # the marks would lie elsewhere
    form = settled(mark(normal(as_read)))
    clauses = clauses_with_words(form)
    for clause, vector in zip(clauses, vectors(form, clauses, aims_in(read(text)), BLOCKED), strict=True):
        start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
        told = {kind for first, last, kind in marks if _lies_in(first, last, start, end)}
        yield vector, [aim in told for aim in AIMS]


def _lies_in(first: int, last: int, start: int, end: int) -> bool:
    return min(last, end) - max(first, start) >= min(SHARED, last - first)


def _fitted(examples: Sequence[Example]) -> Leaning:
    """A linear separation for each aim; liblinear needs a fiftieth of the time that the usual solver takes for so many numbers."""
    from sklearn.linear_model import LogisticRegression

    matrix, scale = scaled([vector for vector, _ in examples], BUCKETS)
    told = np.array([aims for _, aims in examples])
    models = [LogisticRegression(C=C, max_iter=MOST_STEPS, solver="liblinear").fit(matrix, column) for column in told.T]
    weights: Any = np.stack([model.coef_[0] / scale for model in models], axis=1)
    bias = np.array([model.intercept_[0] for model in models], np.float32)
    return Leaning(AIMS, weights.astype(np.float16), bias, 1.0)
