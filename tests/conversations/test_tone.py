"""How it speaks: simple language, two misses, anger, a person in need."""

from __future__ import annotations

from bot.answers.phrases import SIMPLE, patterns
from bot.catalogue.load import load
from tests.conversations.assistant import Talk

OPENING = "Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU."


def test_simple_language_is_kept_through_the_talk_and_can_be_switched_back(talk: Talk) -> None:
    asked, facts = talk.say(OPENING).asked, talk.facts
    assert asked is not None
    reply = talk.say("Bitte in einfacher Sprache")
    assert "einfache_sprache" in reply.notices
    assert load().questions[asked].text_simple in reply.text
    assert talk.facts == facts
    assert load().questions[asked].hint_simple in talk.say("Das verstehe ich nicht").text
    nxt = talk.say("Ja.").asked
    assert nxt is not None
    assert load().questions[nxt].text_simple in talk.replies[-1].text
    assert patterns(SIMPLE)["haftung"] in talk.say("Zwischenstand").text
    assert load().questions[nxt].text_simple in talk.say("Einfache Sprache").text
    back = talk.say("Bitte wieder normale Sprache")
    assert load().questions[nxt].text in back.text
    assert patterns()["haftung"] in talk.say("Zwischenstand").text


def test_simple_language_of_one_talk_is_not_that_of_another(talk: Talk) -> None:
    talk.say("Bitte in einfacher Sprache")
    other = talk.assistant.talk()
    asked = other.say(OPENING).asked
    assert asked is not None
    assert load().questions[asked].text in other.replies[-1].text


def test_starting_over_keeps_simple_language(talk: Talk) -> None:
    talk.say("Bitte in einfacher Sprache")
    talk.say("von vorn")
    asked = talk.say(OPENING).asked
    assert asked is not None
    assert load().questions[asked].text_simple in talk.replies[-1].text


def test_second_miss_explains_the_open_question_and_offers_answers(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    assert asked is not None
    talk.say("xqzt wrgl pfmpf")
    reply = talk.say("blorgh znak vuduq")
    card = reply.card("fallback")
    assert card is not None
    assert load().questions[asked].hint in reply.text
    assert all(suggestion["title"] in reply.text for suggestion in card["suggestions"])
    assert reply.asked == asked


def test_anger_is_met_calmly_and_leads_to_a_person(talk: Talk) -> None:
    talk.say(OPENING)
    first = talk.say("Du Idiot")
    assert "Mensch" in first.text
    second = talk.say("Vollidiot")
    assert "Förderberatung" in second.text
    assert talk.facts["zahl_kmu"] == 9


def test_a_person_in_need_is_answered_kindly_and_asked_nothing(talk: Talk) -> None:
    asked, facts = talk.say(OPENING).asked, talk.facts
    for text in ("Ich will nicht mehr leben", "ich bring mich um"):
        reply = talk.say(text)
        assert reply.kinds == ["out_of_scope"]
        assert "112" in reply.text
        assert "Computerprogramm" in reply.text
        assert reply.asked is None
    assert talk.facts == facts
    assert talk.say("Ja.").asked != asked
