"""Slips and other spellings cost next to nothing."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from bot.language.heard import Heard
from tests.language.slips import slipped

SLIPS = 3  # noisy copies of every message
MOST_LOST = 0.04  # two of a hundred are lost; a message between two topics may lose all its copies at once
TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


@pytest.fixture
def ours(measured: dict[str, list[str]]) -> list[str]:
    return [text for kind in ("frage", "allgemein", "glossar", "akt") for text in measured[kind]]


def _hears(ear: Any, text: str) -> tuple[str, str | None]:
    heard: Heard = ear.hears(text, known=["zahl_partner"])
    return heard.act, heard.topic


def test_one_slip_costs_little(trained_ear: Any, ours: list[str]) -> None:
    random = Random(11)
    clean = {text: _hears(trained_ear, text) for text in ours}
    noisy = [(text, slipped(text, random)) for text in ours for _ in range(SLIPS)]
    lost = [wrong for text, wrong in noisy if _hears(trained_ear, wrong) != clean[text]]
    assert len(lost) <= MOST_LOST * len(noisy), lost


@pytest.mark.parametrize("spelling", [str.lower, str.upper, lambda text: text.translate(TWO_LETTERS)])
def test_other_spellings_cost_nothing(trained_ear: Any, ours: list[str], spelling: Any) -> None:
    lost = [text for text in ours if _hears(trained_ear, spelling(text)) != _hears(trained_ear, text)]
    assert not lost


def test_the_same_seed_makes_the_same_slips() -> None:
    text = "Welche Unterlagen brauchen wir für den Antrag?"
    assert [slipped(text, Random(3)) for _ in range(2)] == [slipped(text, Random(3))] * 2
    assert len({slipped(text, Random(seed)) for seed in range(30)}) > 20


def test_short_words_stay_as_they_are() -> None:
    assert slipped("ja so ist es", Random(1)) == "ja so ist es"
