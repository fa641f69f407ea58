"""The talks as the visitors saw them: whole replies with numbers, keys that count once, buttons that can be redeemed."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.channels.database import Database
from bot.channels.messages import Button, Kept, Message, content_of, pack, unpack
from bot.channels.privacy import masked
from bot.channels.problems import Problem

DAY_SECONDS = 24 * 3600


@dataclass(frozen=True)
class Turn:
    """What is known of a key: of which message, and its reply if it was given. Without `reply`: we broke off amid it."""

    fingerprint: str
    reply: list[Kept] | None


class Conversations:
    """Reads and writes talks. A talk that is not there is a Problem."""

    def __init__(self, database: Database) -> None:
        """Keep the talks in this database."""
        self._db = database

    def begin(self, name: str) -> None:
        """A new talk."""
        with self._db.transaction() as write:
            write.execute("INSERT INTO conversations (name, last) VALUES (?, ?)", (name, time.time()))

    def last_seq(self, name: str) -> int:
        """The number of the last message; 0 before the first."""
        rows = self._db.read("SELECT seq FROM conversations WHERE name = ?", name)
        if not rows:
            raise Problem("conversation_gone")
        return int(rows[0]["seq"])

    def after(self, name: str, seq: int, most: int) -> list[Kept]:
        """The messages after a number, in order."""
        query = "SELECT seq, at, body FROM messages WHERE conversation = ? AND seq > ? ORDER BY seq LIMIT ?"
        return [unpack(row) for row in self._db.read(query, name, seq, most)]

    def message(self, name: str, seq: int) -> Kept | None:
        """One message."""
        return next((kept for kept in self.after(name, seq - 1, 1) if kept.seq == seq), None)

    def turn(self, name: str, key: str) -> Turn | None:
        """What became of the message with this key; None if it is new."""
        rows = self._db.read("SELECT * FROM turns WHERE conversation = ? AND key = ?", name, key)
        if not rows:
            return None
        first, last = rows[0]["first"], rows[0]["last"]
        reply = self.after(name, first - 1, last - first + 1) if first is not None else None
        return Turn(rows[0]["fingerprint"], reply)

    def announce(self, name: str, key: str, fingerprint: str) -> None:
        """A turn begins. If we end amid it, this is how we know."""
        with self._db.transaction() as write:
            write.execute(
                "INSERT OR REPLACE INTO turns (conversation, key, fingerprint, at) VALUES (?, ?, ?, ?)",
                (name, key, fingerprint, time.time()),
            )

    def withdraw(self, name: str, key: str) -> None:
        """The turn did not happen; the key is free for another try."""
        with self._db.transaction() as write:
            write.execute("DELETE FROM turns WHERE conversation = ? AND key = ?", (name, key))

    def add(self, name: str, messages: Sequence[Message], key: str | None = None) -> list[Kept]:
        """Append the messages of a turn and close its key, all at once. What is kept is masked, what is returned is not."""
        now, first = time.time(), self.last_seq(name) + 1
        last = first + len(messages) - 1
        with self._db.transaction() as write:
            for seq, message in enumerate(masked(messages), first):
                write.execute("INSERT INTO messages VALUES (?, ?, ?, ?)", (name, seq, now, pack(content_of(message))))
                write.executemany("INSERT INTO buttons VALUES (?, ?, ?, ?, ?)", _rows(name, message.buttons, last))
            write.execute("UPDATE conversations SET seq = ?, last = ? WHERE name = ?", (last, now, name))
            write.execute(
                "UPDATE turns SET first = ?, last = ? WHERE conversation = ? AND key = ?", (first, last, name, key)
            )
        return [Kept(seq, now, content_of(message)) for seq, message in enumerate(messages, first)]

    def redeem(self, name: str, button: str) -> tuple[str, str]:
        """Title and payload of a button of this talk that still counts."""
        rows = self._db.read("SELECT * FROM buttons WHERE conversation = ? AND id = ?", name, button)
        if not rows:
            raise Problem("button_unknown", field="button")
        if rows[0]["until"] is not None and self.last_seq(name) > rows[0]["until"]:
            raise Problem("button_expired", field="button")
        return rows[0]["title"], rows[0]["payload"]

    def object(self, name: str, seq: int, statement: str) -> bool:
        """Note that somebody doubts a statement; False if they said so before."""
        with self._db.transaction() as write:
            added = write.execute("INSERT OR IGNORE INTO objections VALUES (?, ?, ?)", (name, seq, statement))
            return added.rowcount > 0

    def delete(self, name: str) -> None:
        """Forget a talk with all that hangs on it."""
        with self._db.transaction() as write:
            write.execute("DELETE FROM conversations WHERE name = ?", (name,))
        self._db.settle()

    def clear(self, name: str) -> None:
        """Forget all that was said so far; the talk can go on, and a turn that is running still ends."""
        with self._db.transaction() as write:
            for table in ("messages", "buttons", "objections", "chats"):
                write.execute(f"DELETE FROM {table} WHERE conversation = ?", (name,))
            write.execute("DELETE FROM turns WHERE conversation = ? AND first IS NOT NULL", (name,))
        self._db.settle()

    def expired(self, days: int) -> list[str]:
        """Talks that nobody has gone on with for so many days; keys as old are forgotten on the way."""
        limit = time.time() - days * DAY_SECONDS
        with self._db.transaction() as write:
            write.execute("DELETE FROM turns WHERE at < ?", (limit,))
        return [row["name"] for row in self._db.read("SELECT name FROM conversations WHERE last < ?", limit)]


def _rows(name: str, buttons: Iterable[Button], last: int) -> list[tuple[str, str, str, str, int | None]]:
    return [(name, b.id, b.title, b.payload, last if b.once else None) for b in buttons]
