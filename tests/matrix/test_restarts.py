"""Whoever dies in the middle of a talk: nothing is lost, nothing is said twice."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.channels.server import Server
from tests.matrix.bridge import Bridge
from tests.matrix.homeserver import Homeserver
from tests.matrix.people import Person
from tests.matrix.talks import OPENING, TO_THE_VERDICT

People = Callable[[str], Person]
SAID = [OPENING, *(text for text, _ in TO_THE_VERDICT)]


@pytest.fixture
def anna(person: People, bridge: Bridge) -> Person:
    return person("anna")


@pytest.fixture
def room(anna: Person, bridge: Bridge) -> str:
    room = anna.room_with(bridge.id)
    anna.wait_for(room, "Antworten Sie mit 1, 2")
    return room


def counted(bridge: Bridge, server: Server, room: str) -> list[str]:
    """What the assistant counted of a room's talk."""
    (conversation,) = bridge.rows("SELECT conversation FROM talks WHERE room = ?", room)
    return server.counted_by(f"web-{conversation.partition('.')[0]}")


def test_the_bridge_dies_at_any_moment(bridge: Bridge, server: Server, anna: Person, room: str) -> None:
    steps = [(OPENING, "Management neutral"), *TO_THE_VERDICT]
    for (text, words), moment in zip(steps, (0.0, 0.05, 0.15, 0.4), strict=True):
        before = len(anna.texts(room))
        anna.say(room, text)
        time.sleep(moment)
        bridge.kill()
        bridge.start()
        anna.wait_for(room, words, before)
    _each_once(anna, room)
    assert counted(bridge, server, room) == SAID


def test_the_assistant_dies(bridge: Bridge, server: Server, anna: Person, room: str) -> None:
    anna.ask(room, OPENING, "Management neutral")
    before = len(anna.texts(room))
    server.stop_rasa(signal.SIGKILL)
    try:
        anna.say(room, "ja")
        anna.wait_for(room, "Das dauert gerade länger", before)
        assert bridge.stop(signal.SIGKILL)
        bridge.start()
        anna.say(room, "nein")
    finally:
        server.start_rasa(wait=False)
    anna.wait_for(room, "zählt ein Unternehmen", before)
    anna.ask(room, "alle zwölf", "Heute möglich")
    _each_once(anna, room)
    assert sum("Das dauert gerade länger" in text for text in anna.texts(room)) == 1
    assert counted(bridge, server, room) == SAID


def test_what_is_edited_or_deleted_while_it_waits_is_heard_as_it_is_in_the_end(
    bridge: Bridge, server: Server, anna: Person, room: str
) -> None:
    bridge.kill()
    wrong = anna.say(room, "Wir sind 12 Unternehmen.")
    taken_back = anna.say(room, "Wir sitzen in Bayern.")
    anna.edit(room, wrong, "Wir sind 15 Unternehmen.")
    anna.call("PUT", f"/rooms/{room}/redact/{taken_back}/x{time.time_ns()}", {})
    bridge.start()
    anna.wait_for(room, "15 Unternehmen")
    anna.ask(room, "Was haben Sie verstanden?", "Unternehmen: 15")
    assert not any("Bayern" in text for text in anna.texts(room))


def test_the_homeserver_dies(homeserver: Homeserver, bridge: Bridge, server: Server, anna: Person, room: str) -> None:
    anna.ask(room, OPENING, "Management neutral")
    before = len(anna.texts(room))
    anna.say(room, "ja")
    homeserver.stop(signal.SIGKILL)
    homeserver.start()
    anna.wait_for(room, "schon begonnen", before)
    homeserver.stop(signal.SIGKILL)
    bridge.kill()
    homeserver.start()
    bridge.start()
    for text, words in TO_THE_VERDICT[1:]:
        anna.ask(room, text, words)
    _each_once(anna, room)
    assert counted(bridge, server, room) == SAID


def test_more_than_one_sync_brings_while_it_is_away(bridge: Bridge, anna: Person, room: str) -> None:
    """A sync holds the newest hundred events of a room; what lies before them is fetched."""
    bridge.kill()
    anna.say(room, "Wir sind 12 Unternehmen.")
    for number in range(105):
        anna.say(room, f"Notiz {number}", msgtype="m.notice")
    bridge.start()
    anna.wait_for(room, "12 Unternehmen")


def test_what_waits_to_be_sent_is_sent_once(bridge: Bridge, anna: Person, room: str) -> None:
    """It died after sending and before noting that: the homeserver takes the second try for the first."""
    anna.ask(room, OPENING, "Management neutral")
    bridge.kill()
    bridge.put_back_what_was_sent(room, "noch einmal")
    bridge.start()
    anna.wait_for(room, "noch einmal")
    bridge.kill()
    bridge.put_back_what_was_sent(room, "noch einmal")
    bridge.start()
    anna.ask(room, "ja", "schon begonnen")
    assert sum(text == "noch einmal" for text in anna.texts(room)) == 1


def test_a_homeserver_with_tight_limits_is_respected(tmp_path: Path, server: Server) -> None:
    tight = Homeserver(tmp_path, rc_message={"per_second": 3, "burst_count": 2})
    tight.start()
    bridge = Bridge(tmp_path / "bridge", tight, server.url, "clusterlotse")
    bridge.start()
    try:
        anna = Person(tight, "anna")
        room = anna.room_with(bridge.id)
        anna.wait_for(room, "Antworten Sie mit 1, 2")
        for text in ("Wir sind 12 Unternehmen.", "Wir sind 13 Unternehmen.", "Wir sind 14 Unternehmen."):
            anna.say(room, text)
        anna.wait_for(room, "jetzt 14")
        answers = anna.texts(room)[2:]
        assert [re.findall(r"12|13|14", text.splitlines()[0]) for text in answers] == [
            ["12"],
            ["12", "13"],
            ["13", "14"],
        ]
    finally:
        bridge.stop()
        tight.stop()


def _each_once(anna: Person, room: str) -> None:
    anna.look(1)
    texts = anna.texts(room)
    for words in ("Management neutral", "schon begonnen", "zählt ein Unternehmen, wenn", "Heute möglich"):
        assert sum(words in text for text in texts) == 1, "\n---\n".join(texts)
