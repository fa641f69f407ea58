"""What was learned, what patterns find and what a text states speak together for a yes or no."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from bot.language.facts import leaning
from bot.language.facts.leaning import OTHER, Leaning
from bot.language.facts.leaning_features import BUCKETS, features
from bot.language.facts.normal import normal
from bot.language.facts.reply_evidence import evidence, weighed


@pytest.fixture
def nothing_learned() -> Any:
    """As before the first training."""
    before = dict(leaning._learned)
    leaning.use({})
    yield
    leaning.use(before)


def test_without_a_model_nothing_is_weighed(nothing_learned: None) -> None:
    assert weighed(normal("liegt im Schrank"), "strategie") == (OTHER, 0.0)


def test_evidence_is_as_long_for_every_reply() -> None:
    scores = np.zeros(3, np.float32)
    lengths = {
        len(evidence(normal(t), "strategie", scores, d, (0.0, 0.0))) for t, d in (("ja", True), ("wer weiß", None))
    }
    assert len(lengths) == 1


def test_what_is_denied_counts_wherever_the_denial_stands() -> None:
    before, behind = (
        set(features(normal(t), "strategie", BUCKETS)[0].tolist()) for t in ("kein Papier", "Papier kein")
    )
    plain = set(features(normal("Papier"), "strategie", BUCKETS)[0].tolist())
    assert len((before & behind) - plain) > 0


def test_every_sort_of_question_shares_what_its_words_mean() -> None:
    one, other, far = (
        set(features(normal("unterschrieben"), fact, BUCKETS)[0].tolist())
        for fact in ("strategie", "netzwerkvereinbarung", "sitz_deutschland")
    )
    assert len(one & other) > len(one & far)


def test_leanings_are_plain_numbers() -> None:
    model = Leaning(("ja", "nein"), np.zeros((2, 2), np.float16), np.array([1.0, 0.0], np.float32), 1.0)
    chances = model.chances_of((np.arange(2), np.ones(2, np.float32)))
    assert chances["ja"] > chances["nein"]
