"""How the classifier learns: acts and foreignness on all examples, the weighing of signs on examples it did not see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from bot.language import linear
from bot.language.features import Space
from bot.language.intents import FOREIGN, Classifier, Sorted, signs_of, with_products
from bot.language.linear import Linear
from bot.language.strangeness import OwnWords

FOLDS = 3
FOREIGN_C = 1.0  # the best of 0.1 to 1 on files held out
SCALE_C = 0.3
MOST_STEPS = 1000
HEATS = np.linspace(1, 8, 29)


def train(messages: Sequence[Sorted], labels: Sequence[str], c: float) -> Classifier:
    """Learn from all messages; chances and foreignness are measured on folds."""
    names = np.array(labels)
    folds = folds_of(names)
    scores = np.zeros((len(messages), len(set(labels))))
    signs: list[list[float]] = [[] for _ in messages]
    for fold in range(FOLDS):
        space, acts, foreign = _learn(
            [m for m, f in zip(messages, folds, strict=True) if f != fold], names[folds != fold], c
        )
        is_foreign = _foreign(sorted(set(labels)))
        for i in np.flatnonzero(folds == fold):
            vector = space.vector(messages[i].text)
            scores[i] = acts.scores(vector)
            signs[i] = signs_of(scores[i], is_foreign, foreign.scores(vector))
    own = OwnWords.of(m.words for m, label in zip(messages, labels, strict=True) if label not in FOREIGN)
    signs = [[*s, *own.signs(m.words, int(n not in FOREIGN))] for s, m, n in zip(signs, messages, labels, strict=True)]
    space, acts, foreign = _learn(messages, names, c)
    classes = tuple(sorted(set(labels)))
    heat = heat_of(scores, np.array([classes.index(name) for name in labels]))
    return Classifier(classes, space, acts, foreign, own, _scale(messages, np.array(signs), _foreign(labels)), heat)


def folds_of(labels: np.ndarray) -> np.ndarray:
    """Thirds of each label's examples: neighbours come from one voice and are held out together."""
    folds = np.zeros(len(labels), int)
    for label in set(labels.tolist()):
        own = np.flatnonzero(labels == label)
        folds[own] = np.arange(len(own)) * FOLDS // len(own)
    return folds


def _foreign(labels: Iterable[str]) -> np.ndarray:
    return np.array([label in FOREIGN for label in labels])


def _learn(messages: Sequence[Sorted], labels: np.ndarray, c: float) -> tuple[Space, Linear, Linear]:
    texts = [message.text for message in messages]
    space = Space.of(texts)
    vectors = linear.vectors_of(space, texts)
    size = len(space.weight)
    return space, linear.fit(vectors, size, labels, c), linear.fit(vectors, size, _foreign(labels), FOREIGN_C)


def heat_of(scores: np.ndarray, right: np.ndarray) -> float:
    """The heat under which the right classes get the best chances."""
    lead = scores - scores.max(axis=1, keepdims=True)
    own = lead[np.arange(len(right)), right]

    def surprise(heat: float) -> float:
        return float(np.mean(np.log(np.exp(lead * heat).sum(axis=1)) - own * heat))

    return float(min(HEATS, key=surprise))


def _scale(messages: Sequence[Sorted], signs: np.ndarray, foreign: np.ndarray) -> np.ndarray:
    """Weights of the signs and their products, learned where no name gives the answer away."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    open_ = np.array([not m.named for m in messages])
    seen = with_products(signs[open_])
    scaler = StandardScaler().fit(seen)
    model = LogisticRegression(C=SCALE_C, class_weight="balanced", max_iter=MOST_STEPS)
    model.fit(scaler.transform(seen), foreign[open_])
    weights = model.coef_[0] / scaler.scale_
    return np.append(weights, model.intercept_[0] - weights @ scaler.mean_)
