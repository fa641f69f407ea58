"""What comes beside the interview: a crisis, pasted lists and answers, figures for the calculator; nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.asides import Beside, listen
from bot.language.ear import Message
from bot.language.facts.fold import fold
from bot.language.facts.model import Option, Question
from bot.language.reading import READER

YES_NO = Question("strategie", "ja_nein")
COUNT = Question("zahl_kmu", "zahl")
CHOICE = Question("antragsteller_art", "auswahl", (Option("kmu", "KMU (unter 250 Beschäftigte)", ("KMU",)),))


def message(text: str, label: str = "angabe", confidence: float = 0.9, asked: Question | None = None) -> Message:
    """A message with one guess of the classifier."""
    return Message(text, fold(text), [(label, confidence)], [], [], asked)


def act(text: str, beside: Beside | None = None, **more: Any) -> str | None:
    heard = listen(message(text, **more), beside or Beside(), READER)
    return heard.act if heard else None


@pytest.mark.parametrize(
    "text",
    [
        "ich will nicht mehr leben",
        "Ich bringe mich um",
        "mein Kollege will sich das Leben nehmen, ich mir das Leben nehmen",
    ],
)
def test_a_crisis_is_heard_whatever_the_classifier_says(text: str) -> None:
    assert act(text, label="fremd") == "krise"


@pytest.mark.parametrize(
    "text", ["Der Antrag bringt mich um den Schlaf.", "Unser Verein lebt nicht mehr.", "Ich kann das nicht mehr hören."]
)
def test_a_manner_of_speaking_is_no_crisis(text: str) -> None:
    assert act(text, label="fremd") is None


def test_answers_by_number_belong_to_the_questions_of_the_letter() -> None:
    heard = listen(message("1: ja\n2) 14"), Beside(letter=(YES_NO, COUNT)), READER)
    assert heard is not None
    assert {s.fact: s.value for s in heard.statements} == {"strategie": True, "zahl_kmu": 14}
    assert act("1: ja\n2) 14") is None
    assert act("1: ja", Beside(letter=(YES_NO, COUNT))) is None


def test_the_calculator_hears_figures_and_lets_questions_through() -> None:
    open_now = Beside(calculator="staff")
    assert act("48", open_now) == "kmu_rechner"
    assert act("Was ist ein Projektträger?", open_now, label="glossar") is None
    assert act("Wir sind 12 Unternehmen, davon 9 KMU.", open_now) is None
    assert act("Zwischenstand", open_now, label="zwischenstand") is None


@pytest.mark.parametrize("text", ["nein, sonst nichts", "Ja", "nö", "keine weiteren"])
def test_a_bare_reply_belongs_to_the_calculator_while_it_asks(text: str) -> None:
    open_now = Beside(calculator="link:0:turnover")
    heard = listen(message(text, label="verneinung", asked=YES_NO), open_now, READER)
    assert heard is not None
    assert (heard.act, heard.details) == ("kmu_rechner", {"antwort": "unbekannt"})


def test_a_reply_to_the_open_question_does_not_start_the_calculator() -> None:
    assert act("KMU (unter 250 Beschäftigte)", label="kmu_rechner", asked=CHOICE) is None
    assert act("Wir sind 8 KMU.", label="kmu_rechner") is None
    assert act("Die Firma hat 450 Leute, ist kein KMU mehr und stellt den Antrag.", label="kmu_rechner") is None
    assert act("Wir haben 45 Leute und 9 Millionen Umsatz.", label="kmu_rechner") == "kmu_rechner"
    assert act("Unser Betrieb hat 12 Angestellte.", label="kmu_rechner") is None
    assert act("Unser kleiner Betrieb hat 12 Angestellte, zählen wir als KMU", label="kmu_rechner") == "kmu_rechner"
    assert act("KMU-Rechner", label="kmu_rechner", asked=CHOICE) == "kmu_rechner"
    assert act("Sind wir ein KMU?", label="kmu_rechner", asked=CHOICE) == "kmu_rechner"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Einfache Sprache", "einfache_sprache"),
        ("normale Sprache.", "normale_sprache"),
        ("KMU-Rechner", "kmu_rechner"),
    ],
)
def test_words_that_are_offered_do_what_is_offered(text: str, expected: str) -> None:
    assert act(text, label="fremd") == expected
