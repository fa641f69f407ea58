"""Where a statement comes from; general questions and papers to be handed in are others."""

from __future__ import annotations

import pytest

from bot.language import proofs
from bot.language.facts.fold import fold
from bot.language.heard import Message

ASKED = {
    "Woher haben Sie das mit dem 15.8.2016?": ["15.08.2016"],
    "Welche Quelle gibt es für die 490000 Euro?": ["490.000"],
    "Wo steht das?": [],
    "Haben Sie dafür einen Beleg?": [],
    "Gibt es dazu auch Links?": [],
    "Quelle?": [],
    "Welches ist Ihre schwächste Quelle?": [],
    "Worauf beruht die Zahl?": [],
}
OTHER = [
    "Wie alt sind die Quellen?",
    "Woher wissen Sie das alles?",
    "Auf welche Quellen stützen Sie sich?",
    "Was heißt Grad C bei einer Quelle?",
    "Welche Belege müssen wir einreichen?",
    "Woher kommt das Geld?",
    "Unsere Kosten sind belegt",
    "Wo steht unser Antrag?",
]


def message(text: str) -> Message:
    return Message(text, fold(text), [], [], [], None, frozenset({"zahl_kmu"}))


@pytest.mark.parametrize("text", ASKED)
def test_sources_are_asked_for(text: str) -> None:
    heard = proofs.listen(message(text))
    assert heard is not None
    assert heard.details is not None
    assert heard.details["zahlen"] == ASKED[text]
    assert heard.details["schwach"] is ("schwächste" in text)


@pytest.mark.parametrize("text", OTHER)
def test_other_questions_are_left_to_the_ear(text: str) -> None:
    assert proofs.listen(message(text)) is None
