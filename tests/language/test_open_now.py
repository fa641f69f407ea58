"""What takes applications, asked without a name; near misses are left to the ear."""

from __future__ import annotations

import pytest

from bot.language import open_now
from bot.language.facts.fold import fold
from bot.language.heard import Message

ASKED = [
    "Was ist heute offen?",
    "Stand jetzt: Welche Programme sind offen?",
    "Was läuft zurzeit überhaupt noch?",
    "Wo kann man derzeit noch Anträge stellen?",
    "Gibt es im Moment irgendein Programm, das Anträge annimmt?",
    "Welche Förderung ist gerade offen?",
    "Nimmt noch jemand Anträge an?",
    "Welche Ausschreibungen laufen?",
    "Ist überhaupt etwas offen?",
    "Wo darf ich mich jetzt bewerben?",
]
OTHER = [
    "Was ist noch offen?",
    "Wo stelle ich den Antrag?",
    "Wo kann ich den Antrag stellen?",
    "Ist das noch offen?",
    "Sind Sie offen für neue Partner?",
    "Wir sind offen",
    "Was brauche ich für den Antrag?",
    "Welche Fragen sind noch offen?",
    "Kann ich einen Antrag stellen?",
    "Was läuft in Phase 2?",
    "Ja, wir nehmen noch Partner an",
]


def message(text: str, known: frozenset[str] = frozenset({"zahl_kmu"})) -> Message:
    return Message(text, fold(text), [], [], [], None, known)


@pytest.mark.parametrize("text", ASKED)
@pytest.mark.parametrize("known", [frozenset(), frozenset({"zahl_kmu"})])
def test_what_is_open_is_asked_for(text: str, known: frozenset[str]) -> None:
    heard = open_now.listen(message(text, known))
    assert heard is not None
    assert heard.topic == "programme_uebersicht"


@pytest.mark.parametrize("text", OTHER)
def test_other_questions_are_left_to_the_ear(text: str) -> None:
    assert open_now.listen(message(text)) is None


def test_the_day_asked_for_is_told() -> None:
    heard = open_now.listen(message("Was war am 1. Februar 2014 offen?"))
    assert heard is not None
    assert heard.details == {"offen": True, "tag": "2014-02-01"}
    assert open_now.listen(message("Was ist heute offen?")).details == {"offen": True, "heute": True}  # type: ignore[union-attr]


def test_a_programme_by_name_is_another_question() -> None:
    text = "Ist go-cluster offen?"
    assert open_now.listen(Message(text, fold(text), [], ["go-cluster"], [], None)) is None
