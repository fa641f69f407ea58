"""A yes or no with words that only say how sure it is holds for whatever is asked; words that say more are left to the others."""

from __future__ import annotations

import pytest

from bot.catalogue.load import load
from bot.language.facts import reader
from bot.language.facts.model import Question
from bot.language.facts.yes_or_no import yes_or_no

FACTS = [fact for fact, question in load().questions.items() if question.kind == "ja_nein"]
YES = ["joa denk schon", "ich denk schon", "i denk scho", "na sicher", "würd ja sagen", "meines Wissens ja", "jein, eher ja", "jaaa", "wenns sein muss, ok",
       "na eh", "schon, ne", "das ist so", "gehe ich von aus", "ich nehme an ja"]  # fmt: skip
NO = [
    "definitiv nein",
    "soweit ich weiß nicht",
    "neeee",
    "ne du",
    "ich glaub net",
    "tendenziell nein",
    "schön wärs ja",
    "das wäre gelogen",
]


def said(text: str, fact: str) -> object:
    return next((s.value for s in reader.answer(text, Question(fact, "ja_nein")) if s.fact == fact), None)


@pytest.mark.parametrize(("text", "value"), [*((text, True) for text in YES), *((text, False) for text in NO)])
def test_whatever_is_asked(text: str, value: bool) -> None:
    assert {fact: said(text, fact) for fact in FACTS} == dict.fromkeys(FACTS, value)


@pytest.mark.parametrize(
    "plain",
    [
        "nein doch",
        "das weiß ich nicht so genau",
        "ja nur zwei",
        "eher",
        "leider",
        "nicht sicher",
        "nicht so ganz",
        "weiß ich nicht",
        "nicht klar",
        "noch nicht ganz",
    ],
)
def test_what_says_more_or_less(plain: str) -> None:
    assert yes_or_no(plain) is None
