"""Who asks may say along who they are."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.facts import reader


def facts(text: str) -> dict[str, Any]:
    return {said.fact: said.value for said in reader.read(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Was bekommen wir als eingetragener Verein aus Thüringen bei den Innovationsforen?",
            {"antragsteller_art": "verein_verband", "bundeslaender": ["thueringen"]},
        ),
        (
            "Dürfen wir als Netzwerk mit 25 Mitgliedern aus Hessen mitmachen?",
            {"zahl_partner": 25, "bundeslaender": ["hessen"]},
        ),
        ("Lohnt sich das für uns als Gruppe von acht Tischlern?", {"zahl_unternehmen": 8}),
        ("Können wir als Hochschule federführend einreichen?", {"antragsteller_art": "hochschule"}),
        (
            "Wie viel kriegen wir als Handwerksbetrieb mit 12 Leuten?",
            {"antragsteller_art": "kmu", "beschaeftigte_antragsteller": 12},
        ),
    ],
)
def test_a_question_says_who_asks(text: str, expected: dict[str, Any]) -> None:
    assert facts(text).items() >= expected.items()


@pytest.mark.parametrize(
    "text",
    [
        "Müssen wir als Verein eingetragen sein?",
        "Gelten wir als KMU?",
        "Werden wir als Cluster anerkannt?",
        "Sollen wir als Verein oder als GmbH antreten?",
        "Können wir uns als Netzwerk bewerben?",
        "Dürfen die Betriebe als Verein auftreten?",
    ],
)
def test_what_they_would_be_called_is_not_said_of_them(text: str) -> None:
    assert facts(text) == {}
