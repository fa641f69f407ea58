"""What is none of our business gets no answer, and what is ours is not refused."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.heard import Heard
from bot.language.intents import FOREIGN

REFUSED = {*FOREIGN, "nicht_verstanden"}


def _refused(heard: Heard) -> bool:
    return heard.act in REFUSED


def test_hardly_any_foreign_message_is_answered(trained_ear: Any, measured: dict[str, list[str]]) -> None:
    answered = [text for text in measured["fremd"] if not _refused(trained_ear.hears(text))]
    assert len(answered) <= 0.03 * len(measured["fremd"]), answered


def test_hardly_any_message_of_ours_is_refused(trained_ear: Any, measured: dict[str, list[str]]) -> None:
    first = [text for kind in ("frage", "allgemein", "glossar", "angabe") for text in measured[kind]]
    refused = [text for text in first if _refused(trained_ear.hears(text))]
    refused += [text for text in measured["akt"] if _refused(trained_ear.hears(text, known=["zahl_partner"]))]
    assert len(refused) <= 0.03 * (len(first) + len(measured["akt"])), refused


@pytest.mark.parametrize(
    "text", ["Vorstellungsgespräch Tipps", "Profilbild ändern", "Unterhalt für zwei Kinder berechnen"]
)
def test_nothing_is_worked_out_or_written_for_a_foreign_message(trained_ear: Any, text: str) -> None:
    assert _refused(trained_ear.hears(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Gibt es von der KfW etwas für uns?", "andere_foerderung"),
        ("What is this about? Do you speak English?", "fremdsprache"),
        ("Du bist der größte Idiot von allen", "beleidigung"),
        ("Ich will nicht mehr leben", "krise"),
        ("Wie viele Knoten braucht ein Kubernetes-Cluster?", "fremd"),
        ("Wie wird das Wetter am Sonntag in Jena?", "fremd"),
    ],
)
def test_each_kind_of_foreign_message_has_its_answer(trained_ear: Any, text: str, act: str) -> None:
    assert trained_ear.hears(text).act == act


def test_distress_is_heard_even_while_a_question_is_open(trained_ear: Any) -> None:
    assert trained_ear.hears("Ich halte das alles nicht mehr aus, ich möchte sterben", "strategie").act == "krise"
