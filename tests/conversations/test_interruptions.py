"""Every question can be interrupted by anything: it comes back, the side talk sets nothing, nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted, SlotSet

from bot.catalogue.load import load
from tests.conversations.assistant import Assistant, Talk

QUESTIONS = load().questions
KNOWN = {"zahl_hochschulen": 2, "bundeslaender": ["sachsen"], "strategie": True}
OTHER = {"zahl_partner": 30}  # known where one of the above is asked for
CORRECTED = ("zahl_hochschulen", "Korrektur: Es sind 3 Hochschulen.", 3)
CORRECTED_INSTEAD = ("zahl_partner", "Korrektur: Wir haben 34 Partner.", 34)
SIDE_TALK = {
    "question about a programme": ("Wie hoch ist die Förderung bei ZIM-Innovationsnetzwerken?", "answer"),
    "term": ("Was ist ein Projektträger?", "answer"),
    "why": ("Warum fragen Sie das?", "why"),
    "what if": ("Was wäre, wenn wir zwei Hochschulen mehr wären?", "what_if"),
    "what is missing": ("Was fehlt uns für go-cluster?", "gap"),
    "summary": ("Was haben Sie verstanden?", "summary"),
    "comparison": ("Vergleichen Sie go-cluster und ZIM-Innovationsnetzwerke", "comparison"),
}


def asking_for(fact: str, assistant: Assistant) -> Talk:
    """A talk in which some facts are known and this one has just been asked for, set up as outside checks do."""
    talk, agent = assistant.talk(), assistant.agent
    tracker = assistant.wait(agent.processor.fetch_tracker_and_update_session(talk.sender))
    for known, value in {**KNOWN, **OTHER}.items():
        if known != fact:
            tracker.update(SlotSet(known, value), agent.domain)
    tracker.update(SlotSet("requested_slot", fact), agent.domain)
    tracker.update(ActionExecuted("action_listen"), agent.domain)
    assistant.wait(agent.tracker_store.save(tracker))
    return talk


@pytest.mark.parametrize("fact", QUESTIONS)
def test_question_comes_back_after_side_talk_and_nothing_is_set(fact: str, assistant: Assistant) -> None:
    talk = asking_for(fact, assistant)
    facts = talk.facts
    for name, (text, kind) in SIDE_TALK.items():
        reply = talk.say(text)
        assert kind in reply.kinds, f"{name}: {reply.kinds}"
        assert talk.facts == facts, name
        assert reply.asked == fact == talk.open_question, name
        assert reply.kinds[-1] == "question", name


@pytest.mark.parametrize("fact", QUESTIONS)
def test_question_comes_back_after_a_correction_of_another_fact(fact: str, assistant: Assistant) -> None:
    talk = asking_for(fact, assistant)
    corrected, text, value = CORRECTED if fact != CORRECTED[0] else CORRECTED_INSTEAD
    facts: dict[str, Any] = {**talk.facts, corrected: value}
    reply = talk.say(text)
    assert "correction" in reply.kinds
    assert talk.facts == facts
    assert reply.asked == fact == talk.open_question


@pytest.mark.parametrize("fact", QUESTIONS)
def test_a_change_of_any_answer_can_be_begun_left_and_begun_again(fact: str, assistant: Assistant) -> None:
    talk = asking_for("gemeinsames_thema" if fact != "gemeinsames_thema" else "interdisziplinaer", assistant)
    before, facts = talk.open_question, talk.facts
    reply = talk.say(f"Ändern: {QUESTIONS[fact].title}")
    assert reply.asked == fact == talk.open_question
    reply = talk.say("Zurück")
    assert talk.facts == facts
    assert reply.asked == before == talk.open_question
