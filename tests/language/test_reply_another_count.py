"""A reply that counts something else than what was asked for says that, and leaves the question open; a noun that may be said for it answers."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.facts import reader
from tests.language.test_fact_tables import question

REPLIES = [
    ("zahl_kmu", "ohne Konzerne sind es zehn", {"zahl_kmu": 10, "zahl_grossunternehmen": None}),
    ("zahl_partner", "ohne die Hochschulen sind es neun", {"zahl_partner": 9, "zahl_hochschulen": None}),
    ("zahl_partner", "außer uns noch 17", {"zahl_partner": 18}),
    ("zahl_partner", "an Firmen neun", {"zahl_unternehmen": 9, "zahl_partner": None}),
    ("beschaeftigte_antragsteller", "40 Stellen", {"beschaeftigte_antragsteller": 40, "management_vzae": None}),
    ("de_minimis_eur", "drei Jahre", {"laufzeit_monate": None}),
    (
        "zahl_zaehlende_unternehmen",
        "acht zahlen mit, die andern zwei nicht",
        {"zahl_zaehlende_unternehmen": 8, "eigenanteil_bereit": None},
    ),
    ("zahl_zaehlende_unternehmen", "acht ja, zwei nein", {"zahl_zaehlende_unternehmen": 8}),
    ("zahl_kmu", "acht sind KMU und der Rest nicht", {"zahl_kmu": 8}),
    ("zahl_unternehmen", "8 odr neun", {"zahl_unternehmen": {"min": 8, "max": 9}}),
    ("zahl_partner", "bei den Hochschulen sind es neun", {"zahl_hochschulen": 9, "zahl_partner": None}),
    ("zahl_partner", "kmu sinds jedenfalls siebzehn", {"zahl_kmu": 17, "zahl_partner": None}),
    ("zahl_kmu", "insgesamt sind's dreißig Firmen", {"zahl_unternehmen": 30, "zahl_kmu": None}),
    ("zahl_hochschulen", "17 Unternehmen", {"zahl_unternehmen": 17, "zahl_hochschulen": None}),
    ("zahl_unternehmen", "Firmen im Ausland sind es drei", {"zahl_unternehmen_ausland": 3, "zahl_unternehmen": None}),
    (
        "zahl_grossunternehmen",
        "keine Ahnung, aber Mitglieder sind es neun",
        {"zahl_grossunternehmen": "unbekannt", "zahl_partner": 9},
    ),
    ("foerderbedarf_eur", "24 monate hatten wir uns gedacht", {"laufzeit_monate": 24, "foerderbedarf_eur": None}),
    ("zahl_kmu", "24 Monate", {"laufzeit_monate": 24, "zahl_kmu": None}),
    (
        "zahl_forschungseinrichtungen",
        "an Unis haben wir acht oder neun",
        {"zahl_hochschulen": {"min": 8, "max": 9}, "zahl_forschungseinrichtungen": None},
    ),
    ("zahl_kmu", "neun Firmen", {"zahl_kmu": 9}),
    ("zahl_unternehmen_ausland", "es sind zwei Betriebe", {"zahl_unternehmen_ausland": 2}),
    ("zahl_kmu", "von den Firmen sind es vier", {"zahl_kmu": 4}),
    ("zahl_unternehmen", "22 und zwei Hochschulen", {"zahl_unternehmen": 22, "zahl_hochschulen": 2}),
    ("private_mittel_eur", "150.000 Euro von zehn Firmen", {"private_mittel_eur": 150000}),
]


@pytest.mark.parametrize(("asked", "text", "facts"), REPLIES)
def test_what_a_reply_counts(asked: str, text: str, facts: dict[str, Any]) -> None:
    said = {s.fact: s.value for s in reader.answer(text, question(asked))}
    assert {fact: said.get(fact) for fact in facts} == facts
