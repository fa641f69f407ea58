"""Rooms with several people, and who may come at all."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.channels.server import Server
from tests.matrix.bridge import Bridge
from tests.matrix.homeserver import Homeserver
from tests.matrix.people import Person, SealedPerson
from tests.matrix.talks import OPENING, TO_THE_VERDICT

People = Callable[[str], Person]


@pytest.fixture
def ben(homeserver: Homeserver, tmp_path: Path) -> Iterator[SealedPerson]:
    ben = SealedPerson(homeserver, f"ben-{secrets.token_hex(4)}", tmp_path / "ben")
    yield ben
    ben.close()


def room_of_three(bridge: Bridge, person: People) -> tuple[Person, Person, str]:
    """Two people and the bridge."""
    anna, ben = person("anna"), person("ben")
    room = anna.room_with(ben.id, bridge.id, direct_chat=False)
    ben.join(room)
    anna.wait_for(room, "nur, wenn Sie mich meinen")
    anna.wait_for(room, "Bevor Sie mir etwas")
    return anna, ben, room


def test_in_a_room_it_answers_those_who_address_it_each_in_a_talk_of_their_own(bridge: Bridge, person: People) -> None:
    anna, ben, room = room_of_three(bridge, person)
    anna.say(room, "Ben, was meinst du: sind wir 40 Unternehmen?")
    anna.ask(room, f"Clusterlotse: {OPENING}", "Management neutral")
    ben.look()
    before = len(ben.texts(room))
    ben.say(room, "Wir sind 3 Hochschulen aus Bayern.", **{"m.mentions": {"user_ids": [bridge.id]}})
    ben.wait_for(room, "3 Hochschulen", before)
    question = anna.event_with(room, "Management neutral")
    for text, words in TO_THE_VERDICT:
        reply = {"m.relates_to": {"m.in_reply_to": {"event_id": question}}}
        before = len(anna.texts(room))
        anna.say(room, text, **reply)
        anna.wait_for(room, words, before)
        question = anna.event_with(room, words)
    answers = [event["content"] for event in anna.from_others(room) if event["sender"] == bridge.id]
    assert not any("40 Unternehmen" in content["body"] for content in answers), (
        "it listened to what was not meant for it"
    )
    verdict = next(content for content in answers if "Heute möglich" in content["body"])
    assert verdict["m.mentions"] == {"user_ids": [anna.id]}
    assert verdict["m.relates_to"]["m.in_reply_to"]["event_id"]
    assert len(bridge.rows("SELECT conversation FROM talks WHERE room = ? AND conversation NOT NULL", room)) == 2


def test_in_a_thread_it_answers_in_the_thread(bridge: Bridge, person: People) -> None:
    anna, _, room = room_of_three(bridge, person)
    root = anna.say(room, "Hier reden wir über Förderung.")
    relation = {"rel_type": "m.thread", "event_id": root, "is_falling_back": True, "m.in_reply_to": {"event_id": root}}
    anna.say(room, f"@clusterlotse {OPENING}", **{"m.relates_to": relation})
    anna.wait_for(room, "Management neutral")
    answer = next(e for e in anna.from_others(room) if "Management neutral" in e["content"]["body"])
    assert answer["content"]["m.relates_to"]["event_id"] == root


def test_somebody_elses_reaction_does_not_answer(bridge: Bridge, person: People) -> None:
    anna, ben, room = room_of_three(bridge, person)
    anna.ask(room, f"Clusterlotse, {OPENING}", "Management neutral")
    question = anna.event_with(room, "Management neutral")
    before = len(anna.texts(room))
    ben.react(room, question, "2️⃣")
    anna.react(room, question, "1️⃣")
    anna.wait_for(room, "Das Management ist neutral", before)
    assert len(anna.texts(room)) == before + 1


def test_nobody_edits_what_somebody_else_wrote(bridge: Bridge, person: People) -> None:
    anna, ben, room = room_of_three(bridge, person)
    anna.ask(room, "Clusterlotse: Wir sind 12 Unternehmen aus Sachsen.", "12 Unternehmen")
    said = next(
        event["event_id"] for event in anna.events[room] if "12 Unternehmen" in event["content"].get("body", "")
    )
    before = len(anna.texts(room))
    ben.edit(room, said, "Clusterlotse: Wir sind 99 Unternehmen aus Bayern.")
    anna.ask(room, "Clusterlotse: Was haben Sie verstanden?", "Unternehmen: 12")
    assert not any("jetzt 99" in text or "99 Unternehmen in" in text for text in anna.texts(room)[before:])


def test_only_servers_on_the_list_are_let_in(
    homeserver: Homeserver, server: Server, tmp_path: Path, person: People
) -> None:
    picky = Bridge(tmp_path / "picky", homeserver, server.url, "waehlerisch", erlaubte_server=["anderswo.test"])
    picky.start()
    try:
        anna = person("anna")
        room = anna.room_with(picky.id)
        picky.wait_until(lambda: "außerhalb der Liste abgelehnt" in picky.log.read_text())
        members = anna.call("GET", f"/rooms/{room}/members")["chunk"]
        assert {m["state_key"]: m["content"]["membership"] for m in members} == {anna.id: "join", picky.id: "leave"}
        assert picky.rows("SELECT room FROM rooms") == []
    finally:
        assert picky.stop() == 0


def test_what_cannot_be_decrypted_is_owned_up_to_once(bridge: Bridge, ben: SealedPerson) -> None:
    room = ben.do("room", invite=[bridge.id])["room"]
    ben.wait_for("Antworten Sie mit 1, 2")
    ben.do("trust", user=bridge.id, trust=False)
    before = len(ben.messages)
    ben.do("say", room=room, text="Wir sind 12 Unternehmen.")
    ben.do("say", room=room, text="Wir sind 12 Unternehmen.")
    ben.wait_for("mir fehlt der Schlüssel", before)
    ben.do("trust", user=bridge.id, trust=True)
    ben.ask(room, "Wir sind 13 Unternehmen.", "13 Unternehmen")
    assert sum("fehlt der Schlüssel" in text for text in ben.texts()) == 1
    assert not any("12 Unternehmen" in text for text in ben.texts())


def test_a_key_that_comes_late_still_brings_an_answer(bridge: Bridge, ben: SealedPerson) -> None:
    room = ben.do("room", invite=[bridge.id])["room"]
    ben.wait_for("Antworten Sie mit 1, 2")
    before = len(ben.messages)
    ben.do("say", room=room, text="Wir sind 12 Unternehmen.", without_key=True)
    ben.wait_for("mir fehlt der Schlüssel", before)
    assert ben.do("release")["sent"] >= 1
    ben.wait_for("12 Unternehmen", before)
    ben.ask(room, "Wir sind 13 Unternehmen.", "jetzt 13")
