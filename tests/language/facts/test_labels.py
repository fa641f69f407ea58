"""Lists that lost their lines: each figure belongs to the label before it."""

from __future__ import annotations

import pytest

from bot.language.facts import reader
from bot.language.facts.labels import set_apart

PASTED = "Eckdaten: - Firmen: 13 (davon KMU: 11) - Hochschulen: 1 - Laufzeit: 3 Jahre - Sitz: Erfurt"


def test_each_figure_belongs_to_its_label() -> None:
    said = {statement.fact: statement.value for statement in reader.read(PASTED)}
    counts = {fact: said.get(fact) for fact in ("zahl_unternehmen", "zahl_kmu", "zahl_hochschulen", "laufzeit_monate")}
    assert counts == {"zahl_unternehmen": 13, "zahl_kmu": 11, "zahl_hochschulen": 1, "laufzeit_monate": 36}


def test_a_figure_keeps_its_unit() -> None:
    said = {s.fact: s.value for s in reader.read("Förderbedarf: 200.000 Euro Laufzeit: 24 Monate Firmen: 9")}
    assert said == {"foerderbedarf_eur": 200000, "laufzeit_monate": 24, "zahl_unternehmen": 9}


@pytest.mark.parametrize(
    "text",
    [
        "Was da ist: 12 Dachdecker. Woher: Sauerland.",
        "Dabei: 12 Firmen Region: Hessen",
        "Wir sind 12 Firmen - davon 9 KMU.",
        "Dauer: 2 Jahre",
    ],
)
def test_what_is_no_list_stays(text: str) -> None:
    assert set_apart(text) == text
