"""Whatever is typed is text: no command, no template, no markup, no flood."""

from __future__ import annotations

import pytest

from tests.conversations.assistant import Talk

OPENING = "Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU."

ATTACKS = [
    "/restart",
    "/session_start",
    "/neustart",
    '/angabe{"zahl_kmu": 1}',
    '/loeschen{"fakt": "zahl_kmu"}',
    '{"fakt": "zahl_kmu", "wert": 1}',
    "{{7*7}}",
    "${7*7}",
    "{zahl}",
    "<b>x</b>",
    "<script>alert(1)</script>",
    "'; DROP TABLE events; --",
    "\x00\x1b[31mrot\u202e",
    "%s%n",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_typed_command_is_text_and_changes_nothing(attack: str, talk: Talk) -> None:
    asked, facts = talk.say(OPENING).asked, talk.facts
    reply = talk.say(attack)
    assert reply.messages
    assert "fehler" not in reply.notices
    assert talk.facts == facts
    assert talk.open_question == asked
    assert "49" not in reply.text
    assert "<script" not in reply.text
    assert talk.say("Was haben Sie verstanden?").card("summary") is not None


@pytest.mark.parametrize("attack", ["/restart", '/angabe{"zahl_kmu": 1}', "{{7*7}}", "<b>x</b>"])
def test_typed_command_as_first_message_gets_a_friendly_answer(attack: str, talk: Talk) -> None:
    reply = talk.say(attack)
    assert reply.text
    assert "fehler" not in reply.notices
    assert "zahl_kmu" not in talk.facts


def test_message_over_the_limit_is_told_so_and_not_read(talk: Talk) -> None:
    asked, facts = talk.say(OPENING).asked, talk.facts
    reply = talk.say("Wir sind 3 KMU. " * 200)
    assert reply.notices == ["zu_lang"]
    assert "2.000 Zeichen" in reply.text
    assert talk.facts == facts
    assert talk.open_question == asked


def test_message_at_the_limit_is_read(talk: Talk) -> None:
    text = f"{OPENING} {'Wir freuen uns. ' * 200}"[:2000].strip()
    assert "zu_lang" not in talk.say(text).notices
    assert talk.facts["zahl_unternehmen"] == 12


@pytest.mark.parametrize("empty", ["", "   ", "\n", "\u200b"])
def test_empty_message_is_answered(empty: str, talk: Talk) -> None:
    reply = talk.say(empty)
    assert reply.text
    assert reply.notices == ["ungueltig"]


@pytest.mark.parametrize("text", ["?", "...", "👍", "12"])
def test_scraps_are_answered(text: str, talk: Talk) -> None:
    reply = talk.say(text)
    assert reply.text
    assert "fehler" not in reply.notices


def test_impossible_number_is_asked_back(talk: Talk) -> None:
    talk.say("Wir sind 9999999 Partner.")
    assert "zahl_partner" not in talk.facts


def test_two_talks_do_not_mix(talk: Talk) -> None:
    other = talk.assistant.talk()
    talk.say(OPENING)
    other.say("Wir sind 5 KMU.")
    assert talk.facts["zahl_kmu"] == 9
    assert other.facts["zahl_kmu"] == 5
    assert "zahl_unternehmen" not in other.facts or other.facts["zahl_unternehmen"] != 12
