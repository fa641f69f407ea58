"""Cases to take along or to come back to: facts and the day, found by a secret that only its holder knows.

One SQLite file beside the talks. It holds no message; secrets and the talk a case came from are kept as hashes, so that the
file alone opens no case and names nobody.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from bot.keeping.codes import new_code
from bot.keeping.masking import mask

MEMO, RESUME = "memo", "code"
MOST_GUESSES = 5
GUESSING = timedelta(hours=1)
MOST_CASES = 20  # of a kind from one talk; more would be no case but a flood
ONLY_THE_NEWEST = """
DELETE FROM cases WHERE owner = ? AND kind = ? AND secret NOT IN
(SELECT secret FROM cases WHERE owner = ? AND kind = ? ORDER BY made DESC, rowid DESC LIMIT ?)
"""
TABLES = """
CREATE TABLE IF NOT EXISTS cases (secret TEXT PRIMARY KEY, kind TEXT, owner TEXT, content TEXT, made REAL, until REAL);
CREATE TABLE IF NOT EXISTS guesses (owner TEXT, at REAL);
"""


@dataclass(frozen=True)
class Case:
    """What is kept: the facts, the day they are judged for, the catalogue's version, and the course of the talk."""

    facts: Mapping[str, Any]
    day: str
    version: str
    memory: Mapping[str, Any]


@dataclass(frozen=True)
class Receipt:
    """The secret that opens a case, and until when."""

    secret: str
    until: datetime


def usual_file() -> Path:
    """Where action server and doors find the cases: in var/, or where `CLUSTERLOTSE_VAR` says."""
    return Path(os.environ.get("CLUSTERLOTSE_VAR", "var")) / "mitnehmen.sqlite"


class TooManyGuessesError(Exception):
    """So many wrong codes came from one talk that it has to wait."""


class Cases:
    """The file of cases. `now` is the clock, so that time can be moved in tests."""

    def __init__(self, file: Path | None = None, now: Any = lambda: datetime.now(timezone.utc)) -> None:
        self._file, self._now = file or usual_file(), now

    def keep_memo(self, case: Case, talk: str, days: int) -> Receipt:
        """Keep a case for its memo; the secret is part of an address."""
        return self._keep(MEMO, secrets.token_urlsafe(24), case, talk, days)

    def keep_resume(self, case: Case, talk: str, days: int) -> Receipt:
        """Keep a case to come back to; the secret is a code that people can type."""
        return self._keep(RESUME, new_code(), case, talk, days)

    def memo(self, token: str) -> Case | None:
        """The case of a memo, None if there is none or no more."""
        return self._open(MEMO, token)

    def resume(self, code: str, talk: str) -> Case | None:
        """The case behind a code, None if there is none; wrong codes are counted for each talk."""
        owner, now = _hash(talk), self._now()
        with self._connected() as file:
            file.execute("DELETE FROM guesses WHERE at < ?", ((now - GUESSING).timestamp(),))
            wrong = file.execute("SELECT count(*) FROM guesses WHERE owner = ?", (owner,)).fetchone()[0]
        if wrong >= MOST_GUESSES:
            raise TooManyGuessesError
        case = self._open(RESUME, code)
        if case is None:
            with self._connected() as file:
                file.execute("INSERT INTO guesses VALUES (?, ?)", (owner, now.timestamp()))
        return case

    def discard(self, code: str, talk: str) -> bool:
        """The case behind a code goes; False if there was none. Guessing counts as in `resume`."""
        if self.resume(code, talk) is None:
            return False
        with self._connected() as file:
            file.execute("DELETE FROM cases WHERE secret = ? AND kind = ?", (_hash(code), RESUME))
        return True

    def forget(self, talk: str) -> None:
        """No case that came from this talk stays. Its wrong codes count on: deleting must not buy new guesses."""
        with self._connected() as file:
            file.execute("DELETE FROM cases WHERE owner = ?", (_hash(talk),))

    def count(self, talk: str) -> int:
        """How many cases of this talk can still be opened."""
        with self._connected() as file:
            query = "SELECT count(*) FROM cases WHERE owner = ? AND until >= ?"
            return int(file.execute(query, (_hash(talk), self._now().timestamp())).fetchone()[0])

    def purge(self, days: int) -> int:
        """Remove what is past its day or older than is allowed now; how many cases that were."""
        now = self._now()
        with self._connected() as file:
            query = "DELETE FROM cases WHERE until < ? OR made < ?"
            gone = file.execute(query, (now.timestamp(), (now - timedelta(days=days)).timestamp())).rowcount
            file.execute("DELETE FROM guesses WHERE at < ?", ((now - GUESSING).timestamp(),))
            if gone:
                file.execute("VACUUM")
        return gone

    def _keep(self, kind: str, secret: str, case: Case, talk: str, days: int) -> Receipt:
        now = self._now()
        until = now + timedelta(days=days)
        facts = {f: mask(value).text if isinstance(value, str) else value for f, value in case.facts.items()}
        content = json.dumps([facts, case.day, case.version, dict(case.memory)], ensure_ascii=False)
        row = (_hash(secret), kind, _hash(talk), content, now.timestamp(), until.timestamp())
        with self._connected() as file:
            file.execute("INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?)", row)
            file.execute(ONLY_THE_NEWEST, (_hash(talk), kind, _hash(talk), kind, MOST_CASES))
        return Receipt(secret, until)

    def _open(self, kind: str, secret: str) -> Case | None:
        with self._connected() as file:
            row = file.execute(
                "SELECT content FROM cases WHERE secret = ? AND kind = ? AND until >= ?",
                (_hash(secret), kind, self._now().timestamp()),
            ).fetchone()
        return Case(*json.loads(row[0])) if row else None

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._file, timeout=5, isolation_level=None)
        try:
            # Deleted content is overwritten; no journal is left behind that could still hold it.
            connection.execute("PRAGMA secure_delete = ON")
            connection.executescript(TABLES)
            yield connection
        finally:
            connection.close()


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
