"""Parts of the firms, Länder that are struck and totals that are supposed, amid a question about something else."""

from __future__ import annotations

from tests.conversations.assistant import Talk

OPENING = "Wir sind 26 Unternehmen aus Sachsen und Hessen und entwickeln gemeinsam neue Verfahren."


def test_a_part_changes_no_total_and_no_answer(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    reply = talk.say("Vier davon haben mehr als 500 Leute.")
    assert talk.facts["zahl_unternehmen"] == 26
    assert talk.facts["zahl_grossunternehmen"] == 4
    assert reply.asked == asked


def test_firms_abroad_are_taken_off(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say("Von den 26 sitzen übrigens zwei in Tirol.")
    assert talk.facts["zahl_unternehmen"] == 24
    assert talk.facts["zahl_unternehmen_ausland"] == 2


def test_one_land_is_struck_and_the_seat_stays(talk: Talk) -> None:
    asked = talk.say(OPENING).asked
    reply = talk.say("Streichen Sie Hessen.")
    assert talk.facts["bundeslaender"] == ["sachsen"]
    assert talk.facts["sitz_deutschland"] is True
    assert reply.asked == asked


def test_a_supposed_total_is_worked_out(talk: Talk) -> None:
    talk.say(OPENING)
    facts = talk.facts
    card = talk.say("wenn aus de 26 auf oamoi dreißg wern?").card("what_if")
    assert card is not None
    assert card["changed"] == {"zahl_unternehmen": 30}
    assert talk.facts == facts
