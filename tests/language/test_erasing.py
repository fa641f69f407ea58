"""Only clear words delete everything; a part is taken back or asked for."""

from __future__ import annotations

import pytest

from bot.catalogue.load import load
from bot.catalogue.training import tables
from bot.language import erasing
from bot.language.facts.fold import fold
from bot.language.heard import Heard, Message
from bot.language.reading import READER
from bot.language.vocabulary import read_vocabulary

TITLES = read_vocabulary(tables(load())).titles
KNOWN = frozenset({"zahl_kmu", "zahl_unternehmen", "bundeslaender", "clustermanagement", "strategie"})
ALL = [
    "Lösch alles",
    "Bitte löschen",
    "Alle meine Daten löschen",
    "Löschen Sie das ganze Gespräch",
    "Löschen Sie meine Angaben",
    "Angaben löschen",
    "Vergiss alles, was ich dir gesagt habe",
    "Löschen Sie bitte alles, was zu mir gespeichert ist",
    "Hiermit verlange ich nach der DSGVO die Löschung",
    "Können Sie den Chatverlauf löschen?",
    "Löschen Sie alles aus dem Gespräch",
    "Löschen Sie alles über unsere Firma",
    "Löschen Sie meinen Namen und alle Daten",
]
LAST = [
    "Löschen Sie nur die letzte Angabe.",
    "Kannst du die letzte Antwort löschen?",
    "Vergessen Sie, was ich gerade gesagt habe",
    "Die vorige Eingabe bitte entfernen",
]
PERSON = ["Löschen Sie meinen Namen.", "Bitte entfernen Sie meine E-Mail-Adresse", "Kontaktdaten löschen bitte"]
PERSON += ["Bitte meine Mailadresse aus dem Gespräch löschen", "Namen in unserem Chatverlauf löschen"]
NAMED = {
    "Vergessen Sie das mit den 3 KMU": "zahl_kmu",
    "Löschen Sie bitte die Angabe zu den Bundesländern": "bundeslaender",
    "Streichen Sie die Angabe zur Strategie": "strategie",
    "Löschen Sie alles, was ich zur Strategie gesagt habe": "strategie",
    "Löschen Sie Sachsen aus meinen Angaben": "bundeslaender",
    "Löschen Sie die Angabe zur Strategie, nicht das ganze Gespräch": "strategie",
    "Löschen Sie das mit der Strategie, alles andere soll bleiben": "strategie",
    "Nehmen Sie die Zahl der Unternehmen wieder heraus": "zahl_unternehmen",
}
UNCLEAR = [
    "Löschen Sie alles außer dem Thema",
    "Löschen Sie alles über unseren Umsatz",
    "Löschen Sie das wieder",
    "Löschen Sie es bitte",
    "Bitte nichts löschen",
]
OTHER = [
    "Ich habe vergessen, dass wir auch drei Hochschulen haben",
    "Vergessen Sie nicht die zwei Institute",
    "Wann werden meine Daten gelöscht?",
    "Ein Partner entfernt sich gerade",
    "Wir streichen einen Partner",
]


def message(text: str, label: str = "loeschen") -> Message:
    return Message(text, fold(text), [(label, 0.95)], [], [], None, KNOWN)


def heard(text: str, label: str = "loeschen") -> Heard | None:
    return erasing.listen(message(text, label), TITLES, READER)


@pytest.mark.parametrize("text", ALL)
def test_everything_goes_at_once(text: str) -> None:
    assert heard(text) is None
    assert erasing.guarded(Heard("loeschen"), message(text)) == Heard("loeschen")


@pytest.mark.parametrize("text", LAST)
def test_the_last_answer_is_taken_back(text: str) -> None:
    assert heard(text) == Heard("zurueck")


@pytest.mark.parametrize("text", PERSON)
def test_a_name_deletes_nothing(text: str) -> None:
    assert heard(text) == Heard("loeschen", details={"nur": "person"})


@pytest.mark.parametrize("text", NAMED)
def test_a_named_fact_is_taken_back(text: str) -> None:
    assert heard(text, "angabe") == Heard("zurueck", details={"fakten": [NAMED[text]]})


def test_what_was_not_said_cannot_go() -> None:
    assert heard("Löschen Sie bitte die Angabe zum Umsatz") == Heard("zurueck", details={"fakten": []})


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_is_not_clear_is_asked(text: str) -> None:
    assert (heard(text) or erasing.guarded(Heard("loeschen"), message(text))).details == {"nur": "unklar"}


@pytest.mark.parametrize("text", OTHER)
def test_other_sentences_are_left_to_the_ear(text: str) -> None:
    assert heard(text, "angabe") is None


def test_no_guess_of_the_model_deletes_everything() -> None:
    assert erasing.guarded(Heard("loeschen"), message("Die Zahl da weg")).details == {"nur": "unklar"}


@pytest.mark.parametrize("text", ["nee, die alte ist gelöscht", "Der Verein wurde aus dem Register gelöscht"])
def test_what_is_told_to_be_deleted_orders_nothing(text: str) -> None:
    assert heard(text) is None
