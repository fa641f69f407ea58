"""What is said beside the interview: du or Sie, what a word means, why nothing fits, what comes next, to delete with thanks."""

from __future__ import annotations

import pytest

from tests.conversations.assistant import Talk

OPENING = "Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU."


@pytest.mark.parametrize(
    "text", ["Sag doch bitte du zu mir", "Möchten Sie mich nicht duzen?", "Könnten wir per du sein?"]
)
def test_du_is_offered_and_the_question_comes_back(text: str, talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    facts = talk.facts
    reply = talk.say(text)
    assert "bleibe beim Sie" in reply.text
    assert talk.facts == facts
    assert reply.asked == asked


def test_what_a_word_means_is_explained_and_nothing_is_set(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say("Ändern: Neutrales Management")
    facts = talk.facts
    reply = talk.say("was bedeutet neutral, ich führe ja selbst eine von den firmen")
    assert "vermittelt" in reply.text
    assert talk.facts == facts
    assert reply.asked == "management_neutral"


def test_a_statement_is_no_question_about_costs(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say("Ändern: Neutrales Management")
    reply = talk.say("Das erledigen wir alles selber.")
    assert not reply.card("topic")
    assert reply.asked == "management_neutral" or "management_neutral" in talk.facts


def test_after_the_verdict_what_is_missing_and_what_comes_next(talk: Talk) -> None:
    talk.say("Wir sind 3 Unternehmen aus Sachsen, davon 3 KMU.")
    talk.answer_all()
    missing = talk.say("Wieso passt denn da nichts?")
    assert "Mindestzahl" in missing.text
    steps = talk.say("Was soll ich jetzt machen?")
    assert "Erzählen Sie mir" not in steps.text


def test_thanks_do_not_keep_what_is_to_be_deleted(talk: Talk) -> None:
    talk.say(OPENING)
    reply = talk.say("Dank dir schön, jetzt lösch bitte ois")
    assert "Alles ist gelöscht" in reply.text
    assert not talk.facts


def test_who_would_apply_is_an_answer_and_no_thought_experiment(talk: Talk) -> None:
    talk.say(OPENING)
    reply = talk.say("Bewerben würde sich unser Verband.")
    assert talk.facts["antragsteller_art"] == "verein_verband"
    assert reply.card("what_if") is None
