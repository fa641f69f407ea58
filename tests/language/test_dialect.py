"""German as it is spoken: number words of every region, and short words that their neighbours tell apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.language.facts.dialect_words import in_context
from bot.language.facts.fold import fold
from bot.language.facts.lexicon import heard, mend
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
    assert normal(text).string == meant


@pytest.mark.parametrize(("text", "meant"), TABLE["nachbarn_mundart"])
def test_articles_and_endings_by_their_neighbours(text: str, meant: str) -> None:
    assert normal(text).string == meant


@pytest.mark.parametrize(("word", "meant"), TABLE["klang"])
def test_word_by_its_sounds(word: str, meant: str) -> None:
    assert mend(word) == meant


@pytest.mark.parametrize("word", TABLE["klingt_nur_so"].split())
def test_names_and_english_sound_like_nothing(word: str) -> None:
    assert heard(word) is None


def test_written_german_stays_as_it_is() -> None:
    text = "Mir ist eine Strategie wichtig, mir sind auch die Zahlen der Firmen bekannt, und das ergibt Sinn."
    tokens = tokenize(text)
    assert in_context(tokens) == tokens


def test_a_word_of_another_sentence_says_nothing_of_mir() -> None:
    text = "Mir sin acht Betriebe aus Suhl. Eine gute Beratung is uns wichtig."
    assert normal(text).string.startswith("wir sind")


@pytest.mark.parametrize("name", ["meier", "weller", "simmer"])
def test_names_stay_names(name: str) -> None:
    assert f"dr {name}" in normal(f"Dr {name.capitalize()} leitet das Netzwerk").string
