"""A "go on" behind a reply takes nothing from it; a "go on" alone is no reply."""

from __future__ import annotations

from typing import Any

import pytest

from bot.catalogue.load import load
from bot.language import and_go_on
from bot.language.facts.fold import fold
from bot.language.facts.model import Option, Question
from bot.language.heard import Heard, Message
from bot.language.reading import READER

pytestmark = pytest.mark.usefixtures("trained_ear")


def heard(text: str, fact: str | None) -> Heard | None:
    asked = None
    if fact is not None:
        found = load().questions[fact]
        options = tuple(Option(o.value, o.title, (o.short, *o.names)) for o in found.options)
        asked = Question(fact, found.kind, options, found.unit)
    return and_go_on.listen(Message(text, fold(text), [("weiterfragen", 0.9)], [], [], asked), READER)


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("eigenanteil_bereit", "Dazu ist keiner bereit, weiter im Text bitte.", False),
        ("strategie", "nein haben wir nicht, naechste frage bitte", False),
        ("strategie", "Ja. Machen Sie ruhig weiter.", True),
        ("zahl_kmu", "dreißig – und jetzt die nächste Frage", 30),
        ("label", "Silber, weiter geht's", "silber"),
    ],
)
def test_the_reply_before_it_counts(fact: str, text: str, value: Any) -> None:
    found = heard(text, fact)
    assert found is not None
    assert found.act == "angabe"
    assert {s.fact: s.value for s in found.statements}[fact] == value


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("zahl_kmu", "Weiter, bitte"),
        ("zahl_kmu", "keine Ahnung, nächste Frage"),
        ("zahl_kmu", "Das überspringen wir, weiter im Text"),
        ("thema", "Laser, weiter geht's"),
        (None, "Zwölf KMU aus Ulm, weiter im Text"),
    ],
)
def test_without_a_reply_it_is_left_to_others(fact: str | None, text: str) -> None:
    assert heard(text, fact) is None
