"""What only asks or orders is not searched for facts; what is told beside is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.language import silent
from bot.language.facts.fold import fold
from bot.language.heard import Message
from bot.language.reading import READER


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Können wir beim ZIM-Netzwerk auch Fahrten des Netzwerkmanagers abrechnen?", None),
        ("Holen Sie mir bitte eine Beraterin ans Telefon.", None),
        ("Ich möchte, dass aus diesem Chat nichts gespeichert bleibt.", None),
        ("Weshalb soll eine Veranstaltung bei uns so wichtig sein?", "zweitaegige_veranstaltung"),
        ("Wozu dient Ihnen die Mitarbeiterzahl unseres größten Betriebs?", "beschaeftigte_groesstes_unternehmen"),
        ("Was bringt das Silber-Label eigentlich?", None),
        ("Gibt es in Hessen etwas für Netzwerke?", None),
    ],
)
def test_who_is_spoken_of_in_a_question_alone_has_stated_nothing(
    trained_ear: Any, text: str, asked: str | None
) -> None:
    assert not trained_ear.hears(text, asked).statements


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("Wir sind ein Verein aus Hessen, dürfen wir beim ZIM antragstellen?", "bundeslaender", ["hessen"]),
        ("Unser Netzwerk trägt das Silber-Label, lohnt sich go-cluster dann noch?", "label", "silber"),
        ("Was bekommen wir als Verbund mit 20 Mitgliedern aus Bayern bei go-cluster?", "zahl_partner", 20),
        ("Reicht es fürs ZIM-Netzwerk? Wir sind nur zwei Firmen.", "zahl_unternehmen", 2),
        ("Netzwerk gründen in Thüringen, welche Förderung gibt es?", "bundeslaender", ["thueringen"]),
        ("In unserem Netzwerk sind 14 Firmen, welches Programm passt?", "zahl_unternehmen", 14),
        ("Bisher sind wir neun Firmen aus Hessen, was passt?", "zahl_unternehmen", 9),
        ("Ich möchte mit acht Firmen ein Netzwerk gründen. Welche Programme passen?", "zahl_unternehmen", 8),
        ("Mir sin zwölf Schreiner, was gibt's do?", "zahl_unternehmen", 12),
        ("Lohnt sich Gold noch für uns? In go-cluster sind wir ja schon.", "go_cluster_mitglied", True),
        ("Ich leite ein Netzwerk in Gera, was gibt es an Förderung?", "bundeslaender", ["thueringen"]),
        ("Ich bin Clustermanagerin in Jena, welche Programme gibt es?", "rolle_nutzer", "clustermanagement"),
        ("95.000 Euro bräuchten wir an Zuschuss, ist das beim Innovationsforum drin?", "foerderbedarf_eur", 95000),
    ],
)
def test_what_is_told_beside_a_question_is_taken(trained_ear: Any, text: str, fact: str, value: object) -> None:
    heard = trained_ear.hears(text)
    assert {said.fact: said.value for said in heard.statements}.get(fact) == value


def test_firms_that_are_counted_are_a_case_in_whatever_trade(trained_ear: Any) -> None:
    assert trained_ear.hears("Sieben Imkereien und zwei Brennereien aus Hessen").statements


def test_what_asks_and_tells_of_nobody_needs_less_to_be_silent_about() -> None:
    assert silent._asks_of_nobody("gibt es in hessen etwas fur netzwerke?")
    assert not silent._asks_of_nobody("gibt es in hessen etwas fur unser netzwerk?")
    assert not silent._asks_of_nobody("gibt es in hessen etwas fur 12 firmen?")
    assert not silent._asks_of_nobody("ein netzwerk in hessen, was gibt es da?")


@pytest.mark.parametrize(
    ("text", "no_reply", "foreign", "strange"),
    [
        ("der hund muss zum tierarzt", 0.95, 0.99, True),
        ("der hund muss zum tierarzt", 0.6, 0.99, True),
        ("der hund muss zum tierarzt", 0.6, 0.2, False),
        ("zwolf hunde mussen zum tierarzt", 0.6, 0.7, False),
        ("zwolf hunde mussen zum tierarzt", 0.6, 0.9, True),
        ("zwolf hunde mussen zum tierarzt", 0.4, 0.9, False),  # that may well be a reply
    ],
)
def test_what_is_surely_strange_is_not_read(text: str, no_reply: float, foreign: float, strange: bool) -> None:
    assert silent._is_strange(message_of(text, "fremd", no_reply, foreign)) is strange


def test_what_stands_before_a_question_is_read_only_where_it_names_a_place() -> None:
    read: list[str] = []
    reader = replace(READER, read=lambda text: read.append(text) or [])  # type: ignore[func-returns-value]
    for text in ("Netzwerk gründen, welche Förderung gibt es?", "Netzwerk gründen in Gera, welche Förderung gibt es?"):
        silent._tells_before_it_asks(message_of(text, "frage", 0.99, 0.0), reader)
    assert read == ["Netzwerk gründen in Gera"]


def message_of(text: str, label: str, no_reply: float, foreign: float) -> Message:
    """As it comes at the start of a talk."""
    return Message(text, fold(text), [(label, 0.9)], [], [], None, foreign=foreign, no_reply=no_reply)


def test_whoever_begins_a_clause_states_something() -> None:
    assert silent.STATES_OF_US.search("gilt das auch fur uns? wir sind zu viert")
    assert silent.STATES_OF_US.search("hallo, ich leite ein netzwerk")
    assert silent.STATES_OF_US.search("obwohl wir keine strategie haben")
    assert not silent.STATES_OF_US.search("was mussen wir dafur tun")
    assert not silent.STATES_OF_US.search("ich mochte wissen, wie lange das dauert")
