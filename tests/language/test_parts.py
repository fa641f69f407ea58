"""What is said of some of the firms is a part: the total stays, and what follows from the part is worked out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.language import reading

ROWS = yaml.safe_load(Path(__file__).with_name("teile.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[row["says"][:60] for row in ROWS])
def test_a_part_is_no_total(trained_ear: Any, row: dict[str, Any]) -> None:
    asked = trained_ear.vocabulary.questions.get(row.get("asked", ""))
    known = row["known"]
    said = reading.answer(row["says"], asked, known) if asked else reading.read(row["says"], known)
    found = {statement.fact: statement.value for statement in said}
    unchanged = {fact: value for fact, value in found.items() if known.get(fact) != value}
    assert {fact: unchanged.get(fact) for fact in row["facts"]} == row["facts"]


def test_a_bare_figure_puts_the_firms_right() -> None:
    said = reading.correct("Das stimmt nicht, es sind 13.", {"zahl_unternehmen": 12})
    assert [(s.fact, s.value) for s in said] == [("zahl_unternehmen", 13)]
    partners = reading.correct("Das stimmt nicht, es sind 13.", {"zahl_unternehmen": 12, "zahl_partner": 15})
    assert [(s.fact, s.value) for s in partners] == [("zahl_partner", 13)]
