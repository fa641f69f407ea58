"""The counts so far and whether they are enough; what a programme wants is another question."""

from __future__ import annotations

import pytest

from bot.language import tally
from bot.language.facts.fold import fold
from bot.language.heard import Message

ASKED = [
    "Wie viele Firmen sind wir bisher?",
    "Wie viele Partner haben wir denn schon?",
    "Wie viele zählen davon?",
    "Sind wir genug?",
    "Haben wir jetzt genug Partner?",
    "Reicht das schon?",
    "Reichen unsere Betriebe?",
    "Fehlen uns noch welche?",
]
OTHER = [
    "Wie viele KMU brauchen wir?",
    "Wie viele Beschäftigte hat ein KMU?",
    "Wir haben genug",
    "Haben wir Anspruch auf mehr?",
    "Reicht eine Skizze?",
    "Wie viele Partner muss ein Netzwerk haben?",
    "Das reicht jetzt",
]


def message(text: str, *known: str) -> Message:
    return Message(text, fold(text), [], [], [], None, frozenset(known))


@pytest.mark.parametrize("text", ASKED)
def test_counts_are_asked_for(text: str) -> None:
    heard = tally.listen(message(text, "zahl_kmu"))
    assert heard is not None
    assert heard.act == "was_fehlt"
    assert tally.listen(message(text)) is None


@pytest.mark.parametrize("text", OTHER)
def test_other_sentences_are_left_to_the_ear(text: str) -> None:
    assert tally.listen(message(text, "zahl_kmu")) is None
