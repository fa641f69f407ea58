"""How it is learned what counts how much in a reply to a yes/no question (bot/language/facts/reply_evidence.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.language.clause_training import Scores
from bot.language.facts.clause_learned import Learned
from bot.language.facts.leaning import Leaning
from bot.language.facts.normal import Normal, normal
from bot.language.facts.qualities import read_qualities
from bot.language.facts.reply_evidence import claimed, evidence, of_yes_and_no
from bot.language.facts.scope import mark

C = 0.3
MOST_STEPS = 1000
Reply = tuple[str, str, str]  # fact, leaning, text


@dataclass(frozen=True)
class Claimed:
    """What was learned of statements, and what the replies among the examples would score had they not been seen."""

    learned: Learned
    unseen: Scores

    def of(self, form: Normal, fact: str, text: str) -> tuple[float, float]:
        """How much a reply looks like one that states a yes, and like one that states a no, to who has not seen it."""
        row, places = self.unseen.get(text), self.learned.by_fact.get(fact, [])
        return claimed(form, fact, self.learned) if row is None else of_yes_and_no(row[places], places, self.learned)


def train(replies: Sequence[Reply], scores: Sequence[np.ndarray], claims: Claimed) -> Leaning:
    """From replies with the scores that each had when its leaning was not yet learned."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    signs = [_signs(reply, own, claims) for reply, own in zip(replies, scores, strict=True)]
    scaler = StandardScaler().fit(np.array(signs))
    model = LogisticRegression(C=C, max_iter=MOST_STEPS).fit(scaler.transform(signs), [name for _, name, _ in replies])
    weights: Any = model.coef_ / scaler.scale_
    bias = model.intercept_ - weights @ scaler.mean_
    return Leaning(tuple(model.classes_.tolist()), weights.T.astype(np.float16), bias.astype(np.float32), 1.0)


def _signs(reply: Reply, scores: np.ndarray, claims: Claimed) -> np.ndarray:
    fact, _, text = reply
    form = mark(normal(text))
    return evidence(form, fact, scores, _direct(form, fact), claims.of(form, fact, text))


def _direct(form: Normal, fact: str) -> Any:
    return next((s.value for s in read_qualities(form) if s.fact == fact), None)
