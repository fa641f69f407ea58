"""Which slips are mended towards our own words, and what is no slip."""

from __future__ import annotations

import pytest

from bot.language.facts.lexicon import mend
from bot.language.facts.normal import normal
from bot.language.facts.numbers import number_word


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Netzwrkpartner", "netzwerkpartner"),
        ("Grundlageforschung", "grundlagenforschung"),
        ("Spitzenclustern", "spitzencluster"),
        ("Patner", "partner"),
    ],
)
def test_a_slip_is_mended(word: str, meant: str) -> None:
    assert mend(word) == meant


@pytest.mark.parametrize("word", ["Branchenverein", "Branchenfirma", "Pizza", "Bienenzucht"])
def test_words_put_together_of_words_are_no_slips(word: str) -> None:
    assert mend(word) == word.lower()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("vierunszwanzig", "vierundzwanzig"),
        ("einundtwanzig", "einundzwanzig"),
        ("siebenundderißig", "siebenunddreissig"),
        ("neununvdierzig", "neunundvierzig"),
    ],
)
def test_a_slip_in_a_long_number_is_mended(word: str, meant: str) -> None:
    assert mend(word) == meant


@pytest.mark.parametrize("word", ["Verbundantrag", "Handelsverbund", "einundelfzig", "zweiundzwölfzig"])
def test_no_number_is_made_of_other_words(word: str) -> None:
    assert number_word(mend(word)) is None


@pytest.mark.parametrize(("text", "count"), [("efl", 11), ("aht", 8), ("Sehs Betriebe", 6), ("nur füfn Firmen", 5)])
def test_a_short_number_is_mended_where_nothing_else_can_stand(text: str, count: int) -> None:
    assert [token.value for token in normal(text).tokens if token.kind == "#"] == [count]


@pytest.mark.parametrize("text", ["nun", "EFL", "die aht ist schön", "mit efl und fnf", "Ahr-Betriebe", "nein Firmen"])
def test_a_short_word_is_no_number_elsewhere(text: str) -> None:
    assert not [token for token in normal(text).tokens if token.kind == "#"]
