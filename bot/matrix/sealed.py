"""Messages that came without their key: asked for, tried again whenever keys arrive, and after a while owned up to."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from nio import AsyncClient, EncryptionError, MatrixRoom, MegolmEvent

from bot.matrix.inbox import Inbox
from bot.matrix.store import Store
from bot.matrix.turn import SEALED

Take = Callable[[MatrixRoom, Any], None]
MOST_KEPT = 500  # large rooms may hold many devices that give us no keys
TOO_MANY = "DELETE FROM sealed WHERE event NOT IN (SELECT event FROM sealed ORDER BY arrived DESC LIMIT ?)"


class SealedEvents:
    """Keeps what cannot be read yet."""

    def __init__(self, store: Store, client: AsyncClient, patience: float) -> None:
        """Wait so many seconds for a key before saying that it is missing."""
        self._patience = patience
        self._store, self._client, self._inbox = store, client, Inbox(store)
        self._to_ask: list[MegolmEvent] = []
        self._fresh = False

    def keep(self, room: str, event: Any) -> None:
        """Keep it, unless it was read before."""
        if self._inbox.handled(event.event_id) is None:
            row = (event.event_id, room, json.dumps(event.source), time.time())
            added = self._store.base.execute("INSERT OR IGNORE INTO sealed VALUES (?, ?, ?, ?)", row).rowcount
            self._store.base.execute(TOO_MANY, (MOST_KEPT,))
            self._fresh = self._fresh or bool(added)
            if added and isinstance(event, MegolmEvent):
                event.room_id = room
                self._to_ask.append(event)

    def waits(self) -> bool:
        """Is there something that nobody has been told about yet?"""
        query = "SELECT 1 FROM sealed JOIN rooms USING (room) WHERE sealed_told = 0 LIMIT 1"
        return bool(self._store.base.execute(query).fetchone())

    async def ask_for_keys(self) -> None:
        """Ask the senders' devices for the keys."""
        while self._to_ask:
            event = self._to_ask.pop()
            request = event.as_key_request(event.sender, self._client.device_id, device_id=event.device_id)
            await self._client.to_device(request)

    def try_again(self, take: Take, is_direct: Callable[[MatrixRoom], bool], keys_came: bool) -> None:
        """Read what can be read by now, and say where that takes too long."""
        if not (keys_came or self._fresh or self.waits()):
            return
        self._fresh = False
        for row in self._store.base.execute("SELECT * FROM sealed ORDER BY arrived").fetchall():
            room = self._client.rooms.get(row["room"])
            if room is None:
                continue
            event = self._opened(row["room"], json.loads(row["source"]))
            if event is not None:
                with self._store.together() as base:
                    base.execute("DELETE FROM sealed WHERE event = ?", (row["event"],))
                    take(room, event)
            elif is_direct(room) and time.time() - row["arrived"] > self._patience:
                self._own_up(row["room"], str(row["event"]), str(json.loads(row["source"])["sender"]))

    def _opened(self, room: str, source: dict[str, Any]) -> Any:
        event = MegolmEvent.from_dict(source)
        if not isinstance(event, MegolmEvent):
            return None
        event.room_id = room
        try:
            return self._client.decrypt_event(event)
        except EncryptionError:
            return None

    def _own_up(self, room: str, event: str, sender: str) -> None:
        """Say once in a room that something could not be read."""
        with self._store.together() as base:
            if base.execute("UPDATE rooms SET sealed_told = 1 WHERE room = ? AND sealed_told = 0", (room,)).rowcount:
                self._inbox.add(f"{SEALED} {event}", room, sender, SEALED)
