"""The events of a talk are read at once, and those of a turn written at once.

Rasa hands each event to SQLAlchemy's session as an object, which is watched, sorted and written for itself, and reads each for itself from
its JSON: 1 ms a turn.
"""

from __future__ import annotations

import json
from typing import Any


def insert_at_once(tracker_store: Any) -> None:
    """The same rows, told as values."""
    cls = tracker_store.SQLTrackerStore

    async def save(self: Any, tracker: Any) -> None:
        await self.stream_events(tracker)
        with self.session_scope() as session:
            rows = [_row(tracker.sender_id, event) for event in self._additional_events(session, tracker)]
            session.bulk_insert_mappings(self.SQLEvent, rows)
            session.commit()

    cls.save = save


def read_at_once(tracker_store: Any) -> None:
    """One piece of JSON for the whole talk."""
    cls = tracker_store.SQLTrackerStore

    async def _retrieve(self: Any, sender_id: str, fetch_events_from_all_sessions: bool) -> Any:
        with self.session_scope() as session:
            rows = self._event_query(session, sender_id, fetch_events_from_all_sessions).all()
        events = json.loads(f"[{','.join(row.data for row in rows)}]")
        if not self.domain or not events:
            return None
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
