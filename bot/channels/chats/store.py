"""What is kept of chats: what is pending in them, and which arrivals were seen.

Who somebody is in the messenger is kept only until they are answered; after that a keyed hash stands for them.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from bot.channels.chats.model import Incoming, Outgoing, outbox_from_json, outbox_to_json
from bot.channels.conversations import DAY_SECONDS, Conversations
from bot.channels.database import Database
from bot.channels.problems import Problem
from bot.messenger import Pending


@dataclass(frozen=True)
class Arrival:
    """An event that is not done with. `outbox`: what is to be sent, once that is known; so many of it were `sent`."""

    number: int
    incoming: Incoming
    outbox: list[Outgoing] | None
    sent: int


@dataclass(frozen=True)
class Chat:
    """What is known of a chat: what is pending, and whether it was told who else reads along."""

    pending: Pending
    noticed: bool


class Chats:
    """The chats of all messengers, beside the talks of the website."""

    def __init__(self, database: Database, talks: Conversations) -> None:
        """Keep them in this database."""
        self._db, self._talks = database, talks

    def arrive(self, channel: str, name: str, incoming: Incoming) -> bool:
        """Note an event; False if it was noted before."""
        query = "INSERT OR IGNORE INTO arrivals (channel, key, chat, at, body) VALUES (?, ?, ?, ?, ?)"
        with self._db.transaction() as write:
            values = (channel, incoming.key, name, time.time(), incoming.to_json())
            return write.execute(query, values).rowcount > 0

    def waiting(self, channel: str) -> list[str]:
        """The chats that wait for an answer."""
        query = "SELECT DISTINCT chat FROM arrivals WHERE channel = ? AND body IS NOT NULL"
        return [row["chat"] for row in self._db.read(query, channel)]

    def next(self, name: str) -> Arrival | None:
        """The oldest event of a chat that is not done with."""
        query = "SELECT * FROM arrivals WHERE chat = ? AND body IS NOT NULL ORDER BY number LIMIT 1"
        for row in self._db.read(query, name):
            outbox = outbox_from_json(row["outbox"]) if row["outbox"] else None
            return Arrival(row["number"], Incoming.from_json(row["body"]), outbox, row["sent"])
        return None

    def open(self, name: str) -> Chat:
        """A chat; it begins if it is new or was deleted."""
        try:
            self._talks.last_seq(name)
        except Problem:
            self._talks.begin(name)
        rows = self._db.read("SELECT * FROM chats WHERE conversation = ?", name)
        return Chat(Pending.from_json(rows[0]["pending"]), True) if rows else Chat(Pending(), False)

    def answered(self, name: str, number: int, outbox: list[Outgoing], pending: Pending) -> None:
        """What is to be sent, and what is pending then: both or neither."""
        with self._db.transaction() as write:
            write.execute("INSERT OR REPLACE INTO chats VALUES (?, ?)", (name, pending.to_json()))
            write.execute("UPDATE arrivals SET outbox = ? WHERE number = ?", (outbox_to_json(outbox), number))

    def excuse(self, number: int, outbox: list[Outgoing]) -> None:
        """What is to be sent although there is no answer; what is pending stays."""
        with self._db.transaction() as write:
            write.execute("UPDATE arrivals SET outbox = ? WHERE number = ?", (outbox_to_json(outbox), number))

    def note_sent(self, number: int, sent: int) -> None:
        """So many of the outbox have gone out."""
        with self._db.transaction() as write:
            write.execute("UPDATE arrivals SET sent = ? WHERE number = ?", (sent, number))

    def done(self, number: int) -> None:
        """Forget which chat it came from and what it said; the key stays, so that it counts only once."""
        self._empty("number = ?", number)

    def drop(self, name: str) -> None:
        """Nobody is there any more: nothing of this chat waits for an answer."""
        self._empty("chat = ?", name)

    def purge(self, days: int) -> None:
        """Forget the keys that are older."""
        with self._db.transaction() as write:
            write.execute("DELETE FROM arrivals WHERE at < ?", (time.time() - days * DAY_SECONDS,))

    def _empty(self, which: str, value: object) -> None:
        with self._db.transaction() as write:
            write.execute(f"UPDATE arrivals SET chat = '', body = NULL, outbox = NULL WHERE {which}", (value,))
        self._db.settle()
