"""Conversations leave Rasa's stores: one of them on request, all old ones by and by.

Rasa can only add to a store. In SQLite, deleted rows stay readable in the file and in its write-ahead log until they happen to
be overwritten, so both are cleaned here.
"""

from __future__ import annotations

import logging
from typing import Any

from bot.runtime.sqlite_file import file_of
from bot.runtime.whole_turns import TurnFailedError

logger = logging.getLogger("clusterlotse")


class CannotForgetError(TurnFailedError):
    """This kind of store is not known here."""


async def forget(store: Any, talk: str) -> None:
    """Remove every event of one conversation."""
    kind = _kind(store)
    if kind == "sql":
        _delete(store, store.SQLEvent.sender_id == talk)
    elif kind == "memory":
        store.store.pop(talk, None)
    elif kind == "redis":
        store.red.delete(store.key_prefix + talk)
    elif kind == "mongo":
        store.conversations.delete_one({"sender_id": talk})
    else:
        raise CannotForgetError(type(store).__name__)


def purge(store: Any, before: float) -> int:
    """Remove conversations whose last event is older; how many that were. Only SQL stores know their age."""
    if _kind(store) != "sql":
        logger.warning("%s: Die Aufbewahrungsfrist muss dieser Speicher selbst einhalten.", type(store).__name__)
        return 0
    event = store.SQLEvent
    from sqlalchemy import func  # Rasa's own dependency; here Rasa is loaded already

    with store.session_scope() as session:
        query = session.query(event.sender_id).group_by(event.sender_id).having(func.max(event.timestamp) < before)
        old = [sender for (sender,) in query]
    if old:
        for start in range(0, len(old), 500):
            _delete(store, event.sender_id.in_(old[start : start + 500]))
        _shrink(store)
    return len(old)


def _kind(store: Any) -> str:
    names = {"SQLTrackerStore": "sql", "InMemoryTrackerStore": "memory", "RedisTrackerStore": "redis"}
    names["MongoTrackerStore"] = "mongo"
    return next((names[cls.__name__] for cls in type(store).__mro__ if cls.__name__ in names), "")


def _delete(store: Any, which: Any) -> None:
    with store.session_scope() as session:
        session.query(store.SQLEvent).filter(which).delete(synchronize_session=False)
        session.commit()
    if file_of(store.engine.url):
        with store.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _shrink(store: Any) -> None:
    """Give the room back; outside a transaction, which is what SQLite asks for."""
    if file_of(store.engine.url):
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
