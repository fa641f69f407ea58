"""The classifier of acts and of foreign messages (docs: decision record 3).

Names of programmes become one placeholder, so that what is learned about one programme holds for all; figures become 0.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import isqrt, tanh
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from bot.language.ends import ASKS, SEVERAL, TERM
from bot.language.facts.encoder import meaning, typed
from bot.language.facts.likeness import Likeness
from bot.language.facts.tokens import tokenize
from bot.language.features import Space
from bot.language.german import Listened
from bot.language.linear import Linear
from bot.language.strangeness import OwnWords
from bot.language.words import Word

BEST = 12  # guesses that are kept
PROGRAMME = "prgrm"
FOREIGN = frozenset({"fremd", "fremdsprache", "andere_foerderung", "beleidigung", "krise"})
ARRAYS = "klassen.npz"
SURE = 0.6  # how likely a class must be for nobody to ask what the message means: up to 0.9 it makes no difference
SURELY_FOREIGN = (
    0.6  # what is as foreign as that is answered nowhere but beside facts of a case, whatever else it may be
)
SHARE = 0.5  # of what it means, where its letters and words have 1
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True)
class Sorted:
    """A message as the classifier sees it: its words, the names among them as placeholders, and marks."""

    words: Sequence[Word]
    text: str
    named: bool = False  # a programme or a term stands in it
    said: str = ""  # as it was typed

    @property
    def typed(self) -> str:
        """The words as the encoder wants them."""
        return typed(tokenize(self.said))


def as_sorted(said: Listened) -> Sorted:
    """A message that went through the German pipeline, with placeholders for the names of programmes."""
    words, names = said.words, [(found.start, found.end) for found in said.programmes]
    shown = [_FIGURES.sub("0", word.meant) for word in words]
    for start, end in sorted((n for n in names if n[0] >= 0), reverse=True):  # -1: a name at no place
        shown[start:end] = [PROGRAMME]
    marks = [SEVERAL] * (len(names) > 1) + [TERM] * bool(said.terms) + [ASKS] * ("?" in said.text)
    return Sorted(words, " ".join([*shown, *marks]), bool(names or said.terms), said.text)


class Ranked(NamedTuple):
    """What the classifier makes of a message."""

    labels: list[tuple[str, float]]  # with their chances, the likeliest first
    foreign: float  # how foreign it is, 0 to 1
    no_reply: float  # how little it sounds like a reply to whatever question, 0 to 1


@dataclass(frozen=True)
class SecondLook:
    """What counts as well where letters and words leave open what a message is: what it means."""

    likeness: Likeness  # to each class, and to what is no reply
    no_reply: np.ndarray  # of the signs that a message answers no open question, this likeness among them
    heat: float


@dataclass(frozen=True)
class Classifier:
    """What was learned. `acts` has a column for each class, `beside` one for foreign and one for what is no reply."""

    classes: tuple[str, ...]
    space: Space
    acts: Linear
    beside: Linear
    own: OwnWords
    scale: np.ndarray  # of the signs of foreignness and their products; the last one stands alone
    no_reply: np.ndarray  # the same of the signs that a message answers no open question
    heat: float  # turns scores into chances that are right as often as they say
    second: SecondLook

    def rank(self, message: Sorted, enough: Callable[[Ranked], bool] = lambda first: False) -> Ranked:
        """How likely the best labels are, and what the message is not. `enough`: may a second look be spared, however unsure the first is?"""
        vector = self.space.vector(message.text)
        scores, beside = self.acts.scores(vector), self.beside.scores(vector)
        signs, own = signs_of(scores, self._is_foreign, beside), self.own.signs(message.words)
        foreign, no_reply = self._foreign.chance([*signs, *own]), [*signs, float(beside[1])]
        chances = chances_of(scores, self.heat)
        first = Ranked(self._best(chances), foreign, self._no_reply.chance(no_reply))
        if chances.max() >= SURE or foreign >= SURELY_FOREIGN or enough(first):
            return first
        like, second = self.second.likeness.scores(meaning(message.typed)), self.second
        chances = chances_of(scores + SHARE * like[:-1], second.heat)
        return Ranked(self._best(chances), foreign, self._no_reply_by_meaning.chance([*no_reply, float(like[-1])]))

    def _best(self, chances: np.ndarray) -> list[tuple[str, float]]:
        best = chances.argsort()[: -BEST - 1 : -1]
        return [(self.classes[i], chance) for i, chance in zip(best.tolist(), chances[best].tolist(), strict=True)]

    @cached_property
    def _is_foreign(self) -> np.ndarray:
        return np.array([name in FOREIGN for name in self.classes])

    @cached_property
    def _foreign(self) -> Weighed:
        return Weighed.by(self.scale)

    @cached_property
    def _no_reply(self) -> Weighed:
        return Weighed.by(self.no_reply)

    @cached_property
    def _no_reply_by_meaning(self) -> Weighed:
        return Weighed.by(self.second.no_reply)

    def keep(self, folder: Path) -> None:
        """Plain numbers and words: reading them back runs no code."""
        arrays: dict[str, Any] = {
            "classes": np.array(self.classes),
            "place": self.space.place,
            "weight": self.space.weight,
            "acts": self.acts.weights,
            "acts_bias": self.acts.bias,
            "beside": self.beside.weights,
            "beside_bias": self.beside.bias,
            "scale": self.scale,
            "no_reply": self.no_reply,
            "heat": np.float64(self.heat),
            "second_no_reply": self.second.no_reply,
            "second_heat": np.float64(self.second.heat),
            **self.second.likeness.arrays(),
            "own_words": np.array(list(self.own.counts)),
            "own_counts": np.minimum(list(self.own.counts.values()), 255).astype(np.uint8),
        }
        np.savez(folder / ARRAYS, **arrays)

    @classmethod
    def read(cls, folder: Path) -> Classifier:
        """The counterpart of `keep`."""
        with np.load(folder / ARRAYS, allow_pickle=False) as a:
            own = OwnWords(dict(zip(a["own_words"].tolist(), a["own_counts"].tolist(), strict=True)))
            return cls(
                tuple(a["classes"].tolist()),
                Space(a["place"], a["weight"]),
                Linear(a["acts"], a["acts_bias"]),
                Linear(a["beside"], a["beside_bias"]),
                own,
                a["scale"],
                a["no_reply"],
                float(a["heat"]),
                SecondLook(Likeness.of(a), a["second_no_reply"], float(a["second_heat"])),
            )


def chances_of(scores: np.ndarray, heat: float) -> np.ndarray:
    """Scores as chances that add up to one."""
    heated = np.exp((scores - scores.max()) * heat)
    return heated / heated.sum()


class Weighed(NamedTuple):
    """The weights of a few signs and of what any two of them say together: those of `with_products`, as a quadratic form."""

    alone: np.ndarray
    together: np.ndarray
    start: float

    @classmethod
    def by(cls, scale: np.ndarray) -> Weighed:
        """From the weights of the signs, those of their products, and one that stands alone."""
        count = (isqrt(8 * len(scale) + 1) - 3) // 2
        together = np.zeros((count, count))
        together[_pairs(count)] = scale[count:-1]
        return cls(scale[:count], together, float(scale[-1]))

    def chance(self, signs: Sequence[float]) -> float:
        """How likely it is, 0 to 1."""
        seen = np.array(signs)
        score = float((self.alone + self.together @ seen) @ seen) + self.start
        return (1 + tanh(score / 2)) / 2


def signs_of(scores: np.ndarray, is_foreign: np.ndarray, beside: np.ndarray) -> list[float]:
    """What the scores say about foreignness: the best of ours, the best foreign one, the lead of ours, the one asked for it."""
    ours = np.sort(scores[~is_foreign])
    return [float(ours[-1]), float(scores[is_foreign].max()), float(ours[-1] - ours[-2]), float(beside[0])]


def with_products(signs: np.ndarray) -> np.ndarray:
    """Signs and what any two of them say together: a new word weighs more where no class of ours likes the message."""
    first, second = _pairs(signs.shape[-1])
    return np.concatenate([signs, signs[..., first] * signs[..., second]], axis=-1)


@lru_cache(maxsize=4)
def _pairs(count: int) -> tuple[np.ndarray, np.ndarray]:
    first, second = np.triu_indices(count)
    return first, second
