"""Figures of a firm and of those tied to it, in free sentences and as bare replies."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.firm_size import answer, read

MILLION = 1_000_000
SENTENCES: list[tuple[str, dict[str, Any]]] = [
    (
        "55 Leute, 8 Mio Umsatz, zu 40 % in der Hand einer Holding mit 600 Beschäftigten",
        {
            "eigene": {"staff": 55, "turnover": 8 * MILLION},
            "verbindungen": [{"share": 40, "holder": "firma", "staff": 600}],
        },
    ),
    (
        "Umsatz 12 Mio, Bilanz 8 Mio, 60 Beschäftigte",
        {"eigene": {"turnover": 12 * MILLION, "balance": 8 * MILLION, "staff": 60}},
    ),
    (
        "Unser Mutterhaus hat 1.500 Mitarbeiter, wir selber 35.",
        {"eigene": {"staff": 35}, "verbindungen": [{"holder": "firma", "staff": 1500}]},
    ),
    ("Die Gemeinde hält 30 Prozent an uns.", {"verbindungen": [{"holder": "oeffentlich", "share": 30}]}),
    ("Ein Business Angel hält bei uns 33 Prozent", {"verbindungen": [{"holder": "investor", "share": 33}]}),
    (
        "zwei Gesellschafter mit je 26 Prozent",
        {"verbindungen": [{"share": 26, "holder": "firma"}, {"share": 26, "holder": "firma"}]},
    ),
    (
        "Der Konzern hält 30 % und die Schwesterfirma 10 %",
        {"verbindungen": [{"share": 30, "holder": "firma"}, {"share": 10, "holder": "firma"}]},
    ),
    (
        "hundertprozentige Tochter eines Konzerns mit 4000 Mitarbeitern",
        {"verbindungen": [{"share": 100, "holder": "firma", "staff": 4000}]},
    ),
    ("Wir sind 12 Unternehmen aus Hessen", {}),
    ("Sind wir ein KMU?", {}),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentence(text: str, expected: dict[str, Any]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("62", "staff", {"antwort": 62}),
        ("7,5", "turnover", {"antwort": 7.5 * MILLION}),
        ("9 Mio", "balance", {"antwort": 9 * MILLION}),
        ("das sind 4 Millionen Bilanzsumme", "turnover", {"eigene": {"balance": 4 * MILLION}}),
        ("nein", "links", {"antwort": "nein"}),
        ("wir gehören niemandem", "links", {"antwort": "nein"}),
        ("ja", "links", {"antwort": "ja"}),
        ("35", "link:0:share", {"antwort": 35}),
        ("51 %", "link:0:share", {"antwort": 51}),
        ("ganz", "link:0:share", {"antwort": 100}),
        ("keine Ahnung", "balance", {"antwort": "unbekannt"}),
        ("Was ist ein Projektträger?", "staff", None),
        ("Zwischenstand", "turnover", None),
    ],
)
def test_reply(text: str, asked: str, expected: dict[str, Any] | None) -> None:
    assert answer(text, asked) == expected
