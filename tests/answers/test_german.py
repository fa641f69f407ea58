"""Numbers, days and lists as they stand in a German sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.answers import german
from bot.answers.facts import fact_text, value_text
from bot.catalogue.load import load


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (1000, "1.000"),
        (1500000, "1.500.000"),
        (2.5, "2,5"),
        (12.0, "12"),
        (0.25, "0,25"),
    ],
)
def test_number(value: float, text: str) -> None:
    assert german.number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (500, "500 Euro"),
        (98000, "98.000 Euro"),
        (999999, "999.999 Euro"),
        (1000000, "1 Mio. Euro"),
        (1250000, "1,25 Mio. Euro"),
        (4000000, "4 Mio. Euro"),
        (40000000, "40 Mio. Euro"),
        (1234567, "1.234.567 Euro"),
    ],
)
def test_euros(value: float, text: str) -> None:
    assert german.euros(value) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (12, None, "12"),
        (24, "Monate", "24 Monate"),
        (300000, "EUR", "300.000 Euro"),
        ({"min": 8, "max": 10}, None, "8 bis 10"),
        ({"min": 12, "max": 24}, "Monate", "12 bis 24 Monate"),
        ({"min": 1000, "max": 2000}, "EUR", "1.000 bis 2.000 Euro"),
        ({"min": 1000000, "max": 2000000}, "EUR", "1.000.000 bis 2 Mio. Euro"),
    ],
)
def test_amount(value: Any, unit: str | None, text: str) -> None:
    assert german.amount(value, unit) == text


@pytest.mark.parametrize("value", [date(2007, 12, 1), "2007-12-01"])
def test_day(value: date | str) -> None:
    assert german.day(value) == "01.12.2007"


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a und b"),
        (["a", "b", "c"], "a, b und c"),
        (["a", "b", "c", "d"], "a, b, c und d"),
    ],
)
def test_list(parts: list[str], text: str) -> None:
    assert german.listed(parts) == text
    assert german.listed(iter(parts)) == text


def test_list_with_another_last_word() -> None:
    assert german.listed(["a", "b", "c"], "oder") == "a, b oder c"


@pytest.mark.parametrize(
    ("text", "expected"), [("die Innovationsforen", "Die Innovationsforen"), ("go-cluster", "go-cluster"), ("", "")]
)
def test_capital(text: str, expected: str) -> None:
    assert german.capital(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("so ist es", "So ist es."), ("so ist es.", "So ist es."), ("wirklich?", "Wirklich?")]
)
def test_sentence(text: str, expected: str) -> None:
    assert german.sentence(text) == expected


@pytest.mark.parametrize(
    ("fact", "value", "text"),
    [
        ("zahl_partner", 12, "12 Partner insgesamt"),
        ("zahl_partner", 1, "1 Partner insgesamt"),
        ("zahl_partner", {"min": 8, "max": 10}, "8 bis 10 Partner insgesamt"),
        ("zahl_partner", "unbekannt", "Zahl der Partner nicht bekannt"),
        ("koordinator", True, "alle Partner haben gemeinsam eine koordinierende Stelle bestimmt"),
        ("koordinator", False, "es gibt noch keine von allen bestimmte koordinierende Stelle"),
        (
            "vorhaben_ziel",
            ["netzwerk_aufbauen", "internationalisieren"],
            "Ziel: Aufbau eines Netzwerks und Zusammenarbeit mit dem Ausland",
        ),
    ],
)
def test_fact_in_a_list(fact: str, value: Any, text: str) -> None:
    assert fact_text(load().questions[fact], value) == text


@pytest.mark.parametrize(
    ("fact", "value", "text"),
    [
        ("koordinator", True, "ja"),
        ("koordinator", False, "nein"),
        ("stichtag", "2007-12-01", "01.12.2007"),
        ("zahl_kmu", None, "nicht bekannt"),
    ],
)
def test_bare_value(fact: str, value: Any, text: str) -> None:
    assert value_text(load().questions[fact], value) == text
