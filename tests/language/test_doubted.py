"""What is doubted is found by the words of its title; a reply to the open question is none of it."""

from __future__ import annotations

import pytest

from bot.catalogue.load import load
from bot.catalogue.training import tables
from bot.language import doubted
from bot.language.facts.fold import fold
from bot.language.heard import Message
from bot.language.reading import READER
from bot.language.vocabulary import read_vocabulary

TITLES = read_vocabulary(tables(load())).titles
KNOWN = frozenset(
    {"zahl_kmu", "zahl_unternehmen", "bundeslaender", "management_neutral", "clustermanagement", "zahl_partner"}
)
NAMED = {
    "Die Zahl der KMU ist falsch": {"zahl_kmu"},
    "Da ist ein Fehler bei den Bundesländern": {"bundeslaender"},
    "Das mit dem Management stimmt nicht": {"management_neutral", "clustermanagement"},
    "Ich möchte die Zahl der Unternehmen ändern": {"zahl_unternehmen"},
    "Bei den Partnern habe ich mich vertan": {"zahl_partner"},
}


def heard(text: str, known: frozenset[str] = KNOWN, score: float = 0.9) -> object:
    return doubted.listen(Message(text, fold(text), [("korrektur", score)], [], [], None, known), TITLES, READER)


@pytest.mark.parametrize("text", NAMED)
def test_the_fact_is_named(text: str) -> None:
    found = heard(text)
    assert found is not None
    assert set(found.details["fakten"]) == NAMED[text]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text", ["Das stimmt nicht", "Die Zahl der KMU ist falsch, es sind 7", "Nein", "Unsere Unternehmen sitzen in Jena"]
)
def test_replies_and_values_are_left_to_the_ear(text: str) -> None:
    assert heard(text) is None


def test_only_what_was_said_can_be_doubted() -> None:
    assert heard("Die Zahl der KMU ist falsch", frozenset()) is None
    assert heard("Die Zahl der KMU ist falsch", KNOWN, score=0.1) is None


def test_a_mistake_without_a_name_is_a_correction_too() -> None:
    found = heard("Da ist mir ein Fehler passiert")
    assert found is not None
    assert found.act == "korrektur"  # type: ignore[attr-defined]
    assert found.details is None  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["Das mit der Strategie stimmt nicht", "die Strategie stimmt so nicht"])
def test_what_is_denied_is_named_and_no_value_is_set(text: str) -> None:
    found = heard(text, KNOWN | {"strategie"})
    assert found is not None
    assert found.details == {"bestritten": "strategie"}  # type: ignore[attr-defined]
    assert not found.statements  # type: ignore[attr-defined]


def test_who_says_what_is_right_denies_nothing() -> None:
    assert heard("Das stimmt nicht, wir haben keine Strategie", KNOWN | {"strategie"}) is None
