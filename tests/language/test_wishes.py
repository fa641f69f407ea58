"""What the wording settles: who is in, who comes and goes; and simple language only on a wish for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.language import coming_going, wishes
from bot.language.facts.fold import fold
from bot.language.heard import Heard, Message
from bot.language.reading import READER

KONSORTIUM = [
    "Darf eine Firma wieder austreten?",
    "Was ist, wenn ein Mitglied abspringt?",
    "Können nachträglich noch Betriebe beitreten?",
    "Ist es möglich, dass später jemand einsteigt?",
]
MEMBERS = ["Wer ist bereits dabei?", "Welche Cluster sind schon Mitglied?", "Wie viele Mitglieder hat go-cluster?"]
OTHER = [
    "Bei uns ist ein Partner ausgestiegen",
    "Es können noch Betriebe dazukommen",
    "Wer kann Mitglied werden?",
    "Wie viele Partner haben wir?",
    "Was kommt noch dazu?",
    "Wir sind schon Mitglied bei go-cluster",
]


def message(text: str, label: str = "angabe") -> Message:
    return Message(
        text, fold(text), [(label, 0.6), ("fremd", 0.2), ("unklar", 0.1)], [], [], None, frozenset({"zahl_kmu"})
    )


@pytest.mark.parametrize("text", KONSORTIUM)
def test_coming_and_going_is_of_the_consortium(text: str) -> None:
    assert coming_going.listen(message(text)) == Heard("frage", topic="konsortium")


@pytest.mark.parametrize("text", MEMBERS)
def test_who_is_in_is_of_the_results(text: str) -> None:
    assert coming_going.listen(message(text)) == Heard("frage", topic="ergebnisse")


@pytest.mark.parametrize("text", OTHER)
def test_other_sentences_are_left_to_the_ear(text: str) -> None:
    assert coming_going.listen(message(text)) is None


@pytest.mark.parametrize(
    "text",
    ["Geht das einfacher?", "Bitte in leichter Sprache", "Das ist mir zu kompliziert", "Ohne Fachbegriffe bitte"],
)
def test_a_wish_for_simple_language_is_heard(text: str) -> None:
    assert wishes.borne_out(message(text, "einfache_sprache")).label == "einfache_sprache"


@pytest.mark.parametrize(
    "text",
    ["Wir sind mittelständisch", "Wir haben Schwierigkeiten", "Unser Thema ist Leichtbau", "Einfach war das nicht"],
)
def test_no_other_word_switches_to_it(text: str) -> None:
    assert wishes.borne_out(message(text, "einfache_sprache")).label == "unklar"


def test_a_day_beside_a_question_for_the_verdict_is_taken() -> None:
    heard = wishes.completed(Heard("zwischenstand"), message("Was passt zu uns? Stand Mai 2016"))
    assert heard == Heard("angabe", [], details={"jahr": 2016, "monat": 5, "teil": None})
    assert wishes.completed(Heard("zwischenstand"), message("Was passt zu uns?")) == Heard("zwischenstand")


def test_a_person_in_need_comes_before_any_order() -> None:
    assert wishes.listen(message("Löschen Sie das, ich will nicht mehr leben"), {}, READER) is None


def test_the_end_of_a_year_ends_no_talk() -> None:
    assert wishes.borne_out(message("und Ende 2023", "stopp")).label == "fremd"
    assert wishes.borne_out(message("Ende jetzt", "stopp")).label == "stopp"


@pytest.mark.parametrize("label", ["kosten_uns", "allgemein_foerderberatung"])
def test_what_a_membership_costs_is_no_share_of_ours(label: str) -> None:
    said = replace(message("Was kostet uns die Mitgliedschaft bei go-cluster?", label), programmes=["go-cluster"])
    assert wishes.borne_out(said).label == "thema_kosten"
    share = replace(message("Was kostet uns das ZIM-Netzwerk?", label), programmes=["zim-innovationsnetzwerke"])
    assert wishes.borne_out(share).label == label
