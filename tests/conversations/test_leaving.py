"""Who has left is taken out of the counts and told; in a thought experiment the case stays as it is."""

from __future__ import annotations

from tests.conversations.assistant import Talk

OPENING = "Wir sind 12 Unternehmen aus Sachsen und eine Hochschule."


def test_a_university_that_has_left_is_no_partner_any_more(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    reply = talk.say("Die Hochschule macht leider doch nicht mit.")
    assert talk.facts["zahl_hochschulen"] == 0
    assert "bisher 1, jetzt 0" in reply.text
    assert reply.asked == asked


def test_a_new_total_without_a_noun_is_the_total_that_was_said(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    reply = talk.say("Jetzt sind wir nur noch zehn, zwei haben abgesagt")
    assert talk.facts["zahl_unternehmen"] == 10
    assert "bisher 12, jetzt 10" in reply.text
    assert reply.asked == asked


def test_who_might_leave_is_taken_from_the_firms(talk: Talk) -> None:
    talk.say("Wir sind 12 Unternehmen aus Sachsen.")
    facts = talk.facts
    card = talk.say("Was wäre, wenn uns drei abspringen?").card("what_if")
    assert card is not None
    assert card["changed"] == {"zahl_unternehmen": 9}
    assert talk.facts == facts


def test_a_small_firm_more_is_said_to_be_assumed_to_count(talk: Talk) -> None:
    talk.say("Wir sind 5 KMU aus Sachsen.")
    talk.say("Ändern: Unternehmen, die für ein ZIM-Netzwerk zählen: 5")
    reply = talk.say("Was wäre, wenn noch ein KMU dazukommt?")
    card = reply.card("what_if")
    assert card is not None
    assert card["changed"]["zahl_zaehlende_unternehmen"] == 6
    assert "nehme ich an" in reply.text
