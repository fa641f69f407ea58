"""Which words are firms: by the base word that a compound ends in, and not by an ending alone."""

from __future__ import annotations

import pytest

from bot.language.facts.fold import fold
from bot.language.facts.nouns import is_one_firm, noun_class

ONE = ("Gamsfarm", "Emaillierwerk", "Räucherhof", "Tattoosalon", "Landarztpraxis", "Hofladen", "KI-Start-up")
SEVERAL = ("Gamsfarmen", "Kabelwerken", "Kinderbuchverlagen", "Weinbars", "Landarztpraxen", "Ölmühlen", "Chocolaterien")
LARGE = ("Weltmarktführern", "Chemiekonzernen")
NONE = (
    *("Netzwerk", "Forschungsnetzwerk", "Handwerk", "Kraftwerken", "Gewerke", "Regelwerk", "Werk", "Windfarm"),
    *("Bahnhof", "Bauhöfen", "Hof", "eingeladen", "Schokoladen", "Energieagentur", "Clusteragentur", "Projektbüro"),
    *("Lernwerkstatt", "Praxis"),
)


@pytest.mark.parametrize("word", ONE)
def test_a_compound_with_a_base_word_is_one_firm(word: str) -> None:
    assert noun_class(fold(word)) == "unternehmen"
    assert is_one_firm(fold(word))


@pytest.mark.parametrize("word", SEVERAL)
def test_plurals_and_datives_are_several_firms(word: str) -> None:
    assert noun_class(fold(word)) == "unternehmen"
    assert not is_one_firm(fold(word))


@pytest.mark.parametrize("word", LARGE)
def test_large_firms_stay_large_in_the_dative(word: str) -> None:
    assert noun_class(fold(word)) == "gross"


@pytest.mark.parametrize("word", NONE)
def test_what_only_ends_so_is_none(word: str) -> None:
    assert noun_class(fold(word)) is None
