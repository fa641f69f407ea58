"""What is told at the start of a talk is taken, whatever its words are like; what asks or orders tells nothing."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import telling
from bot.language.facts.fold import fold
from bot.language.heard import Message
from tests.language.told import assert_told


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("Jeder Betrieb schießt seinen Teil zu.", "eigenanteil_bereit", True),
        ("Einen Titel vom Bund tragen wir nicht.", "anerkannter_status", "keiner"),
        ("Gebaut werden soll ein leiserer Antrieb für Lastenräder.", "technisches_ziel", True),
        ("mir ham scho ogfangt mit da arbeit", "vorhaben_begonnen", True),
        ("Keiner von uns hängt am anderen, lauter eigenständige Häuser.", "unternehmen_unabhaengig", True),
        ("Alles noch am Anfang, ein Netzwerk haben wir bisher nicht.", "netzwerk_phase", "neu"),
    ],
)
def test_a_description_is_taken_whatever_its_words_are_like(
    trained_ear: Any, text: str, fact: str, value: object
) -> None:
    assert_told(trained_ear, text, fact, value)


@pytest.mark.parametrize(
    "text",
    [
        "Aufgenommen in go-cluster wurden wir im Frühjahr.",
        "Seit zwölf Jahren führen wir den Titel Spitzencluster im Briefkopf.",
    ],
)
def test_who_tells_of_a_programme_asks_nothing_of_it(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text)
    assert heard.act == "angabe"
    assert heard.statements


@pytest.mark.parametrize(
    "text",
    [
        "Bitte nicht weiterfragen.",
        "Machen wir eine Pause.",
        "Ich möchte nicht mehr weitermachen.",
        "Wie offen muss das Netzwerk sein.",
        "Ob die Strategie schriftlich sein muss, wüsste ich gern.",
        "Ihr seid doch nicht neutral.",
        "Das Konzert geht über zwei Tage.",
        "Wir sind vier Geschwister aus Köln.",
        "Meine Webseite lädt nicht.",
        "Wir wohnen in einer strukturschwachen Gegend und suchen eine Kita.",
    ],
)
def test_what_asks_orders_or_tells_of_something_else_states_nothing(trained_ear: Any, text: str) -> None:
    assert not trained_ear.hears(text).statements


def _message(text: str, label: str = "thema_zweck", chance: float = 0.6, no_reply: float = 0.05) -> Message:
    return Message(text, fold(text), [(label, chance)], [], [], None, no_reply=no_reply)


def test_how_it_is_built_tells_a_description_from_a_question() -> None:
    assert telling.tells(_message("Uns geht es nicht um neue Produkte."))
    assert not telling.tells(_message("Uns geht es nicht um neue Produkte.", no_reply=0.9))
    assert not telling.tells(_message("Geht es uns um neue Produkte?"))
    assert not telling.tells(_message("Ich frage mich, ob es um neue Produkte geht."))
    assert not telling.tells(_message("Das Netzwerk gehört einer Mandantin.", "dritte", 0.9))
    assert not telling.tells(_message("Nein, da fehlt noch jemand.", "verneinung", 0.95))
    assert telling.tells(_message("Einen Titel tragen wir nicht.", "verneinung", 0.6))
