"""How the classifier learns: acts, foreignness and what is no reply on all examples, the weighing of signs on examples it did not see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.language import linear
from bot.language.facts.encoder import meanings
from bot.language.features import Hashed, Space, hashed
from bot.language.intents import FOREIGN, SHARE, Classifier, SecondLook, Sorted, signs_of, with_products
from bot.language.likeness_training import Basis, balanced
from bot.language.linear import Linear
from bot.language.strangeness import OwnWords

FOLDS = 3
FOREIGN_C = 1.0  # the best of 0.1 to 1 on files held out
SCALE_C = 0.3
MOST_STEPS = 1000
LANDMARKS = 2000
HEATS = np.linspace(1, 8, 29)
REPLIES = frozenset({"angabe", "bestaetigung", "verneinung", "weiss_nicht"})  # acts that answer a question
EITHER = frozenset({"korrektur", "ueberspringen", "was_waere_wenn", "dritte"})  # acts that may hold an answer


@dataclass(frozen=True)
class Examples:
    """Messages with their labels; descriptions of a case, which are surely ours; replies to open questions. The last two teach no label."""

    messages: Sequence[Sorted]
    labels: np.ndarray
    described: Sequence[Sorted]
    replies: Sequence[Sorted]
    hashed: Sequence[Hashed]  # of each message, then of each description, then of each reply
    basis: Basis  # what they mean
    rows: np.ndarray  # where each of them stands in it

    @classmethod
    def of(
        cls,
        messages: Sequence[Sorted],
        labels: Sequence[str],
        described: Sequence[Sorted],
        replies: Sequence[Sorted],
    ) -> Examples:
        """All of them; what every fold needs is worked out once."""
        texts = (*messages, *described, *replies)
        basis = Basis.of(meanings(m.typed for m in texts), LANDMARKS)
        every = [hashed(m.text) for m in texts]
        return cls(messages, np.array(labels), described, replies, every, basis, np.arange(len(texts)))

    @property
    def is_foreign(self) -> np.ndarray:
        """For each message, then for each description."""
        return np.array([*(label in FOREIGN for label in self.labels), *[False] * len(self.described)])

    @property
    def is_reply(self) -> np.ndarray:
        """For each message, description and reply; a message that may be either is neither."""
        either = [0.5 if n in EITHER else float(n in REPLIES) for n in self.labels]
        return np.array([*either, *[1.0] * (len(self.described) + len(self.replies))])

    @property
    def all(self) -> list[Sorted]:
        """Messages, descriptions and replies."""
        return [*self.messages, *self.described, *self.replies]

    def part(self, kept: np.ndarray) -> Examples:
        """Some of them; `kept` has a place for each message, description and reply."""
        first = len(self.messages)
        groups = np.split(kept, [first, first + len(self.described)])
        messages, described, replies = (
            [one for one, keep in zip(group, own, strict=True) if keep]
            for group, own in zip((self.messages, self.described, self.replies), groups, strict=True)
        )
        every = [self.hashed[i] for i in np.flatnonzero(kept)]
        return Examples(messages, self.labels[groups[0]], described, replies, every, self.basis, self.rows[kept])


@dataclass(frozen=True)
class Models:
    """What is learned from examples before the signs are weighed."""

    space: Space
    acts: Linear
    beside: Linear  # two columns: foreign, no reply
    own: OwnWords
    meant: np.ndarray  # what each feature of the basis says of each class and of what is no reply

    @classmethod
    def of(cls, examples: Examples, c: float) -> Models:
        """Learned from all of them."""
        space = Space.of(examples.hashed)
        matrix = matrix_in(space, examples.hashed)
        own = matrix[: len(examples.messages)]
        sortable = matrix[: len(examples.messages) + len(examples.described)]
        sure = np.flatnonzero(examples.is_reply != 0.5)
        no_reply = linear.fit(matrix[sure], examples.is_reply[sure] == 0, FOREIGN_C)
        foreign = linear.fit(sortable, examples.is_foreign, FOREIGN_C)
        beside = Linear(np.hstack([foreign.weights, no_reply.weights]), np.concatenate([foreign.bias, no_reply.bias]))
        known = (*examples.messages, *examples.described)
        ours = (m.words for m, foreign in zip(known, examples.is_foreign, strict=True) if not foreign)
        return cls(space, linear.fit(own, examples.labels, c), beside, OwnWords.of(ours), meant_by(examples))


def meant_by(examples: Examples) -> np.ndarray:
    """Weights of the features of the basis: a column for each class, and one for what is no reply."""
    first, sure = len(examples.messages), np.flatnonzero(examples.is_reply != 0.5)
    acts = np.where(examples.labels[:, None] == np.unique(examples.labels), 1.0, -1.0)
    no_reply = np.where(examples.is_reply[sure, None] == 0, 1.0, -1.0)
    solved = examples.basis.solved
    return np.hstack(
        [
            solved(examples.rows[:first], acts, balanced(examples.labels)),
            solved(examples.rows[sure], no_reply, balanced(no_reply[:, 0])),
        ]
    )


def matrix_in(space: Space, messages: Sequence[Hashed]) -> Any:
    """The messages in the space of a model, a row each."""
    return linear.matrix_of([space.vector_of(message) for message in messages], len(space.weight))


def train(
    messages: Sequence[Sorted], labels: Sequence[str], described: Sequence[Sorted], replies: Sequence[Sorted], c: float
) -> Classifier:
    """Learn from all messages, descriptions and replies; chances and signs are measured on folds."""
    examples, classes = Examples.of(messages, labels, described, replies), tuple(sorted(set(labels)))
    scores, signs, amid, like = _on_folds(examples, classes, c)
    open_ = np.array([not m.named for m in (*messages, *described)])  # a name would give the answer away
    scale = _scale(signs[open_], examples.is_foreign[open_])
    sure = examples.is_reply != 0.5
    no_reply = _scale(amid[sure], examples.is_reply[sure] == 0)
    learned, right = Models.of(examples, c), np.array([classes.index(name) for name in labels])
    second = SecondLook(
        examples.basis.likeness(learned.meant),
        _scale(np.hstack([amid, like[:, -1:]])[sure], examples.is_reply[sure] == 0),
        heat_of(scores + SHARE * like[: len(scores), :-1], right),
    )
    heat = heat_of(scores, right)
    return Classifier(classes, learned.space, learned.acts, learned.beside, learned.own, scale, no_reply, heat, second)


def _on_folds(
    examples: Examples, classes: Sequence[str], c: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Scores of acts of each message; signs of foreignness of each message and description; signs of no reply of all; what all mean.

    The words of the own fold count for nothing: a voice repeats itself, and then a stranger's words would seem stranger than they are.
    """
    others = (examples.described, examples.replies)
    folds = np.concatenate([folds_of(examples.labels), *(folds_of(np.zeros(len(group))) for group in others)])
    is_foreign = np.array([name in FOREIGN for name in classes])
    scores, signs, amid = np.zeros((len(folds), len(classes))), [[0.0]] * len(folds), [[0.0]] * len(folds)
    everything, like = examples.all, np.zeros((len(folds), len(classes) + 1))
    for fold in range(FOLDS):
        learned = Models.of(examples.part(folds != fold), c)
        held = np.flatnonzero(folds == fold)
        matrix = matrix_in(learned.space, [examples.hashed[i] for i in held])
        scores[held] = learned.acts.scores_of(matrix)
        like[held] = examples.basis.features[held] @ learned.meant
        for i, beside in zip(held, learned.beside.scores_of(matrix), strict=True):
            told = signs_of(scores[i], is_foreign, beside)
            signs[i] = [*told, *learned.own.signs(everything[i].words)]
            amid[i] = [*told, float(beside[1])]
    count = len(examples.messages)
    return scores[:count], np.array(signs[: count + len(examples.described)]), np.array(amid), like


def folds_of(labels: np.ndarray) -> np.ndarray:
    """Thirds of each label's examples: neighbours come from one voice and are held out together."""
    folds = np.zeros(len(labels), int)
    for label in set(labels.tolist()):
        own = np.flatnonzero(labels == label)
        folds[own] = np.arange(len(own)) * FOLDS // len(own)
    return folds


def heat_of(scores: np.ndarray, right: np.ndarray) -> float:
    """The heat under which the right classes get the best chances."""
    lead = scores - scores.max(axis=1, keepdims=True)
    own = lead[np.arange(len(right)), right]

    def surprise(heat: float) -> float:
        return float(np.mean(np.log(np.exp(lead * heat).sum(axis=1)) - own * heat))

    return float(min(HEATS, key=surprise))


def _scale(signs: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Weights of the signs and their products."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    seen = with_products(signs)
    scaler = StandardScaler().fit(seen)
    model = LogisticRegression(C=SCALE_C, class_weight="balanced", max_iter=MOST_STEPS).fit(
        scaler.transform(seen), right
    )
    weights = model.coef_[0] / scaler.scale_
    return np.append(weights, model.intercept_[0] - weights @ scaler.mean_)
