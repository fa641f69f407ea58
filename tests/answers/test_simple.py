"""Simple language is a set of its own: short sentences, no long word without a hyphen, the same gaps."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from bot.answers.phrases import SIMPLE, patterns, say, simple, speaking
from bot.catalogue.load import load

LONGEST_WORD, MOST_WORDS = 14, 16
NAMES = {"foerderdatenbank", "Clusterlotse", "Zwischenstand"}
SIMPLE_PATTERNS = patterns(SIMPLE)
QUESTIONS = load().questions


def gaps(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


def too_hard(text: str) -> list[str]:
    """Words that are too long and sentences that are too long."""
    plain = re.sub(r"\{[a-z]+\}", "X", text)
    words = [w for w in re.findall(r"[^\W\d_]+", plain) if len(w) > LONGEST_WORD and w not in NAMES]
    sentences = [s for s in re.split(r"[.?:]\s|\n", plain) if len(s.split()) > MOST_WORDS]
    return words + sentences


@pytest.mark.parametrize("key", SIMPLE_PATTERNS)
def test_pattern_is_simple_and_fills_only_gaps_that_are_given(key: str) -> None:
    assert not too_hard(SIMPLE_PATTERNS[key])
    assert gaps(SIMPLE_PATTERNS[key]) <= gaps(patterns()[key])
    assert SIMPLE_PATTERNS[key] != patterns()[key]
    assert "!" not in SIMPLE_PATTERNS[key]


@pytest.mark.parametrize("fact", QUESTIONS)
def test_every_question_has_a_simple_wording(fact: str) -> None:
    assert not too_hard(QUESTIONS[fact].text_simple)
    assert QUESTIONS[fact].text_simple.endswith(("?", "."))


def test_a_key_without_simple_wording_is_said_as_usual() -> None:
    key = next(k for k in patterns() if k not in SIMPLE_PATTERNS and not gaps(patterns()[k]))
    with speaking(simply=True):
        assert say(key) == patterns()[key]


def test_a_turn_in_simple_language_does_not_leak_into_the_next() -> None:
    with speaking(simply=True):
        assert say("dank") == SIMPLE_PATTERNS["dank"]
    assert not simple()
    assert say("dank") == patterns()["dank"]
