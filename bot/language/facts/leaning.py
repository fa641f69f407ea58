"""What a reply means that says it by telling how things stand: "der Auftrag ist letzte Woche rausgegangen".

Learned from data/nlu/antworten. One model knows yes, no and "weiß nicht": what holds for every question, and for each fact what its
own words mean ("wir warten noch" is a no to "begonnen?"). Each choice has a model of its own. They stand behind the patterns, and
are silent where they are not sure. Without a model nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import numpy as np

from .halves import weigh
from .normal import Normal

ARRAYS = "neigungen.npz"
BUCKETS, BUCKETS_OF_A_CHOICE = 1 << 18, 1 << 15
SHORTEST, LONGEST = 3, 5  # letters of an n-gram, the space around a word counted
STEM = 6  # letters that stand for a word among the words of a fact: "bestellt" and "bestellte" are one
WINDOW = 4  # words between which a pair is still a pair: German verbs come apart
WEIGHTS = (1.0, 0.8, 0.5, 1.0, 0.8)  # of letters, words, and of the words, letters and denied words of the fact
PIECES = (4, 5)  # letters of an n-gram that speaks for one fact alone
REACH = 4  # words that a negation denies
DENIES = frozenset(
    [
        "nicht",
        "kein",
        "keine",
        "keinen",
        "keiner",
        "keins",
        "keinem",
        "keines",
        "keinerlei",
        "nie",
        "niemand",
        "nichts",
        "nix",
        "weder",
        "ohne",
        "net",
        "ned",
        "nein",
        "no",
        "nee",
        "ne",
        "noe",
        "fehlt",
        "fehlen",
        "nirgends",
    ]
)
YES_NO = "ja_nein"
EVERY, OTHER, UNSURE = "allgemein", "andere", "unbekannt"  # a reply to whatever question; a message that is no reply
VALUE = "wert"  # replies that give a figure, a day, a place: they lean nowhere

Vector = tuple[np.ndarray, np.ndarray]


def words_of(form: Normal) -> list[str]:
    """The words of a reply in their normal form; figures are one word, and a question mark counts as one."""
    return [t.norm if t.kind == "word" else "0" for t in form.tokens if t.kind != "mark" or t.norm == "?"]


def _letters(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        padded = f" {word} "
        for size in range(SHORTEST, LONGEST + 1):
            yield from (padded[i : i + size] for i in range(len(padded) - size + 1))


def _phrases(words: Sequence[str]) -> Iterator[str]:
    framed = ["^", *words, "$"]
    yield from (f"_{word}" for word in words)
    yield from (f"_{first}_{second}" for first, second in pairwise(framed))


def _own(words: Sequence[str], fact: str) -> Iterator[str]:
    stems = [word[:STEM] for word in words]
    yield from (f"{fact}|{stem}" for stem in stems)
    for i, first in enumerate(stems):
        yield from (f"{fact}|{first}|{second}" for second in stems[i + 1 : i + 1 + WINDOW])


def _own_letters(words: Sequence[str], fact: str) -> Iterator[str]:
    for word in words:
        padded = f" {word} "
        for size in PIECES:
            yield from (f"{fact}:{padded[i : i + size]}" for i in range(len(padded) - size + 1))


def _denied(words: Sequence[str], fact: str) -> Iterator[str]:
    """What a negation takes away: a denied share is a yes to "unabhängig?", a denied strategy is a no."""
    left = 0
    if not DENIES.intersection(words):
        yield f"{fact}+"
    for word in words:
        if word in DENIES:
            left = REACH
            yield f"{fact}!"
        elif left:
            left -= 1
            yield f"{fact}!{word[:STEM]}"


def features(words: Sequence[str], fact: str, buckets: int) -> Vector:
    """Buckets and values of a reply to a question: groups of signs, each of length one before it is weighed."""
    own = (_own(words, fact), _own_letters(words, fact), _denied(words, fact))
    return _joined((_letters(words), _phrases(words), *own), buckets)


def signs(words: Sequence[str], buckets: int) -> Vector:
    """Buckets and values of a text alone, whatever was asked."""
    return _joined((_letters(words), _phrases(words)), buckets)


def _joined(groups: Sequence[Iterable[str]], buckets: int) -> Vector:
    parts = [part(pieces, weight, buckets) for pieces, weight in zip(groups, WEIGHTS, strict=False)]
    return np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts])


def part(pieces: Iterable[str], weight: float, buckets: int) -> Vector:
    """Buckets and values of one group of signs, of length `weight`."""
    places, counts = np.unique([crc32(piece.encode()) % buckets for piece in pieces] or [0], return_counts=True)
    values = np.sqrt(counts.astype(np.float32))
    return places, values * (weight / float(np.sqrt(values @ values)))


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
        found: np.ndarray = weigh(values, self.weights[places]) + self.bias
        return found

    def chances_of(self, vector: Vector) -> dict[str, float]:
        """How likely each class is for what has these signs."""
        scores = self.scores_of(vector)
        heated = np.exp((scores - scores.max()) * self.heat)
        return dict(zip(self.classes, (heated / heated.sum()).tolist(), strict=True))

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
                kept[f"{group}:weights"],
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


def leaning(form: Normal, fact: str = EVERY) -> tuple[str, float]:
    """Where a reply leans, and how surely; nowhere without a model or without a word."""
    choice, words = _learned.get(fact), words_of(form)
    model = choice or _learned.get(YES_NO)
    if model is None or not words:
        return OTHER, 0.0
    found: dict[str, tuple[str, float]] = form.noted.setdefault("leaning", {})
    if fact not in found:
        size = len(model.weights)
        chances = model.chances_of(signs(words, size) if choice else features(words, fact, size))
        best = max(chances, key=lambda name: chances[name])
        found[fact] = best, chances[best]
    return found[fact]
