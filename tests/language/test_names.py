"""Names with slips in them, and words that are only part of a name."""

from __future__ import annotations

import pytest
import spacy

from bot.language.names import NameMatcher

NAMES = {"eurocluster": ["COSME-Clusterförderung"], "spitzencluster": ["Spitzencluster-Wettbewerb"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Was ist die COSME-Clusterförderung?", ["eurocluster"]),
        ("Was ist die Cosme Clusterfoerdrung?", ["eurocluster"]),
        ("Läuft der Spitzenclusterwetbewerb noch?", ["spitzencluster"]),
        ("Wer bekommt denn Clusterförderung?", []),
        ("Die Clusterförderung ist neu für uns.", []),
    ],
)
def test_a_slip_loses_a_letter_and_no_word(text: str, found: list[str]) -> None:
    names = NameMatcher(NAMES, spacy.blank("de").vocab)
    assert [name.id for name in names.find(text)] == found
