"""What a reply says beside what was asked for: the other money, the small ones that are left, and that somebody else must be asked."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import meanings
from bot.language.facts import reader
from tests.language.test_fact_tables import question

pytestmark = pytest.mark.usefixtures("trained_ear")


@pytest.mark.parametrize(
    ("fact", "text", "told"),
    [
        ("foerderbedarf_eur", "Die Betriebe legen 60.000 Euro aus eigener Tasche dazu.", {"private_mittel_eur": 60000}),
        ("private_mittel_eur", "Wir wollen beim Ministerium 1,2 Mio. € beantragen.", {"foerderbedarf_eur": 1200000}),
        (
            "zahl_unternehmen",
            "32, drei davon sind große Konzerne, die übrigen KMU.",
            {"zahl_unternehmen": 32, "zahl_grossunternehmen": 3, "zahl_kmu": 29},
        ),
        (
            "zahl_unternehmen",
            "Elf, zwei davon sind Konzerne, der Rest ist noch unklar.",
            {"zahl_unternehmen": 11, "zahl_grossunternehmen": 2},
        ),
    ],
)
def test_beside(fact: str, text: str, told: dict[str, Any]) -> None:
    said = {
        s.fact: s.value for s in reader.answer(text, question(fact)) if s.fact.startswith(("zahl_", "foerder", "priv"))
    }
    assert said == told


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("sagt mir nichts", True),
        ("sagt mir gar nichts, was muss ich da wissen?", True),
        ("sagt mir nichts, da muss ich im buro nachfragen", False),
        ("sagt mir gar nichts, das musste unser justiziar wissen", False),
    ],
)
def test_whom_to_ask_is_known(text: str, asks: bool) -> None:
    assert bool(meanings.UNKNOWN_WORD.search(text)) is asks
