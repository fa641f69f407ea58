"""Names with slips in them, and words that are only part of a name."""

from __future__ import annotations

import pytest
import spacy

from bot.language.names import NameMatcher

NAMES = {
    "eurocluster": ["COSME-Clusterförderung", "Eurocluster"],
    "spitzencluster": ["Spitzencluster-Wettbewerb"],
    "zim": ["ZIM-Projekte", "ZIM-Netzwerk"],
}


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Was ist der Sptizencluster Wettbewerb?", ["spitzencluster"]),  # two letters in turn
        ("Was ist der Sitzencluster Wettbewerb?", ["spitzencluster"]),  # one lost
        ("Was kostet ein Zim Netwerk?", ["zim"]),
        ("Was kostet ein Zimm-Netzwerk?", ["zim"]),  # one too many
        ("Was kostet ein Zin-Netzwerk?", ["zim"]),  # another one
        ("Zwei Projekte sind geplant.", []),
        ("Zwei Netzwerke arbeiten zusammen.", []),
        ("Auf der Plattform der EU für Cluster stehen wir.", []),
    ],
)
def test_the_first_letters_of_a_name_have_one_slip_and_not_two(text: str, found: list[str]) -> None:
    names = NameMatcher(NAMES, spacy.blank("de").vocab)
    assert [name.id for name in names.find(text)] == found
