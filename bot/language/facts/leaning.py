"""What a reply means that says it by telling how things stand: "der Auftrag ist letzte Woche rausgegangen".

Learned from data/nlu/antworten. One model knows yes, no and "weiß nicht": what holds for every question, and for each fact what its
own words mean ("wir warten noch" is a no to "begonnen?"). Each choice has a model of its own. They stand behind the patterns, and
are silent where they are not sure. Without a model nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .halves import at_hand, weigh
from .leaning_features import Vector, features, signs, words_of
from .normal import Normal

ARRAYS = "neigungen.npz"
YES_NO = "ja_nein"
EVERY, OTHER, UNSURE = "allgemein", "andere", "unbekannt"  # a reply to whatever question; a message that is no reply
VALUE = "wert"  # replies that give a figure, a day, a place: they lean nowhere


@dataclass(frozen=True)
class Leaning:
    """What was learned: weights by bucket and class, what each class starts with, the heat of the chances."""

    classes: tuple[str, ...]
    weights: np.ndarray
    bias: np.ndarray
    heat: float

    def scores_of(self, vector: Vector) -> np.ndarray:
        """How much each class likes what has these signs."""
        places, values = vector
        found: np.ndarray = weigh(values, self.weights.take(places, axis=0)) + self.bias
        return found

    def chances_of(self, vector: Vector) -> dict[str, float]:
        """How likely each class is for what has these signs."""
        scores = self.scores_of(vector)
        heated = np.exp((scores - scores.max()) * self.heat)
        return dict(zip(self.classes, (heated / heated.sum()).tolist(), strict=True))

    def chances_of_each(self, vectors: Sequence[Vector]) -> np.ndarray:
        """The same of several that have as many signs each, all at one go: a row of chances for each."""
        places, values = (np.concatenate(some).reshape(len(vectors), -1) for some in zip(*vectors, strict=True))
        scores = (
            np.matmul(values[:, None, :], self.weights.take(places, axis=0).astype(np.float32, copy=False))[:, 0]
            + self.bias
        )
        heated = np.exp((scores - scores.max(axis=1, keepdims=True)) * self.heat)
        found: np.ndarray = heated / heated.sum(axis=1, keepdims=True)
        return found

    def arrays(self, group: str) -> dict[str, np.ndarray]:
        """Plain numbers, by names that hold the group."""
        kept = {
            "classes": np.array(self.classes),
            "weights": self.weights,
            "bias": self.bias,
            "heat": np.array(self.heat),
        }
        return {f"{group}:{name}": array for name, array in kept.items()}


Leanings = Mapping[str, Leaning]  # by YES_NO, the fact of a choice, or what else is learned so


def keep(leanings: Leanings, folder: Path) -> None:
    """Plain numbers: reading them back runs no code."""
    arrays = {name: array for group, learned in leanings.items() for name, array in learned.arrays(group).items()}
    np.savez_compressed(folder / ARRAYS, **arrays)


def read(folder: Path) -> Leanings:
    """The counterpart of `keep`."""
    with np.load(folder / ARRAYS, allow_pickle=False) as kept:
        groups = dict.fromkeys(name.split(":")[0] for name in kept.files)
        return {
            group: Leaning(
                tuple(kept[f"{group}:classes"].tolist()),
                at_hand(kept[f"{group}:weights"]),
                kept[f"{group}:bias"],
                float(kept[f"{group}:heat"]),
            )
            for group in groups
        }


_learned: Leanings = {}


def use(learned: Leanings) -> None:
    """Lean on these from now on."""
    global _learned
    _learned = learned


def learned(group: str) -> Leaning | None:
    """What was learned under this name, if anything was."""
    return _learned.get(group)


def scores_of_reply(form: Normal, fact: str) -> np.ndarray | None:
    """How much the reply looks like a yes, a no and a "weiß nicht"; None without a model or without a word."""
    model = _learned.get(YES_NO)
    return model.scores_of(features(form, fact, len(model.weights))) if model and words_of(form) else None


def leaning(form: Normal, fact: str = EVERY) -> tuple[str, float]:
    """Where a reply leans, and how surely; nowhere without a model or without a word."""
    choice, words = _learned.get(fact), words_of(form)
    model = choice or _learned.get(YES_NO)
    if model is None or not words:
        return OTHER, 0.0
    found: dict[str, tuple[str, float]] = form.noted.setdefault("leaning", {})
    if fact not in found:
        size = len(model.weights)
        chances = model.chances_of(signs(words, size) if choice else features(form, fact, size))
        best = max(chances, key=lambda name: chances[name])
        found[fact] = best, chances[best]
    return found[fact]
