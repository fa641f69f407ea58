"""A term is found by its first word where somebody asks what the word means, and nowhere else."""

from __future__ import annotations

import pytest

from bot.catalogue.load import load
from bot.catalogue.training import tables
from bot.language.facts.fold import fold
from bot.language.heard import Heard
from bot.language.term_words import asked_for
from bot.language.vocabulary import read_vocabulary

TERMS = read_vocabulary(tables(load())).terms


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Was heißt zuwendungsfähig?", "zuwendungsfaehige_kosten"),
        ("foerderfaehig bedeutet was", "zuwendungsfaehige_kosten"),
        ("strukturschwach, was meinen Sie damit?", "strukturschwache_region"),
        ("Was sind denn assoziierte?", "assoziierter_partner"),
    ],
)
def test_the_first_word_is_enough_for_who_asks_what_it_means(text: str, term: str) -> None:
    assert asked_for(Heard("unklar"), fold(text), TERMS) == term
    assert asked_for(Heard("glossar"), fold(text), TERMS) == term


@pytest.mark.parametrize("text", ["Was heißt wirtschaftlich?", "Was meinen Sie mit regional?", "Wie bitte?"])
def test_a_word_of_many_senses_is_no_term(text: str) -> None:
    assert asked_for(Heard("unklar"), fold(text), TERMS) is None


def test_who_asks_for_something_else_or_for_a_word_of_the_question_gets_no_term() -> None:
    text = fold("Welche Kosten sind förderfähig?")
    assert asked_for(Heard("frage", topic="foerderfaehige_ausgaben"), text, TERMS) is None
    assert asked_for(Heard("unklar", details={"begriff": "management_neutral"}), text, TERMS) is None
