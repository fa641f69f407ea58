"""How the leanings of replies are learned (bot/language/facts/leaning.py)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from bot.language import linear
from bot.language.facts.leaning import (
    BUCKETS,
    BUCKETS_OF_A_CHOICE,
    EVERY,
    OTHER,
    UNSURE,
    YES_NO,
    Leaning,
    Leanings,
    features,
    words_of,
)
from bot.language.facts.normal import normal
from bot.language.training import FOLDS, folds_of, heat_of

TABLE = "antwort"
VALUE = "wert"  # replies that give a figure, a day, a place: they lean nowhere
C = 1.0
AS_REPLIES = {"bestaetigung": "ja", "verneinung": "nein", "weiss_nicht": "unbekannt"}  # acts that are replies
NO_SIGN = {"angabe", "korrektur", "ueberspringen"}  # acts that may hold a reply or none
COMMON_SHARE = 4  # every fourth of them for a choice, which has few examples
OTHERS = 900  # messages that are no replies: more would drown the replies

Example = tuple[str, str, str]  # fact, leaning, text


def examples_of(tables: Iterable[Mapping[str, Any]]) -> list[Example]:
    """From lookup tables named `antwort:<Fakt>:<Neigung>`."""
    found: list[Example] = []
    for table in tables:
        if is_reply(table):
            _, fact, leaning = table["name"].split(":")
            found += [(fact, leaning, text) for text in table["elements"] if leaning != VALUE]
    return found


def texts_of(tables: Iterable[Mapping[str, Any]]) -> list[str]:
    """Every reply once, whatever it says."""
    return list(dict.fromkeys(text for table in tables if is_reply(table) for text in table["elements"]))


def is_reply(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold replies, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def examples_of_acts(messages: Sequence[tuple[str, str]]) -> list[Example]:
    """From the examples (text, act) of data/nlu: bare replies, and an even share of what is no reply."""
    replies = [(EVERY, AS_REPLIES[act], text) for text, act in messages if act in AS_REPLIES]
    others = [text for text, act in messages if act not in AS_REPLIES and act not in NO_SIGN]
    step = max(1, len(others) // OTHERS)
    return [*replies, *((EVERY, OTHER, text) for text in others[::step])]


def train(examples: Sequence[Example]) -> Leanings:
    """A model of yes and no, and one of each choice; "weiß nicht" and what is no reply are the same for all."""
    kinds = {leaning for fact, leaning, _ in examples if fact == EVERY}
    choices = dict.fromkeys(fact for fact, leaning, _ in examples if leaning not in kinds)
    common = [e for e in examples if e[0] == EVERY and e[1] in (UNSURE, OTHER)]
    groups = {YES_NO: _learn([e for e in examples if e[0] not in choices], BUCKETS)}
    for fact in choices:
        shared = [(fact, leaning, text) for _, leaning, text in common[::COMMON_SHARE]]
        groups[fact] = _learn([*(e for e in examples if e[0] == fact), *shared], BUCKETS_OF_A_CHOICE)
    return groups


def _learn(examples: Sequence[Example], buckets: int) -> Leaning:
    """The heat is measured on folds."""
    labels = np.array([leaning for _, leaning, _ in examples])
    vectors = [features(words_of(normal(text)), fact, buckets) for fact, _, text in examples]
    classes = tuple(sorted(set(labels.tolist())))
    folds = folds_of(labels)
    scores = np.zeros((len(examples), len(classes)))
    for fold in range(FOLDS):
        seen = [v for v, f in zip(vectors, folds, strict=True) if f != fold]
        model = linear.fit(seen, buckets, labels[folds != fold], C)
        for i in np.flatnonzero(folds == fold):
            scores[i] = model.scores(vectors[i])
    model = linear.fit(vectors, buckets, labels, C)
    return Leaning(classes, model.weights, model.bias, heat_of(scores, np.array([classes.index(n) for n in labels])))
