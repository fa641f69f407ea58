"""How a question is put: nobody is asked about what they said does not exist."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.answers.phrases import speaking
from bot.answers.questions import question_text
from bot.catalogue.load import load
from bot.interview.assessment import assess

CATALOGUE = load()
NEUTRAL = CATALOGUE.questions["management_neutral"]


def asked(facts: dict[str, Any]) -> str:
    return question_text(NEUTRAL, assess(facts, CATALOGUE, date(2026, 11, 25)))


@pytest.mark.parametrize("facts", [{"clustermanagement": False}, {"management_wer": "noch_offen"}])
def test_whoever_has_no_management_is_asked_how_it_is_planned(facts: dict[str, Any]) -> None:
    assert "Soll die Stelle, die es einmal tut, neutral sein" in asked(facts)
    assert "managt niemand das Netzwerk" in asked({**facts, "rolle_nutzer": "berater"})
    with speaking(simply=True):
        assert "Noch leitet niemand Ihre Gruppe" in asked(facts)


@pytest.mark.parametrize("facts", [{}, {"clustermanagement": True}, {"management_wer": "externe_stelle"}])
def test_otherwise_the_question_is_the_usual_one(facts: dict[str, Any]) -> None:
    assert asked(facts) == NEUTRAL.text
