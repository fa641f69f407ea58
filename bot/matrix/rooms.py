"""Coming into rooms and leaving them."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable
from typing import Any

from nio import AsyncClient, JoinResponse, MatrixRoom

from bot.matrix.inbox import Inbox
from bot.matrix.settings import Settings
from bot.matrix.store import Store
from bot.matrix.turn import GREET, NOTICE

log = logging.getLogger("clusterlotse.matrix")
MOST_TRIES = 10


class Rooms:
    """Knows where we are and whom we talk to."""

    def __init__(self, settings: Settings, store: Store, client: AsyncClient) -> None:
        """With these."""
        self._settings, self._store, self._client, self._inbox = settings, store, client, Inbox(store)
        self._missed: Counter[str] = Counter()

    async def answer_invitation(self, room: str, state: Iterable[Any]) -> None:
        """Come if the inviting person's server is on the list, decline otherwise."""
        inviters = [event.sender for event in state if _is_invitation(event, self._client.user_id)]
        if inviters and self._settings.lets_in(inviters[-1]):
            await self._join(room)
        else:
            log.info("Einladung von einem Server außerhalb der Liste abgelehnt")
            await self._client.room_leave(room)

    async def try_again(self) -> None:
        """Try to come where we could not."""
        for room in [room for room, tries in self._missed.items() if tries < MOST_TRIES]:
            await self._join(room)

    async def _join(self, room: str) -> None:
        if isinstance(await self._client.join(room), JoinResponse):
            self._missed.pop(room, None)
            log.info("Einladung angenommen")
        else:
            self._missed[room] += 1
            log.warning("Beitritt gescheitert")

    def welcome(self, room: MatrixRoom, joined: str) -> None:
        """We are new here, by that event: say who else reads along, and greet if there is one person only."""
        others = self.others(room)
        if not others:
            return
        direct = self.is_direct(room)
        person = others[0] if direct else ""
        with self._store.together():
            self._inbox.add(f"{NOTICE} {joined}", room.room_id, person, NOTICE, "" if direct else "raum")
            if direct:
                self._inbox.add(f"{GREET} {joined}", room.room_id, person, GREET)

    def is_direct(self, room: MatrixRoom) -> bool:
        """Is it one person and us?"""
        return len(room.users) <= 2

    def others(self, room: MatrixRoom) -> list[str]:
        """Who is here beside us, without those who are only invited."""
        return sorted(user for user in room.users if user not in room.invited_users and user != self._client.user_id)

    async def leave_if_empty(self, room: MatrixRoom) -> None:
        """Nobody is here or will come."""
        if len(room.users) <= 1 and self._client.user_id in room.users:
            await self._client.room_leave(room.room_id)
            await self.forget(room.room_id)

    async def forget(self, room: str) -> None:
        """We are out: keep nothing of it, neither what was said nor its keys."""
        self._store.forget_room(room)
        self._client.rooms.pop(room, None)
        if self._client.store is not None:
            base = self._client.store.database
            base.execute_sql("DELETE FROM megolminboundsessions WHERE room_id = ?", (room,))
            base.execute_sql("DELETE FROM encryptedrooms WHERE room_id = ?", (room,))
        await self._client.room_forget(room)
        log.info("Raum verlassen und vergessen")


def _is_invitation(event: Any, user: str | None) -> bool:
    return getattr(event, "membership", None) == "invite" and getattr(event, "state_key", None) == user
