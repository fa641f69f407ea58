"""What only asks or orders is not searched for facts; what is told beside is."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import silent
from bot.language.heard import Message


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
        ("zwolf hunde mussen zum tierarzt", 0.6, 0.99, False),
    ],
)
def test_what_is_surely_strange_and_counts_nothing_is_not_read(
    text: str, no_reply: float, foreign: float, strange: bool
) -> None:
    message = Message(
        text=text,
        folded=text,
        ranking=[("fremd", 0.9)],
        programmes=[],
        terms=[],
        asked=None,
        foreign=foreign,
        no_reply=no_reply,
    )
    assert silent._is_strange(message) is strange


def test_whoever_begins_a_clause_states_something() -> None:
    assert silent.STATES_OF_US.search("gilt das auch fur uns? wir sind zu viert")
    assert silent.STATES_OF_US.search("hallo, ich leite ein netzwerk")
    assert silent.STATES_OF_US.search("obwohl wir keine strategie haben")
    assert not silent.STATES_OF_US.search("was mussen wir dafur tun")
    assert not silent.STATES_OF_US.search("ich mochte wissen, wie lange das dauert")
