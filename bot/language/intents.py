"""The classifier of acts: TF-IDF of character n-grams and logistic regression (anchors: the typo armour)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, Pipeline

from bot.language.facts.fold import fold

BEST = 12  # guesses that are kept


def new_classifier(c: float) -> Pipeline:
    """An untrained classifier; c is the inverse strength of regularisation."""
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, min_df=2)
    words = TfidfVectorizer(analyzer="word", token_pattern=r"(?u)\b\w+\b", ngram_range=(1, 2), sublinear_tf=True, min_df=2)
    features = FeatureUnion([("zeichen", characters), ("woerter", words)], transformer_weights={"zeichen": 1.0, "woerter": 0.5})
    return Pipeline([("merkmale", features), ("klassen", LogisticRegression(C=c, max_iter=200, class_weight="balanced"))])


def train(texts: Sequence[str], labels: Sequence[str], c: float) -> Pipeline:
    """Fit on messages and their labels."""
    return new_classifier(c).fit([fold(text) for text in texts], labels)


def rank(classifier: Any, text: str) -> list[tuple[str, float]]:
    """The best labels with their probabilities, the likeliest first."""
    chances = classifier.predict_proba([fold(text)])[0]
    best = np.argsort(chances)[::-1][:BEST]
    return [(str(classifier.classes_[i]), float(chances[i])) for i in best]
