"""How the leanings of replies are learned (bot/language/facts/leaning.py)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zlib import crc32

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

STATEMENT = "aussage"  # tables of sentences that say a yes or no without a question before them
LONGEST_BARE = 3  # words of a reply that may answer whatever question
AKIN = (  # facts of which one's replies may well answer the other
    {"clustermanagement", "management_neutral", "management_wer", "koordinator", "antragsteller_art"},
    {"strategie", "entwicklungsidee", "vorhaben_ziel"},
    {"verwertung_deutschland", "sitz_deutschland", "regionale_konzentration", "strukturschwache_region"},
    {"technisches_ziel", "grundlagenforschung", "wirtschaftliche_verwertung"},
    {"auslands_koordinator", "auslandspartner_finanzierung"},
    {"go_cluster_mitglied", "label", "anerkannter_status", "eccp_eintrag", "benchmarking_bereit"},
    {"gemeinsames_thema", "interdisziplinaer", "innovationskette"},
    {"netzwerkvereinbarung", "ipr_vereinbarung"},
    {"netzwerk_phase", "offen_fuer_neue", "vorhaben_ziel"},
)

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


def statements_of(tables: Iterable[Mapping[str, Any]]) -> list[Example]:
    """Sentences that say a yes or no by themselves, from tables named `aussage:<Fakt>:<Wert>`: as replies they say it too."""
    named = [(table["name"].split(":"), table["elements"]) for table in tables]
    told = [(name[1:], texts) for name, texts in named if name[0] == STATEMENT and name[2] in ("ja", "nein")]
    return [(fact, value, text) for (fact, value), texts in told for text in texts]


def off_topic(examples: Sequence[Example]) -> list[Example]:
    """What says something of one fact says nothing of another one that is asked for: each longer example once, beside a strange question."""
    asked = sorted({fact for fact, leaning, _ in examples if leaning in ("ja", "nein") and fact != EVERY})
    found = []
    for fact, leaning, text in examples:
        if fact == EVERY or leaning in (OTHER, UNSURE) or len(text.split()) <= LONGEST_BARE:
            continue
        strange = [other for other in asked if not _akin(fact, other)]
        found.append((strange[crc32(text.encode()) % len(strange)], OTHER, text))
    return found


def _akin(fact: str, other: str) -> bool:
    return fact == other or any({fact, other} <= group for group in AKIN)


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
    asked = [e for e in examples if e[0] not in choices]
    groups = {YES_NO: _learn([*asked, *off_topic(examples)], BUCKETS)}
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
