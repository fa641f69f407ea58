"""Fifty talks at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.channels.server import Server
from tests.matrix.bridge import Bridge
from tests.matrix.people import Person
from tests.matrix.talks import case

MANY = [2, 3, *range(6, 54)]  # with four or five firms the talk turns to partners abroad


@pytest.mark.timeout(600)
def test_fifty_talks_at_once_end_each_with_its_own_verdict(
    bridge: Bridge, server: Server, person: Callable[[str], Person]
) -> None:
    def lead(number: int) -> tuple[int, str, list[str]]:
        somebody = person(f"person{number}")
        room = somebody.room_with(bridge.id)
        somebody.wait_for(room, "Antworten Sie mit 1, 2", patience=120)
        for text, words in case(number):
            before = len(somebody.texts(room))
            somebody.say(room, text)
            somebody.wait_for(room, words, before, patience=120)
        return number, room, somebody.texts(room)

    with ThreadPoolExecutor(len(MANY)) as pool:
        talks = list(pool.map(lead, MANY))
    for number, room, texts in talks:
        whole = "\n".join(texts[2:])
        assert ("Das Vorhaben hat schon begonnen" in whole) == (number >= 6 and number % 2 == 1)
        assert ("Die formalen Punkte sind nach Ihren Angaben erfüllt" in whole) == (number >= 6 and number % 2 == 0)
        others = [other for other in MANY if other != number and f" {other} Unternehmen in Deutschland" in whole]
        assert not others, f"talk {number} holds what {others} said"
        (conversation,) = bridge.rows("SELECT conversation FROM talks WHERE room = ?", room)
        assert server.counted_by(f"web-{conversation.partition('.')[0]}") == [text for text, _ in case(number)]
