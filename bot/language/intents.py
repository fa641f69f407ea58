"""The classifier of acts: TF-IDF of character n-grams and words, logistic regression (anchors: the typo armour).

Names of programmes become one placeholder, so that what is learned about one programme holds for all; figures become 0.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, Pipeline

from bot.language.names import NameMatcher, words_of

BEST = 12  # guesses that are kept
PROGRAMME, SEVERAL, TERM, ASKS = "prgrm", "mehrprg", "hatbegriff", "fragezeichen"


def new_classifier(c: float) -> Pipeline:
    """An untrained classifier; c is the inverse strength of regularisation."""
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, min_df=2)
    words = TfidfVectorizer(
        analyzer="word", token_pattern=r"(?u)\b\w+\b", ngram_range=(1, 2), sublinear_tf=True, min_df=2
    )
    features = FeatureUnion(
        [("zeichen", characters), ("woerter", words)], transformer_weights={"zeichen": 1.0, "woerter": 0.5}
    )
    return Pipeline(
        [("merkmale", features), ("klassen", LogisticRegression(C=c, solver="liblinear", class_weight="balanced"))]
    )


def masked(text: str, programmes: NameMatcher, terms: NameMatcher) -> str:
    """The message as the classifier sees it."""
    words, found = words_of(text), programmes.find(text)
    for name in sorted((n for n in found if n.start >= 0), key=lambda n: -n.start):
        words[name.start : name.end] = [PROGRAMME]
    marks = [SEVERAL] * (len(found) > 1) + [TERM] * bool(terms.find(text)) + [ASKS] * ("?" in text)
    return " ".join([*(re.sub(r"\d+", "0", word) for word in words), *marks])


def train(texts: Sequence[str], labels: Sequence[str], c: float) -> Pipeline:
    """Fit on masked messages and their labels."""
    return new_classifier(c).fit(texts, labels)


def rank(classifier: Any, text: str) -> list[tuple[str, float]]:
    """The best labels with their probabilities, the likeliest first, for a masked message."""
    chances = classifier.predict_proba([text])[0]
    best = np.argsort(chances)[::-1][:BEST]
    return [(str(classifier.classes_[i]), float(chances[i])) for i in best]
