"""The twenty talks of tests/messenger in Matrix: the same facts and the same words as through REST, no line lost."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from bot.matrix.store import mark
from tests.channels.server import Server
from tests.matrix.bridge import Bridge
from tests.matrix.people import Person
from tests.messenger.drivers import RestDriver
from tests.messenger.talks import Talk, facts_of, hold, missing, talks

AT_ONCE = 5
MEMO = "zum Mitnehmen hat die Nummer"  # here it comes as a file, and the words are others


class MatrixDriver:
    """One direct chat."""

    def __init__(self, bridge: Bridge, person: Person) -> None:
        self._bridge, self._person, self._read = bridge, person, 0

    @property
    def sender(self) -> str:
        (conversation,) = self._bridge.rows("SELECT conversation FROM talks WHERE room = ?", self._room)
        return f"web-{conversation.partition('.')[0]}"

    def start(self) -> list[str]:
        self._room = self._person.room_with(self._bridge.id)
        self._person.wait_for(self._room, "Guten Tag")
        return self._new()

    def say(self, text: str) -> list[str]:
        event = mark(self._person.say(self._room, text))
        seen = "SELECT 1 FROM seen WHERE event = ?"
        left = "SELECT 1 FROM inbox WHERE room = ? UNION SELECT 1 FROM outbox WHERE room = ?"
        self._bridge.wait_until(
            lambda: bool(self._bridge.rows(seen, event)) and not self._bridge.rows(left, self._room, self._room)
        )
        return self._new()

    def _new(self) -> list[str]:
        self._person.look(0)
        texts = self._person.texts(self._room)
        new, self._read = texts[self._read :], len(texts)
        return new


def test_twenty_talks_end_in_matrix_as_they_end_through_rest(
    bridge: Bridge, server: Server, person: Callable[[str], Person]
) -> None:
    def both(talk: Talk) -> list[object]:
        rest = RestDriver(server)
        matrix = MatrixDriver(bridge, person(f"gespraech{talks().index(talk)}"))
        expected, read = hold(rest, talk), hold(matrix, talk)
        assert all(
            "Clusterlotse-Ergebnis" in shown for shown, plain in zip(read, expected, strict=True) if MEMO in plain
        )
        pairs = [(shown, _without_memo(plain)) for shown, plain in zip(read, expected, strict=True)]
        lost = [(talk.name, step, missing(*pair)) for step, pair in enumerate(pairs)]
        facts = facts_of(server.talks, rest.sender)
        differ = [] if facts_of(server.talks, matrix.sender) == facts else [(talk.name, facts)]
        return [*[entry for entry in lost if entry[2]], *differ]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        wrong = [entry for found in pool.map(both, talks()) for entry in found]
    assert wrong == []


def _without_memo(plain: str) -> str:
    return "\n".join(line for line in plain.splitlines() if MEMO not in line)
