"""TF-IDF of words and of letters within words, as Rasa counts them, with logistic regression."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import joblib
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from bench.nlu.parsed import Example, Listen, Parsed

PIPELINE = "pipeline.joblib"


class Linear:
    """A fitted pipeline."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def amid(self, asked: str | None, known: Mapping[str, Any]) -> Listen:
        """It knows no talk."""
        return self._parse

    def _parse(self, text: str) -> Parsed:
        """The likeliest label."""
        chances = self._pipeline.predict_proba([text])[0]
        best = chances.argmax()
        return Parsed(str(self._pipeline.classes_[best]), confidence=float(chances[best]))


def train(examples: Sequence[Example], folder: str) -> None:
    """Fit. scikit-learn's defaults would do worse: they see no parts of words, and hold the weights of 80 labels too low."""
    texts, labels = zip(*examples, strict=True)
    features = make_union(TfidfVectorizer(), TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4)))
    fitted = make_pipeline(features, LogisticRegression(C=10, max_iter=300)).fit(texts, labels)
    joblib.dump(fitted, Path(folder) / PIPELINE)


def load(folder: str) -> Linear:
    """Read the pipeline."""
    return Linear(joblib.load(Path(folder) / PIPELINE))
