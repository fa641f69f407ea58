"""What the words say outright does not depend on what they sound like beside."""

from __future__ import annotations

import pytest

from bot.catalogue.load import load
from bot.catalogue.training import tables
from bot.language import plain_words
from bot.language.facts.fold import fold
from bot.language.heard import Message
from bot.language.reading import answer
from bot.language.vocabulary import read_vocabulary

QUESTIONS = read_vocabulary(tables(load())).questions
TORN = [("dank", 0.55), ("loeschen", 0.4)]


def act(text: str, ranking: list[tuple[str, float]], asked: str | None = None, judged: bool = False) -> str | None:
    question = QUESTIONS[asked] if asked else None
    known = frozenset({"zahl_unternehmen"})
    heard = plain_words.listen(Message(text, fold(text), ranking, [], [], question, known, judged=judged))
    return heard and heard.act


@pytest.mark.parametrize(
    "text",
    [
        "Dank schön, lösch bitte ois",
        "Herzlichen Dank, bitte alle Angaben löschen",
        "merci, dat kannste allet löschen",
        "Danke. Bitte entfernen Sie das ganze Gespräch.",
        "danke und mach alles wieder weg",
    ],
)
def test_a_wish_to_delete_wins_over_thanks(text: str) -> None:
    assert act(text, TORN) == "loeschen"


@pytest.mark.parametrize(
    "text",
    [
        "Danke, Sie müssen nichts löschen",
        "Danke, bitte nicht alles löschen",
        "Danke für alles",
        "Danke, Sie haben alles gelöscht",
        "Danke, das Löschen hat geklappt",
    ],
)
def test_thanks_alone_delete_nothing(text: str) -> None:
    assert act(text, TORN) is None
    assert act("Danke, alles löschen", [("korrektur", 0.7), ("loeschen", 0.3)]) is None


@pytest.mark.parametrize(
    "text",
    [
        "Wieso passt denn bei uns nichts?",
        "warum klappt nix davon",
        "Weshalb passt kein Programm?",
        "Warum fällt alles raus?",
    ],
)
def test_why_nothing_fits_asks_for_what_is_missing(text: str) -> None:
    assert act(text, [("warum", 0.4)], "management_neutral", judged=True) == "was_fehlt"


@pytest.mark.parametrize(
    "text",
    ["Warum fragen Sie das?", "Das passt nicht", "Warum ist das nicht erlaubt?", "Warum passt das nicht?", "Warum?"],
)
def test_other_whys_are_left_to_the_ear(text: str) -> None:
    assert act(text, [("warum", 0.4)], "management_neutral", judged=True) is None


def test_what_a_word_means_is_no_reply() -> None:
    assert (
        act("Was bedeutet denn neutral, ich führe selbst einen Betrieb", [("angabe", 0.3)], "management_neutral")
        == "unklar"
    )
    assert act("Was bedeutet das genau?", [("allgemein_aktualitaet", 0.3)], "management_neutral") == "unklar"
    assert act("Was heißt das für uns?", [("zwischenstand", 0.3)], "management_neutral") is None
    assert act("Was bedeutet neutral?", [("glossar", 0.3)]) is None


def test_what_now_asks_for_the_steps_once_a_verdict_is_given() -> None:
    assert act("Was soll ich jetzt tun?", [("allgemein_hilfe", 0.9)], judged=True) == "fahrplan"
    assert act("Was soll ich jetzt tun?", [("allgemein_hilfe", 0.9)]) is None
    assert act("Ich weiß nicht weiter", [("allgemein_hilfe", 0.9)], judged=True) is None
    assert act("Was können Sie?", [("allgemein_hilfe", 0.9)], judged=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "Die Muster AG ist mit 24,5 % an der Firma beteiligt",
        "Ein Konzern hält 20 Prozent der Anteile",
        "30 % vom Kapital gehören der Mutter",
    ],
)
def test_a_share_of_a_firm_is_no_post_and_no_neutrality(text: str) -> None:
    for asked in ("management_vzae", "management_neutral"):
        assert asked not in {said.fact for said in answer(text, QUESTIONS[asked])}


def test_a_share_of_a_post_is_one() -> None:
    assert [s.value for s in answer("Eine Person mit 50 Prozent", QUESTIONS["management_vzae"])] == [0.5]


def test_how_many_are_small_names_no_applicant() -> None:
    asked = QUESTIONS["antragsteller_art"]
    assert "antragsteller_art" not in {said.fact for said in answer("Die anderen elf sind KMU", asked)}
    assert "antragsteller_art" in {said.fact for said in answer("eins der elf KMU", asked)}


@pytest.mark.parametrize(
    "text", ["aktueller Stand?", "Aktueler stand", "wie ist der derzeitige Stand bitte", "Stand der Dinge"]
)
def test_how_it_stands_is_asked_for_in_a_talk(text: str) -> None:
    assert act(text, [("allgemein_aktualitaet", 0.9)], "bereiche") == "zwischenstand"


@pytest.mark.parametrize(
    "text", ["Stand der Technik", "aktueller Stand der Richtlinie?", "wir haben einen Stand auf der Messe"]
)
def test_another_stand_is_none(text: str) -> None:
    assert act(text, [("allgemein_aktualitaet", 0.9)], "bereiche") is None


@pytest.mark.parametrize(
    ("text", "heard"), [("Was heißt Strategie genau", "unklar"), ("Was heißt Strategie, so was haben wir nicht.", None)]
)
def test_a_word_that_is_taken_up_in_a_reply_is_not_asked_for(text: str, heard: str | None) -> None:
    assert act(text, [("glossar", 0.5)], "koordinator") == heard
