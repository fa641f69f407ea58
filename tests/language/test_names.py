"""Names with slips in them, and words that are only part of a name."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from bot.language.names import NameMatcher

NAMES = {
    "eurocluster": ["COSME-Clusterförderung", "Eurocluster"],
    "spitzencluster": ["Spitzencluster-Wettbewerb"],
    "zim": ["ZIM-Projekte", "ZIM-Netzwerk"],
    "igf": ["Gemeinschaftsforschung", "IGF-Forschung"],
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
        ("Wo sucht jemand, der sich an Forschung beteiligt?", []),
        ("Zwei Projekte sind geplant.", []),
        ("Zwei Netzwerke arbeiten zusammen.", []),
        ("Auf der Plattform der EU für Cluster stehen wir.", []),
    ],
)
def test_the_first_letters_of_a_name_have_one_slip_and_not_two(text: str, found: list[str]) -> None:
    names = NameMatcher(NAMES, spacy.blank("de").vocab)
    assert [name.id for name in names.find(text)] == found


def test_one_word_by_itself_may_begin_with_more_slips() -> None:
    names = NameMatcher({"bescheid": ["Zuwendungsbescheide"]}, spacy.blank("de").vocab)
    assert names.find("Wann kommen die Zuendungsbescheide?")  # folded, "ue" is one letter: two slips


MATCHER = NameMatcher(NAMES, spacy.blank("de").vocab)
HEAD = "zimn"  # of "ZIM-Netzwerk"
PLACE, LETTER = st.integers(1, len(HEAD) - 1), st.sampled_from("abcdefghijklmnopqrstuvwxyz")


@given(PLACE, LETTER, st.sampled_from(["lost", "more", "another", "turned"]))
def test_one_slip_behind_the_first_letter_of_a_name_is_always_let_through(at: int, letter: str, slip: str) -> None:
    name = "zimnetzwerk"
    slipped = {
        "lost": name[:at] + name[at + 1 :],
        "more": name[:at] + letter + name[at:],
        "another": name[:at] + letter + name[at + 1 :],
        "turned": name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    }[slip]
    assert MATCHER._may_begin(slipped[: len(HEAD)])
