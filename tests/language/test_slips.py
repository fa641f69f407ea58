"""Which slips are mended towards our own words, and what is no slip."""

from __future__ import annotations

import pytest

from bot.language.facts.lexicon import mend


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
