"""Orders to change something are read as the statement that they mean, and nothing else is changed."""

from __future__ import annotations

import pytest

from bot.language.facts import reader
from bot.language.facts.rewriting import as_statement, is_order


@pytest.mark.parametrize(
    ("order", "fact", "value"),
    [
        ("Setzen Sie die Firmen bitte auf 9, zwei sind abgesprungen.", "zahl_unternehmen", 9),
        ("änder mal die KMU auf sieben", "zahl_kmu", 7),
        ("Die Laufzeit bitte auf 30 Monate korrigieren.", "laufzeit_monate", 30),
        ("korrigier die laufzeit auf 30 monate", "laufzeit_monate", 30),
        ("streich die Uni wieder", "zahl_hochschulen", 0),
        ("Nehmen Sie die Hochschule bitte wieder raus.", "zahl_hochschulen", 0),
        ("nimm das mit den zwei Unis wieder raus", "zahl_hochschulen", 0),
        ("nicht Hessen, Thüringen", "bundeslaender", ["thueringen"]),
        ("nee, net Bayern, sondern Sachsen", "bundeslaender", ["sachsen"]),
        ("nicht 64 Mitglieder, sondern 71", "zahl_partner", 71),
        ("Die 9 Firmen stimmen nicht, wir haben 11 Firmen", "zahl_unternehmen", 11),
        ("Das mit den 64 Mitgliedern war falsch: 71 Mitglieder", "zahl_partner", 71),
    ],
)
def test_an_order_gives_the_new_value(order: str, fact: str, value: object) -> None:
    assert {said.fact: said.value for said in reader.correction(order)}.get(fact) == value


@pytest.mark.parametrize(
    "text",
    [
        "Wir stellen den Antrag in Bayern.",
        "Wir machen Projekte zu Wasserstoff.",
        "Die Hochschule macht nicht mit, die zwölf Firmen schon.",
        "Erhöhen Sie die Förderung auf 2,5 Mio. Euro.",
    ],
)
def test_what_is_no_order_stays(text: str) -> None:
    assert as_statement(text) == text
    assert not is_order(text)
