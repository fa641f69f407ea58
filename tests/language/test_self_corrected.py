"""Replies that put themselves right are replies, and what holds is what comes last; corrections and replies state nothing by the way."""

from __future__ import annotations

from typing import Any

import pytest

KNOWN = ("vorhaben_ziel", "bundeslaender")  # something was said before, so that there is something to correct
RIGHTED = [
    ("zahl_hochschulen", "zwei, ich meine drei", 3),
    ("zahl_kmu", "Sechs, Korrektur: sieben", 7),
    ("zahl_unternehmen_ausland", "vier, ups, fünf meinte ich", 5),
    ("private_mittel_eur", "Zugesagt sind 40.000, Verzeihung, 45.000 Euro.", 45_000),
    ("laufzeit_monate", "24 Monate, falsch, 36", 36),
    ("laufzeit_monate", "zwei Jahre, nein, drei Jahre", 36),
    ("management_vzae", "eine Stelle, stimmt nicht, anderthalb", 1.5),
    ("label", "Silber, nein, Bronze", "bronze"),
    ("antragsteller_art", "Der Verein, Verzeihung, die Hochschule", "hochschule"),
    ("strategie", "Ja. Halt, nein, doch nicht.", False),
    ("strategie", "Nein, Moment, doch, die gibt es", True),
    ("strategie", "ja äh nein", False),
    ("strategie", "Nein, wobei: doch, die gibt es", True),
    ("eigenanteil_bereit", "Eher ja, obwohl, eigentlich doch nicht", False),
    ("label", "Silber, wobei, inzwischen Gold", "gold"),
    ("stichtag", "Zum 1. März 2016, nein, zum 1. April 2016", "2016-04-01"),
]


@pytest.mark.parametrize(("asked", "text", "value"), RIGHTED)
def test_the_last_of_two_replies_holds(trained_ear: Any, asked: str, text: str, value: object) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert (heard.act, {said.fact: said.value for said in heard.statements}) == ("angabe", {asked: value})


@pytest.mark.parametrize(
    "text", ["Acht. Halt, eine Frage noch: zählen Vereine mit?", "Acht, Moment, dann suche ich die Liste"]
)
def test_what_replies_on_one_side_only_is_left_as_it_is(trained_ear: Any, text: str) -> None:
    assert {said.fact: said.value for said in trained_ear.hears(text, "zahl_kmu", KNOWN).statements} == {"zahl_kmu": 8}


@pytest.mark.parametrize(
    "text", ["Ja, obwohl wir noch keinen gefragt haben", "ja äh klar", "Ja, wobei zwei noch zögern"]
)
def test_a_concession_takes_nothing_back(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text, "eigenanteil_bereit", KNOWN)
    assert {said.fact: said.value for said in heard.statements} == {"eigenanteil_bereit": True}


def test_a_no_at_the_head_corrects_what_was_said_before(trained_ear: Any) -> None:
    heard = trained_ear.hears("Nein, falsch, es sind 6 Hochschulen.", "antragsteller_art", (*KNOWN, "zahl_hochschulen"))
    assert {said.fact: said.value for said in heard.statements} == {"zahl_hochschulen": 6}


@pytest.mark.parametrize(
    "text", ["Das kann ich im Moment nicht sagen.", "Das weiß ich halt nicht so genau", "Moment, weiß ich nicht"]
)
def test_a_pause_in_a_sentence_takes_nothing_back(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text, "strategie", KNOWN)
    assert {said.value for said in heard.statements} <= {"unbekannt"}


def test_a_correction_of_something_else_is_no_reply(trained_ear: Any) -> None:
    heard = trained_ear.hears(
        "Stimmt nicht, das Management hat zwei Stellen", "zahl_unternehmen", (*KNOWN, "management_vzae")
    )
    said = {statement.fact: statement.value for statement in heard.statements}
    assert heard.act == "korrektur"
    assert "zahl_unternehmen" not in said
    assert said["management_vzae"] == 2


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("zahl_kmu", "Alle bis auf zwei, und wir sind insgesamt 19 Betriebe."),
        ("bundeslaender", "Vor allem Hessen, ein bisschen auch Rheinland-Pfalz und das Saarland"),
        ("label", "Gold, seit Mai, gleich im ersten Anlauf."),
        ("stichtag", "Nicht der 1. Mai, sondern der 1. April 2016."),
    ],
)
def test_a_reply_states_no_other_fact_without_its_words(trained_ear: Any, asked: str, text: str) -> None:
    heard = trained_ear.hears(text, asked)
    assert asked in {said.fact for said in heard.statements}
    assert not [said.fact for said in heard.statements if said.learned and said.fact != asked]


def test_a_long_reply_describes_as_well(trained_ear: Any) -> None:
    text = (
        "Wir möchten gemeinsam ein Netzwerk gründen. Unser gemeinsames Thema ist die Holzfeuchte, daran arbeiten alle. "
        "Eine gemeinsame Strategie haben wir schon aufgeschrieben und beschlossen."
    )
    said = {statement.fact: statement.value for statement in trained_ear.hears(text, "vorhaben_ziel").statements}
    assert said["vorhaben_ziel"] == ["netzwerk_aufbauen"]
    assert said["strategie"] is said["gemeinsames_thema"] is True
