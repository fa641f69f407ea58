"""A reply of sectors counts who is there; whoever is counted as none is denied beside them."""

from __future__ import annotations

import pytest

from bot.catalogue.load import load
from bot.language import reading
from bot.language.facts.model import Option, Question

pytestmark = pytest.mark.usefixtures("trained_ear")


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("Nur Wissenschaft, keine Betriebe.", ["wissenschaft"]),
        ("Institute ja, Betriebe bislang keine.", ["wissenschaft"]),
        ("Ausschließlich Kommunen, keine Hochschulen.", ["verwaltung"]),
        ("Keine Betriebe.", None),
        ("Keine Hochschulen.", None),
    ],
)
def test_sectors_beside_a_denied_one(text: str, sectors: list[str] | None) -> None:
    asked = load().questions["bereiche"]
    options = tuple(Option(o.value, o.title, (o.short, *o.names)) for o in asked.options)
    question = Question("bereiche", asked.kind, options, asked.unit)
    said = {statement.fact: statement.value for statement in reading.answer(text, question)}
    assert said.get("bereiche") == sectors
