"""What was never said is taken back and told, and the open question comes back."""

from __future__ import annotations

from tests.conversations.assistant import Talk

OPENING = "Wir sind 12 Unternehmen aus Sachsen und Hessen, davon 9 KMU."


def test_a_land_that_was_never_said_leaves_the_list(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    facts = talk.facts
    reply = talk.say("Hessen habe ich so nie gesagt.")
    assert talk.facts == {**facts, "bundeslaender": ["sachsen"]}
    assert "bisher Sachsen und Hessen, jetzt Sachsen" in reply.text
    assert reply.asked == asked


def test_a_count_that_was_never_said_is_open_again(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    reply = talk.say("Von KMU war nie die Rede")
    assert "zahl_kmu" not in talk.facts
    assert "bisher 9" in reply.text
    assert reply.asked == asked
    talk.say("zurück")
    assert talk.facts["zahl_kmu"] == 9


def test_what_is_not_known_need_not_be_taken_back(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    facts = talk.facts
    reply = talk.say("Von Hochschulen war aber nie die Rede")
    assert talk.facts == facts
    assert "nicht in Ihren Angaben" in reply.text
    assert reply.asked == asked


def test_after_the_verdict_it_is_given_anew(talk: Talk) -> None:
    talk.say(OPENING)
    talk.answer_all()
    facts = talk.facts
    reply = talk.say("Ich habe nie behauptet, dass wir schon begonnen haben")
    assert facts["vorhaben_begonnen"] is True
    assert "vorhaben_begonnen" not in talk.facts
    assert "bisher ja, jetzt offen" in reply.text
