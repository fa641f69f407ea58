"""A figure that a reply says is its answer, and the names, parts and exceptions beside it are no other counts."""

from __future__ import annotations

from typing import Any

import pytest

from bot.catalogue.load import load
from bot.language.facts import reader
from bot.language.facts.model import Option, Question

pytestmark = pytest.mark.usefixtures("trained_ear")


def said(fact: str, text: str, known: dict[str, Any]) -> dict[str, Any]:
    asked = load().questions[fact]
    options = tuple(Option(option.value, option.label, ()) for option in asked.options)
    question = Question(fact, asked.kind, options, asked.unit)
    return {statement.fact: statement.value for statement in reader.answer(text, question, known)}


@pytest.mark.parametrize(
    ("fact", "text", "known"),
    [
        ("zahl_kmu", "alle außer den beiden Autobauern", {"zahl_unternehmen": 16}),
        ("zahl_kmu", "außer zwei Brauereien alle", {"zahl_unternehmen": 16}),
        ("beschaeftigte_antragsteller", "Wir sind 112, Tochterfirmen haben wir keine.", {}),
        ("beschaeftigte_antragsteller", "43. Verbundene Firmen gibt es keine.", {}),
        ("zahl_kmu", "Zwei haben über 500 Leute, komme ich auf zwölf", {"zahl_unternehmen": 14}),
    ],
)
def test_no_other_number_of_firms_is_read(fact: str, text: str, known: dict[str, Any]) -> None:
    got = said(fact, text, known)
    assert fact in got
    assert "zahl_unternehmen" not in got


def test_what_all_of_them_are_is_no_further_one() -> None:
    got = said("zahl_unternehmen", "Institute haben wir vier, alles Fraunhofer", {})
    assert got == {"zahl_forschungseinrichtungen": 4}


@pytest.mark.parametrize("text", ["Nicht alle 14, sondern elf.", "nicht alle vierzehn, aber immerhin elf"])
def test_not_all_of_them_changes_no_total(trained_ear: Any, text: str) -> None:
    heard = trained_ear.hears(text, "zahl_kmu", {"zahl_unternehmen": 14})
    assert (heard.act, [(s.fact, s.value) for s in heard.statements]) == ("angabe", [("zahl_kmu", 11)])
