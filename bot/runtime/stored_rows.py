"""The events of a talk are read at once, and those of a turn written at once, by statements that are made once.

Rasa builds its query anew for every message, reads each event for itself from its JSON, and hands each new one to SQLAlchemy's session as an
object, which is watched, sorted and written for itself: 2 ms a turn. What is asked for is the same as in session_query.py.
"""

from __future__ import annotations

import json
from typing import Any


def insert_at_once(tracker_store: Any) -> None:
    """The same rows, told as values."""
    cls = tracker_store.SQLTrackerStore
    insert = cls.SQLEvent.__table__.insert()

    async def save(self: Any, tracker: Any) -> None:
        await self.stream_events(tracker)
        with self.session_scope() as session:
            rows = [_row(tracker.sender_id, event) for event in self._additional_events(session, tracker)]
        if rows:
            with self.engine.begin() as connection:
                connection.execute(insert, rows)

    cls.save = save


def read_at_once(tracker_store: Any) -> None:
    """One piece of JSON for the whole talk, or for what came since its session began."""
    cls, sa = tracker_store.SQLTrackerStore, tracker_store.sa
    event, begins = cls.SQLEvent, tracker_store.SessionStarted.type_name
    talk = event.sender_id == sa.bindparam("talk")
    whole = sa.select([event.data]).where(talk).order_by(event.id)
    begun = sa.select([sa.func.max(event.timestamp)]).where(talk, event.type_name == begins).scalar_subquery()
    recent = whole.where(event.timestamp >= sa.func.coalesce(begun, 0))

    async def _retrieve(self: Any, sender_id: str, fetch_events_from_all_sessions: bool) -> Any:
        asked = whole if fetch_events_from_all_sessions else recent
        with self.engine.connect() as connection:
            data = [data for (data,) in connection.execute(asked, {"talk": sender_id})]
        if not self.domain or not data:
            return None
        events = json.loads(f"[{','.join(data)}]")
        return tracker_store.DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)

    cls._retrieve = _retrieve


def _row(sender_id: str, event: Any) -> dict[str, Any]:
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }
