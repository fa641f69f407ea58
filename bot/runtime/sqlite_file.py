"""Conversations in a SQLite file: quick, and honest when the file is gone.

Rasa opens the file anew for every turn and waits for the disk at each save, which takes as long as the rest of the turn. With a
write-ahead log, kept open by one idle connection, a turn costs a millisecond; the file survives a crash of the process, and at
worst a power failure loses the last turns. SQLite would also quietly make a new, empty file where the old one has been moved
away: whoever loses the conversations should hear of it.
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


def write_ahead(tracker_store: Any) -> None:
    """Set up the write-ahead log, and refuse to connect when the file has gone."""
    cls = tracker_store.SQLTrackerStore
    create = cls.__init__

    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        create(self, *args, **kwargs)
        file = file_of(self.engine.url)
        if file and file.exists():
            _configure(self, file, tracker_store.sa.event)

    cls.__init__ = __init__


def _configure(store: Any, file: Path, event: Any) -> None:
    def refuse_if_gone(*_: Any) -> None:
        if not file.exists():
            raise sqlite3.OperationalError(f"{file} ist nicht mehr da")

    def set_up(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA secure_delete=ON")  # what is deleted is overwritten

    event.listen(store.engine, "do_connect", refuse_if_gone)
    event.listen(store.engine, "connect", set_up)
    with contextlib.suppress(Exception):  # a file that cannot be read now is reported at the first turn
        store.idle_connection = store.engine.connect()
        store.idle_connection.execute("SELECT count(*) FROM events").scalar()
