"""What somebody tells of a case is ours, whatever trade it is of."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.descriptions import told
from bot.language.intents import FOREIGN

REFUSED = {*FOREIGN, "nicht_verstanden"}


def test_descriptions_have_a_figure_that_counts_and_statements_a_few_words() -> None:
    tables = [
        {
            "name": "angabe:einer",
            "elements": ["Wir sind [neun](zahl_unternehmen) Imker", "vielleicht [4](?) Imker", "12 Uhr"],
        },
        {"name": "aussage:strategie:ja", "elements": ["eine Strategie liegt vor", "Strategie steht"]},
        {"name": "aussage:strategie:nichts", "elements": ["Die Strategie der anderen kennen wir"]},
        {"name": "antwort:strategie:ja", "elements": ["ja, die haben wir alle"]},
    ]
    assert told(tables) == ["Wir sind neun Imker", "eine Strategie liegt vor"]


@pytest.mark.parametrize(
    "text",
    [
        "Wir möchten gemeinsam eine neuartige Pumpe für Biogasanlagen entwickeln.",
        "Am Ende soll ein neues Verfahren zum Löten von Blechen stehen.",
        "Unsere Betriebe entwickeln zusammen neue Geräte für die Zahnmedizin.",
        "Wer will, kann bei uns jederzeit dazukommen.",
        "Die Ergebnisse bleiben in Deutschland und werden hier genutzt.",
        "Acht Imkereien an der Mosel und ein Glasbläser, wir tüfteln an Waben.",
    ],
)
def test_a_first_message_about_the_case_is_not_refused(trained_ear: Any, text: str) -> None:
    assert trained_ear.hears(text).act not in REFUSED
