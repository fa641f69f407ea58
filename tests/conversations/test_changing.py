"""Changing a fact from the summary: a button for each, the question anew, the old answer until the new one is said."""

from __future__ import annotations

import pytest

from bot.answers.phrases import patterns
from bot.catalogue.load import load
from tests.conversations.assistant import Talk

OPENING = "Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU."
KMU = "Ändern: Zahl der KMU"


def titles(reply: object) -> list[str]:
    return [button["title"] for button in reply.buttons]  # type: ignore[attr-defined]


def test_summary_has_a_button_for_each_fact_and_pressing_it_asks_again(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    facts = talk.facts
    reply = talk.say("Was haben Sie verstanden?")
    changes = [button for button in reply.buttons if button["title"].startswith("Ändern")]
    assert {button["title"] for button in changes} == {f"Ändern: {load().questions[f].title}" for f in facts}
    assert all(button["payload"] == button["title"] and len(button["payload"].encode()) <= 60 for button in changes)
    reply = talk.say(KMU)
    assert reply.asked == "zahl_kmu" == talk.open_question
    assert "Zahl der KMU: 9" in reply.text
    assert talk.facts == facts
    reply = talk.say("7")
    card = reply.card("correction")
    assert card is not None
    assert (card["fact"], card["before"], card["after"]) == ("zahl_kmu", 9, 7)
    assert talk.facts == {**facts, "zahl_kmu": 7}
    assert reply.asked == asked == talk.open_question


@pytest.mark.parametrize("leaving", ["zurück", "Weiß ich nicht", "9"])
def test_leaving_a_change_keeps_the_answer_and_goes_on(leaving: str, talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    facts = talk.facts
    talk.say(KMU)
    reply = talk.say(leaving)
    assert "bleibt dabei" in reply.text
    assert talk.facts == facts
    assert reply.asked == asked == talk.open_question


def test_side_talk_during_a_change_comes_back_to_it(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say(KMU)
    for text in ("Was ist ein Projektträger?", "Warum fragen Sie das?", "Was wäre, wenn wir zwei KMU mehr wären?"):
        reply = talk.say(text)
        assert reply.asked == "zahl_kmu" == talk.open_question
        assert talk.facts["zahl_kmu"] == 9


def test_a_value_that_cannot_be_leaves_the_question_open(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say(KMU)
    reply = talk.say("9000000")
    assert talk.facts["zahl_kmu"] == 9
    assert reply.asked == "zahl_kmu" == talk.open_question


def test_a_changed_list_is_set_anew(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say(f"Ändern: {load().questions['bundeslaender'].title}")
    talk.say("Thüringen")
    assert talk.facts["bundeslaender"] == ["thueringen"]


def test_many_facts_come_some_at_a_time(talk: Talk) -> None:
    talk.say("Beispielfall 1")
    facts = talk.facts
    first = titles(talk.say("Meine Angaben zeigen"))
    assert "Weitere Angaben ändern" in first
    more = titles(talk.say("Weitere Angaben ändern"))
    shown = {title for title in (*first, *more) if title.startswith("Ändern: ")}
    assert shown == {f"Ändern: {load().questions[fact].title}" for fact in facts}
    assert talk.facts == facts


def test_a_change_after_the_verdict_gives_it_anew(talk: Talk) -> None:
    talk.say("Wir sind eine Hochschule und 3 KMU.")
    talk.answer_all()
    assert talk.replies[-1].card("assessment") is not None
    known = next(f for f in ("zahl_kmu", "zahl_unternehmen") if isinstance(talk.facts.get(f), int))
    talk.say(f"Ändern: {load().questions[known].title}")
    reply = talk.say("11")
    assert reply.card("correction") is not None
    assert reply.card("assessment") is not None


def test_what_is_doubted_is_asked_anew_and_answers_no_other_question(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    facts = talk.facts
    assert talk.say("Die Zahl der KMU ist falsch").asked == "zahl_kmu"
    assert talk.facts == facts
    assert talk.say("zurück").asked == asked
    assert talk.say("Da ist ein Fehler bei den Bundesländern").asked == "bundeslaender"
    assert talk.facts == facts


@pytest.mark.parametrize(
    ("said", "then"), [("Eine gemeinsame Strategie haben wir.", False), ("Wir haben keine Strategie.", True)]
)
def test_what_is_denied_turns_into_its_opposite(said: str, then: bool, talk: Talk) -> None:
    talk.say(OPENING)
    talk.say(said)
    card = talk.say("Das mit der Strategie stimmt nicht").card("correction")
    assert card is not None
    assert (card["fact"], card["before"], card["after"]) == ("strategie", not then, then)


def test_what_is_denied_and_was_never_said_is_asked_for(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    reply = talk.say("Das mit der Strategie stimmt nicht")
    assert "strategie" not in talk.facts
    assert reply.asked == "strategie"
    reply = talk.say("Ja")
    assert talk.facts["strategie"] is True
    assert reply.asked == asked


@pytest.mark.parametrize("said", ["Nein, bitte nicht übernehmen.", "Das war nur so eine Idee."])
def test_a_thought_experiment_that_is_dropped_answers_nothing(said: str, talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    facts = talk.facts
    talk.say("Was wäre, wenn wir zwei KMU mehr wären?")
    reply = talk.say(said)
    assert (talk.facts, reply.asked) == (facts, asked)
    assert patterns()["verworfen"] in reply.text
    talk.say("Übernehmen")
    assert talk.facts == facts
