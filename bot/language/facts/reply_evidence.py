"""What speaks for yes and for no in a reply, weighed: what was learned of replies and of descriptions, and what the patterns find.

Each of them errs in its own way: patterns miss that a "keiner" may deny what would be bad, what was learned misses words that nobody
used before. How much each counts is learned from replies that the others did not see (bot/language/evidence_training.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from . import clause_features, clause_learned
from .leaning import OTHER, learned, scores_of_reply
from .normal import Normal
from .polarity import judged, knows_not

WEIGHED = "gewicht"
NO_CLAIM = -0.9  # what a text scores that states nothing of the fact
FEW = 7  # words of a plain "weiß nicht"


def evidence(form: Normal, fact: str, scores: np.ndarray, direct: Any, claimed: tuple[float, float]) -> np.ndarray:
    """Plain numbers: the scores of the leaning, what the patterns say, what the text states of the fact whatever is asked."""
    said, firm = judged(form, fact, False)
    length, unsure = float(np.log1p(len(form.tokens))), knows_not(form)
    patterns = [said is True, said is False, firm and said is True, firm and said is False, firm and said is None]
    stated = [direct is True, direct is False, unsure, unsure and len(form.tokens) < FEW]
    return np.array([*scores, *scores * length, length, *patterns, *stated, *claimed], np.float32)


def claimed(form: Normal, fact: str, claims: clause_learned.Learned | None) -> tuple[float, float]:
    """How much the text looks like one that states a yes, and like one that states a no.

    By its words alone: what it means took a third of a reply's time, and of 1,351 replies it turned none.
    """
    words = clause_features.spoken(form)
    if claims is None or not words or fact not in claims.by_fact:
        return NO_CLAIM, NO_CLAIM
    places = claims.by_fact[fact]
    scores = claims.scores_of(words, places, clause_features.groups_of_text(form))
    return of_yes_and_no(scores, places, claims)


def of_yes_and_no(scores: np.ndarray, places: Sequence[int], claims: clause_learned.Learned) -> tuple[float, float]:
    """Of the scores of a fact's claims those of its yes and no."""
    found = {claims.claims[at][1]: float(score) for at, score in zip(places, scores, strict=True)}
    return found.get("ja", NO_CLAIM), found.get("nein", NO_CLAIM)


def weighed(form: Normal, fact: str, direct: Any = None) -> tuple[str, float]:
    """What all that speaks for yes, no or "weiß nicht" comes to, and how surely; nothing without a model or without a word."""
    model, scores = learned(WEIGHED), scores_of_reply(form, fact)
    if model is None or scores is None:
        return OTHER, 0.0
    signs = evidence(form, fact, scores, direct, claimed(form, fact, clause_learned.in_use()))
    chances = model.chances_of((np.arange(len(signs)), signs))
    best = max(chances, key=lambda name: chances[name])
    return best, chances[best]
