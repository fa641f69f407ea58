"""How it is learned what counts how much in a reply to a yes/no question (bot/language/facts/reply_evidence.py)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from bot.language.facts.clause_learned import Learned
from bot.language.facts.leaning import Leaning
from bot.language.facts.normal import Normal, normal
from bot.language.facts.qualities import read_qualities
from bot.language.facts.reply_evidence import evidence
from bot.language.facts.scope import mark

C = 0.3
MOST_STEPS = 1000
Reply = tuple[str, str, str]  # fact, leaning, text


def train(replies: Sequence[Reply], scores: Sequence[np.ndarray], claims: Learned) -> Leaning:
    """From replies with the scores that each had when its leaning was not yet learned."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    seen = np.array([_signs(fact, text, own, claims) for (fact, _, text), own in zip(replies, scores, strict=True)])
    scaler = StandardScaler().fit(seen)
    model = LogisticRegression(C=C, max_iter=MOST_STEPS).fit(scaler.transform(seen), [name for _, name, _ in replies])
    weights: Any = model.coef_ / scaler.scale_
    bias = model.intercept_ - weights @ scaler.mean_
    return Leaning(tuple(model.classes_.tolist()), weights.T.astype(np.float16), bias.astype(np.float32), 1.0)


def _signs(fact: str, text: str, scores: np.ndarray, claims: Learned) -> np.ndarray:
    form = mark(normal(text))
    return evidence(form, fact, scores, _direct(form, fact), claims)


def _direct(form: Normal, fact: str) -> Any:
    return next((s.value for s in read_qualities(form) if s.fact == fact), None)
