"""A correction names what became void with it, keeps the rest, and gives a verdict anew with the difference."""

from __future__ import annotations

from tests.conversations.assistant import Talk, plain_answer


def test_a_part_that_no_longer_fits_is_named_and_dropped(talk: Talk) -> None:
    talk.say("Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU.")
    reply = talk.say("Nein, doch nur 5 Unternehmen.")
    assert reply.card("correction") is not None
    told = reply.card("contradiction")
    assert told is not None
    assert told["facts"] == {"zahl_unternehmen": 5, "zahl_kmu": 9}
    assert "9 KMU" in reply.text
    assert "Alles andere bleibt." in reply.text
    assert talk.facts["zahl_unternehmen"] == 5
    assert "zahl_kmu" not in talk.facts
    assert talk.facts["bundeslaender"] == ["sachsen"]
    assert reply.asked == talk.open_question


def test_a_share_of_a_corrected_total_is_void(talk: Talk) -> None:
    talk.say("Wir sind 60 Unternehmen, davon ein Drittel KMU.")
    assert talk.facts["zahl_kmu"] == 20
    reply = talk.say("Korrektur: Es sind 90 Unternehmen.")
    assert "Zahl der KMU: 20" in reply.text
    assert "zahl_kmu" not in talk.facts


def test_what_was_void_comes_back_with_going_back(talk: Talk) -> None:
    talk.say("Wir sind 12 Unternehmen, davon 9 KMU.")
    before = talk.facts
    talk.say("Nein, doch nur 5 Unternehmen.")
    talk.say("zurück")
    assert talk.facts == before


def test_after_a_verdict_a_correction_tells_what_is_void_what_changes_and_asks_again(talk: Talk) -> None:
    talk.say("Beispielfall 1")
    for _ in range(12):
        question = talk.replies[-1].card("question")
        if question is None:
            break
        talk.say("Nein." if question["fact"] == "vorhaben_begonnen" else plain_answer(question))
    assert talk.replies[-1].card("assessment") is not None
    reply = talk.say("Ändern: Zahl der Unternehmen: 3")
    assert reply.card("correction") is not None
    assert "9 KMU" in (reply.card("contradiction") or {})["text"]
    verdict = reply.card("assessment")
    assert verdict is not None
    assert verdict["facts"] == talk.facts
    assert "Anders als vorher:\n- ZIM-Innovationsnetzwerke: bisher" in reply.text
    assert talk.facts["zahl_unternehmen"] == 3
    assert "zahl_kmu" not in talk.facts


def test_a_what_if_tells_what_would_count_no_more_and_changes_nothing(talk: Talk) -> None:
    talk.say("Wir sind 12 Unternehmen, davon 9 KMU.")
    facts = talk.facts
    reply = talk.say("Was wäre, wenn wir nur 5 Unternehmen wären?")
    assert reply.card("what_if") is not None
    assert "9 KMU" in reply.text
    assert talk.facts == facts
