"""The door's own SQLite file: opened once, with its tables, and honest when it has gone."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS conversations (
    name TEXT PRIMARY KEY, last REAL NOT NULL, seq INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS conversations_by_age ON conversations (last);
CREATE TABLE IF NOT EXISTS messages (
    conversation TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, seq INTEGER NOT NULL,
    at REAL NOT NULL, body BLOB NOT NULL, PRIMARY KEY (conversation, seq)
);
CREATE TABLE IF NOT EXISTS turns (
    conversation TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, key TEXT NOT NULL,
    fingerprint TEXT NOT NULL, at REAL NOT NULL, first INTEGER, last INTEGER, PRIMARY KEY (conversation, key)
);
CREATE TABLE IF NOT EXISTS buttons (
    conversation TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, id TEXT NOT NULL,
    title TEXT NOT NULL, payload TEXT NOT NULL, until INTEGER, PRIMARY KEY (conversation, id)
);
CREATE TABLE IF NOT EXISTS objections (
    conversation TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE, seq INTEGER NOT NULL,
    statement TEXT NOT NULL, PRIMARY KEY (conversation, seq, statement)
);
CREATE TABLE IF NOT EXISTS chats (
    conversation TEXT PRIMARY KEY REFERENCES conversations ON DELETE CASCADE, pending TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS arrivals (
    number INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, key TEXT NOT NULL, chat TEXT NOT NULL,
    at REAL NOT NULL, body TEXT, outbox TEXT, sent INTEGER NOT NULL DEFAULT 0, UNIQUE (channel, key)
);
CREATE INDEX IF NOT EXISTS arrivals_waiting ON arrivals (chat, number) WHERE body IS NOT NULL;
"""


def _make(file: Path) -> None:
    """A new file is for us alone; SQLite's side files follow it.

    One that is there is not touched: closing it would take away the locks of this process's other connections, and the
    next program that looks in would delete their log.
    """
    with contextlib.suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


class Database:
    """One connection for each door, used from the server's loop only. Any `sqlite3.Error` means: the store is down."""

    def __init__(self, file: Path) -> None:
        """Open the file, or make it."""
        file.parent.mkdir(parents=True, exist_ok=True)
        self._file = file
        _make(file)
        self._connection = sqlite3.connect(file, timeout=2, isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.executescript(SCHEMA)
        self._inode = file.stat().st_ino

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing. Must not be held over an `await`."""
        self.require()
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield self._connection
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def read(self, query: str, *values: object) -> list[sqlite3.Row]:
        """The rows of a query."""
        self.require()
        return self._connection.execute(query, values).fetchall()

    def require(self) -> None:
        """SQLite would go on writing into a file that somebody has moved away; nobody would ever read it again."""
        try:
            same = os.stat(self._file).st_ino == self._inode
        except OSError:
            same = False
        if not same:
            raise sqlite3.OperationalError(f"{self._file} ist nicht mehr da")

    def settle(self) -> None:
        """Empty the write-ahead log, which may still hold what was deleted."""
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
