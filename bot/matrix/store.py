"""The bridge's own file: who we are, how far we have read, what waits to be answered and what waits to be sent.

What has to happen together is one transaction, so that the process may end at any moment: an event is marked as seen when it is
taken in, and a message leaves the inbox when its whole reply is in the outbox.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS account (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS rooms (room TEXT PRIMARY KEY, sealed_told INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS seen (event TEXT PRIMARY KEY, room TEXT NOT NULL, at REAL NOT NULL, author TEXT, digest TEXT, asked TEXT);
CREATE TABLE IF NOT EXISTS inbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL UNIQUE, room TEXT NOT NULL, sender TEXT NOT NULL,
    kind TEXT NOT NULL, body TEXT NOT NULL, request TEXT, arrived REAL NOT NULL);
CREATE TABLE IF NOT EXISTS outbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT, txn TEXT NOT NULL UNIQUE, room TEXT NOT NULL, sender TEXT NOT NULL, content TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS talks (
    room TEXT NOT NULL, sender TEXT NOT NULL, conversation TEXT, state TEXT NOT NULL, used REAL NOT NULL, PRIMARY KEY (room, sender));
CREATE TABLE IF NOT EXISTS sealed (event TEXT PRIMARY KEY, room TEXT NOT NULL, source TEXT NOT NULL, arrived REAL NOT NULL);
CREATE TABLE IF NOT EXISTS farewells (conversation TEXT PRIMARY KEY);
"""
SECONDS_A_DAY = 86_400


class Store:
    """One SQLite file, readable by us alone."""

    def __init__(self, file: Path) -> None:
        """Open the file, make it where it is missing."""
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
        file.chmod(0o600)
        self.base = sqlite3.connect(file, isolation_level=None)
        self.base.row_factory = sqlite3.Row
        for pragma in ("journal_mode = WAL", "secure_delete = ON", "synchronous = FULL", "busy_timeout = 5000"):
            self.base.execute(f"PRAGMA {pragma}")
        self.base.executescript(SCHEMA)

    @contextmanager
    def together(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing."""
        if self.base.in_transaction:
            yield self.base
            return
        self.base.execute("BEGIN IMMEDIATE")
        try:
            yield self.base
        except BaseException:
            self.base.execute("ROLLBACK")
            raise
        self.base.execute("COMMIT")

    def get(self, key: str) -> str | None:
        """Something about our account."""
        row = self.base.execute("SELECT value FROM account WHERE key = ?", (key,)).fetchone()
        return row and str(row[0])

    def put(self, **values: str) -> None:
        """Keep something about our account."""
        with self.together() as base:
            base.executemany("INSERT OR REPLACE INTO account VALUES (?, ?)", values.items())

    def knows(self, room: str) -> bool:
        """Have we been in this room?"""
        return bool(self.base.execute("SELECT 1 FROM rooms WHERE room = ?", (room,)).fetchone())

    def enter(self, room: str) -> None:
        """From now on we know this room."""
        self.base.execute("INSERT OR IGNORE INTO rooms (room) VALUES (?)", (room,))

    def rooms(self) -> list[str]:
        """The rooms we know."""
        return [str(row[0]) for row in self.base.execute("SELECT room FROM rooms")]

    def forget_room(self, room: str) -> None:
        """Keep nothing of a room that we are no longer in."""
        with self.together() as base:
            for table in ("rooms", "seen", "inbox", "outbox", "talks", "sealed"):
                base.execute(f"DELETE FROM {table} WHERE room = ?", (room,))

    def grow_old(self, days: int, now: float | None = None) -> None:
        """Drop what was last used so many days ago."""
        oldest = (time.time() if now is None else now) - days * SECONDS_A_DAY
        with self.together() as base:
            base.execute("DELETE FROM talks WHERE used < ?", (oldest,))
            base.execute("DELETE FROM seen WHERE at < ?", (oldest,))
            base.execute("DELETE FROM inbox WHERE arrived < ?", (oldest,))
            base.execute("DELETE FROM sealed WHERE arrived < ?", (oldest,))

    def compact(self) -> None:
        """Nothing of what was deleted stays in the log beside the file."""
        self.base.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file."""
        self.base.close()


def mark(event: str) -> str:
    """What we remember an event by, and the key that the assistant's door knows the message by."""
    return hashlib.sha256(event.encode()).hexdigest()[:40]
