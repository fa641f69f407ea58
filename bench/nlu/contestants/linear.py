"""TF-IDF of words with logistic regression, as scikit-learn does it by default."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from bench.nlu.parsed import Example, Parsed, sure


class Linear:
    """A fitted pipeline."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def parse(self, text: str, asked: str | None) -> Parsed:
        """The likeliest label."""
        chances = self._pipeline.predict_proba([text])[0]
        best = chances.argmax()
        return Parsed(sure(str(self._pipeline.classes_[best]), float(chances[best])))


def train(examples: Sequence[Example], folder: str) -> Linear:
    """Fit; only the number of steps is raised, so that the fit converges."""
    texts, labels = zip(*examples, strict=True)
    return Linear(make_pipeline(TfidfVectorizer(), LogisticRegression(max_iter=1000)).fit(texts, labels))
