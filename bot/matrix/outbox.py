"""What waits to be sent. Each message has a transaction id of its own, so that the homeserver takes it once however often we try."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.matrix.store import Store

OFFERS = "clusterlotse.offers"


@dataclass(frozen=True)
class Waiting:
    """One message on its way. `offers`: its choices can be picked by reacting to it."""

    number: int
    txn: str
    room: str
    sender: str
    content: dict[str, Any]
    offers: bool


class Outbox:
    """Keeps messages until the homeserver has them."""

    def __init__(self, store: Store) -> None:
        """Keep them there."""
        self._store = store

    def add(self, room: str, sender: str, key: str, contents: Iterable[dict[str, Any]]) -> None:
        """Send these, in this order, as the answer to the message with this key."""
        with self._store.together() as base:
            base.executemany(
                "INSERT OR IGNORE INTO outbox (txn, room, sender, content) VALUES (?, ?, ?, ?)",
                [
                    (f"{key}-{number}", room, sender, json.dumps(content, ensure_ascii=False))
                    for number, content in enumerate(contents)
                ],
            )

    def next(self, room: str) -> Waiting | None:
        """The next message for a room."""
        row = self._store.base.execute(
            "SELECT * FROM outbox WHERE room = ? ORDER BY number LIMIT 1", (room,)
        ).fetchone()
        if row is None:
            return None
        content = json.loads(row["content"])
        offers = bool(content.pop(OFFERS, False))
        return Waiting(row["number"], row["txn"], room, row["sender"], content, offers)

    def sent(self, waiting: Waiting) -> None:
        """The homeserver has it, or will never take it."""
        self._store.base.execute("DELETE FROM outbox WHERE number = ?", (waiting.number,))
