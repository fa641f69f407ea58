"""What is left out for speed could not have matched: patterns behind a gate, joins away from figures, letters hashed once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

import pytest

from bot.language.facts import aims, applicant, choices, combining, quality, sectors
from bot.language.facts.gate import Gate, need
from bot.language.facts.letters import LONGEST, pieces
from bot.language.facts.normal import normal
from bot.language.facts.tokens import tokenize
from tests.language.told import learned_texts


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("antrag", {"antrag"}),
        ("anträge?", {"anträg", "anträge"}),
        (r"\b(?:verein|verband)\w*", {"verein", "verband"}),
        (r"verein (?:\S+ ){0,3}?stellt", {"verein "}),
        (r"\w+ (?:[ab]cde)+ x", {"acde", "bcde"}),
        (r"(?<!kein )label(?! geplant)", {"label"}),
        (r"(?:mit )?jena", {"jena", "mit jena"}),
        (r"ja|nein", None),
        (r"\w+", None),
        (r"(?:jena)?", None),
        (r"[^a]bc", None),
        (r"(?i)jena", None),
    ],
)
def test_what_a_pattern_needs_is_read_off_it(pattern: str, words: set[str] | None) -> None:
    assert need(re.compile(pattern)).some == words


def test_a_gate_opens_where_a_needed_word_stands_and_where_nothing_is_known() -> None:
    gate = Gate([[re.compile("antrag"), re.compile("skizze")], [re.compile("verein")], [re.compile(r"\d+")]])
    assert gate.open("die skizze des vereins") == [0, 1, 2]
    assert gate.open("nichts davon") == [2]
    assert gate.open("") == [2]


GROUPS = {
    "qualities": [[pattern] for known in quality.qualities() for pattern in known.deciding],
    "choices": [[pattern for _, pattern in choice.values] for choice in choices._choices()],
    "aims": [[pattern] for _, pattern in aims.aims()],
    "sectors": [[pattern] for pattern in (*sectors.words_of().values(), *sectors.listed_words_of().values())],
    "subject": [[pattern] for pattern in applicant._SUBJECT],
    "we are": [[pattern] for pattern in applicant._WE_ARE],
}


@pytest.fixture(scope="module")
def forms() -> list[str]:
    """Their normal forms."""
    return [normal(text).string for text in learned_texts()]


@pytest.mark.parametrize("groups", GROUPS.values(), ids=GROUPS)
def test_no_pattern_that_matches_is_left_out(groups: Sequence[Sequence[re.Pattern[str]]], forms: list[str]) -> None:
    gate, passed = Gate(groups), 0
    for text in forms:
        opened = set(gate.open(text))
        passed += len(opened)
        missed = [
            p.pattern for place, group in enumerate(groups) if place not in opened for p in group if p.search(text)
        ]
        assert not missed, text
    assert passed < len(forms) * len(groups) * 0.3  # a gate that lets most through would be none


def test_near_no_figure_nothing_would_be_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [tokenize(text) for text in learned_texts()]
    near = [combining.combine(list(tokens)) for tokens in texts]
    monkeypatch.setattr(combining, "measures", lambda token: True)
    assert near == [combining.combine(list(tokens)) for tokens in texts]


@pytest.mark.parametrize("text", ["ein gutes halbes Dutzend", "fast eine halbe Million", "jeder Zweite", "zu zwölft"])
def test_amounts_without_a_figure_are_joined(text: str) -> None:
    assert any(token.value for token in normal(text).tokens)


@pytest.mark.parametrize("word", ["", "a", "kmu", "größe", "vereinbarung"])
@pytest.mark.parametrize("shortest", [2, 3, 4])
def test_letters_of_a_word_begin_with_the_pieces_that_are_asked_for(word: str, shortest: int) -> None:
    padded = f" {word} "
    wanted = [padded[i : i + size] for size in range(shortest, LONGEST + 1) for i in range(len(padded) - size + 1)]
    assert pieces(word, shortest).tolist() == [crc32(piece.encode()) for piece in wanted]
