"""A question about a word of the assistant's questions is no answer to them, and an answer is no question."""

from __future__ import annotations

import pytest

from bot.language import notions
from bot.language.facts.fold import fold
from bot.language.heard import Message


def about(text: str, programmes: tuple[str, ...] = ()) -> str | None:
    heard = notions.listen(Message(text, fold(text), [("angabe", 0.5)], programmes, (), None))
    return str((heard.details or {})["begriff"]) if heard else None


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Gilt die Handwerkskammer als neutral?", "management_neutral"),
        ("Und ist unsere IHK neutral?", "management_neutral"),
        ("Wann ist eine Stelle denn neutral?", "management_neutral"),
        ("wäre der landkreis neutral?", "management_neutral"),
        ("Was heißt hier neutral", "management_neutral"),
        ("Na toll, was soll das bedeuten, neutral?", "management_neutral"),
        ("Darf die Uni das machen, ist die neutral genug?", "management_neutral"),
        ("Was verstehen Sie unter neutral?", "management_neutral"),
        ("Sind zwei Schwesterfirmen unabhängig voneinander?", "unternehmen_unabhaengig"),
        ("Was bedeutet unabhängig in dem Fall?", "unternehmen_unabhaengig"),
    ],
)
def test_asking_about_a_word(text: str, fact: str) -> None:
    assert about(text) == fact


@pytest.mark.parametrize(
    "text",
    [
        "Ja, neutral.",
        "Ist neutral",
        "Das Management ist neutral.",
        "neutral, oder?",
        "Das heißt, unser Management ist neutral.",
        "Sind 9 KMU, das Management ist neutral. Passt etwas?",
        "Sind alle aus Sachsen. Das Büro ist neutral, passt das?",
        "Ist ein Verein mit neutralem Büro und vielen Mitgliedern, was passt zu uns?",
        "Was wäre, wenn das Management neutral wäre?",
        "Die Firmen sind alle unabhängig voneinander.",
        "Ist das Vorhaben schon begonnen?",
    ],
)
def test_answers_and_other_questions_are_left_alone(text: str) -> None:
    assert about(text) is None


def test_a_programme_that_is_named_answers_for_itself() -> None:
    assert about("Muss das Management bei ZIM neutral sein?", ("zim-innovationsnetzwerke",)) is None
