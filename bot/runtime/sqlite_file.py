"""Conversations in a SQLite file: quick, and honest when the file is gone.

Rasa opens the file anew twice a turn and waits for the disk at each save, which takes as long as the rest of the turn. With a
write-ahead log and connections that stay open, a turn costs a millisecond; the file survives a crash of the process, and at
worst a power failure loses the last turns. SQLite would also quietly make a new, empty file where the old one has been moved
away, or go on with a file that is no longer there: whoever loses the conversations should hear of it.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import Any


def file_of(url: Any) -> Path | None:
    """The SQLite file behind an SQLAlchemy URL; None for any other database and for one in memory."""
    database = str(getattr(url, "database", None) or "")
    is_sqlite = str(getattr(url, "drivername", "")).startswith("sqlite")
    return Path(database) if is_sqlite and database not in ("", ":memory:") else None


def make_the_folder(tracker_store: Any) -> None:
    """The file may lie in a folder that does not exist yet."""
    cls = tracker_store.SQLTrackerStore
    url_of = cls.get_db_url

    def get_db_url(*args: Any, **kwargs: Any) -> Any:
        url = url_of(*args, **kwargs)
        file = file_of(url)
        if file:
            file.parent.mkdir(parents=True, exist_ok=True)
        return url

    cls.get_db_url = staticmethod(get_db_url)


def keep_open(tracker_store: Any) -> None:
    """Connections wait for the next turn instead of being closed, as SQLAlchemy 2 does it; the purge may use them in its own thread."""
    usual = tracker_store.create_engine_kwargs

    def create_engine_kwargs(url: Any) -> Any:
        pooled = {"poolclass": tracker_store.sa.pool.QueuePool, "connect_args": {"check_same_thread": False}}
        return usual(url) | (pooled if file_of(url) else {})

    tracker_store.create_engine_kwargs = create_engine_kwargs


def write_ahead(tracker_store: Any) -> None:
    """Set up the write-ahead log, and refuse to connect when the file has gone."""
    cls = tracker_store.SQLTrackerStore
    create = cls.__init__

    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        create(self, *args, **kwargs)
        file = file_of(self.engine.url)
        if file and file.exists():
            _configure(self.engine, file, tracker_store.sa)

    cls.__init__ = __init__


def _configure(engine: Any, file: Path, sa: Any) -> None:
    def refuse_if_gone(*_: Any) -> None:
        if not file.exists():
            raise sqlite3.OperationalError(f"{file} ist nicht mehr da")

    def set_up(connection: Any, record: Any) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA secure_delete=ON")  # what is deleted is overwritten
        record.info["inode"] = file.stat().st_ino

    def drop_if_another(_: Any, record: Any, __: Any) -> None:
        if not file.exists() or file.stat().st_ino != record.info["inode"]:
            raise sa.exc.DisconnectionError  # the pool opens the file anew

    sa.event.listen(engine, "do_connect", refuse_if_gone)
    sa.event.listen(engine, "connect", set_up)
    sa.event.listen(engine, "checkout", drop_if_another)
    engine.dispose()  # what made the tables was opened without all this
    with contextlib.suppress(Exception), engine.connect():
        pass  # opened for the first turn, which also reports a file that cannot be read
