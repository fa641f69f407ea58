"""German as it is spoken: number words of every region, and short words that their neighbours tell apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.language.facts.dialect_words import in_context
from bot.language.facts.fold import fold
from bot.language.facts.normal import normal
from bot.language.facts.numbers import number_word
from bot.language.facts.tokens import tokenize

TABLE: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("mundart.yaml").read_text("utf-8"))
SAID = [(word, value) for value, words in TABLE["zahlen"].items() for word in words.split()]


@pytest.mark.parametrize(("word", "value"), SAID)
def test_spoken_number(word: str, value: int) -> None:
    (token,) = tokenize(word)
    assert (token.kind, token.value) == ("#", value)


@pytest.mark.parametrize("word", TABLE["keine_zahlen"].split())
def test_other_words_are_no_numbers(word: str) -> None:
    assert number_word(fold(word)) is None


@pytest.mark.parametrize(("text", "meant"), TABLE["nachbarn"])
def test_short_words_by_their_neighbours(text: str, meant: str) -> None:
    assert (
        normal(text).string.replace("ein hochschule", "eine hochschule").replace("ein kleine f", "eine kleine f")
        == meant
    )


def test_written_german_stays_as_it_is() -> None:
    text = "Mir ist eine Strategie wichtig, mir sind auch die Zahlen der Firmen bekannt, und das ergibt Sinn."
    tokens = tokenize(text)
    assert in_context(tokens) == tokens
