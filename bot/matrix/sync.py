"""Reading along: each sync is put into the store before its token is, so that nothing is lost and nothing counts twice."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from nio import AsyncClient, MatrixRoom, RoomMessagesError, SyncError, SyncResponse

from bot.matrix.account import TOKEN_GONE
from bot.matrix.intake import Intake
from bot.matrix.lanes import Lanes
from bot.matrix.mishaps import log_without_words
from bot.matrix.rooms import Rooms
from bot.matrix.sealed import SealedEvents
from bot.matrix.store import Store

FILTER = {
    "room": {"timeline": {"limit": 100}, "ephemeral": {"types": []}, "account_data": {"types": []}},
    "presence": {"types": []},
    "account_data": {"types": []},
}
TIMEOUT_MS, SHORT_MS = 20_000, 1_000
PAGE = 100
MOST_PAGES = 20
LONGEST_WAIT = 30.0
TOKEN = "sync_token"
NOT_OURS = ("M_FORBIDDEN", "M_NOT_FOUND")  # we were put out meanwhile
log = logging.getLogger("clusterlotse.matrix")


class SignedOutError(Exception):
    """The homeserver no longer knows our token."""


class HomeserverError(Exception):
    """The homeserver answered with an error."""


class Syncing:
    """The loop that everything starts from."""

    def __init__(
        self, store: Store, client: AsyncClient, rooms: Rooms, intake: Intake, sealed: SealedEvents, lanes: Lanes
    ) -> None:
        """With these."""
        self._store, self._client, self._rooms = store, client, rooms
        self._intake, self._sealed, self._lanes = intake, sealed, lanes

    async def run(self) -> None:
        """Sync until we are stopped. A homeserver that is away is waited for."""
        first, wait = True, 1.0
        while True:
            try:
                await self._once(first)
            except SignedOutError:
                raise
            except Exception as error:
                log_without_words(error)
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
                continue
            if first:
                log.info("Verbunden")
                self._lanes.open()
            first, wait = False, 1.0
            self._lanes.wake()

    async def _once(self, first: bool) -> None:
        await self._tend_keys()
        since = self._store.get(TOKEN)
        timeout = 0 if first else SHORT_MS if self._sealed.waits() else TIMEOUT_MS
        answer = await self._client.sync(timeout, FILTER, since, full_state=first or None)
        if isinstance(answer, SyncError):
            if answer.status_code in TOKEN_GONE:
                raise SignedOutError
            raise HomeserverError
        await self._take(answer, since)

    async def _take(self, answer: SyncResponse, since: str | None) -> None:
        await self._rooms.try_again()
        for room, invitation in answer.rooms.invite.items():  # before the token: an invitation comes once
            await self._rooms.answer_invitation(room, invitation.invite_state)
        timelines = {room: await self._whole_timeline(room, info, since) for room, info in answer.rooms.join.items()}
        with self._store.together():
            for room, timeline in timelines.items():
                self._take_room(self._client.rooms[room], answer.rooms.join[room], timeline, since)
            self._sealed.try_again(self._intake.take, self._rooms.is_direct, bool(answer.to_device_events))
            self._store.put(**{TOKEN: answer.next_batch})
        await self._sealed.ask_for_keys()
        for room in [*answer.rooms.leave, *self._gone()]:
            await self._rooms.forget(room)
        for room in answer.rooms.join:
            if room in self._client.rooms:
                await self._rooms.leave_if_empty(self._client.rooms[room])

    def _take_room(self, room: MatrixRoom, info: Any, timeline: list[Any], since: str | None) -> None:
        """What is new in a room. In a new room that is what came after our invitation; without a token nothing is new."""
        if self._store.knows(room.room_id):
            self._intake.take_all(room, timeline)
            return
        self._store.enter(room.room_id)
        if since is not None:
            joined = [event for event in [*info.state, *timeline] if self._is_our(event, "join")]
            self._rooms.welcome(room, joined[-1].event_id if joined else room.room_id)
            invited = [n for n, event in enumerate(timeline) if self._is_our(event, "invite")]
            begins = invited[-1] if invited else self._first(timeline, "join")
            self._intake.take_all(room, timeline[begins:])

    def _first(self, timeline: list[Any], membership: str) -> int:
        return next((n for n, event in enumerate(timeline) if self._is_our(event, membership)), len(timeline))

    def _is_our(self, event: Any, membership: str) -> bool:
        ours = getattr(event, "state_key", None) == self._client.user_id
        return ours and getattr(event, "membership", None) == membership

    async def _whole_timeline(self, room: str, info: Any, since: str | None) -> list[Any]:
        """The timeline with what lies between it and the last sync: a sync brings only the newest events."""
        timeline = list(info.timeline.events)
        start = info.timeline.prev_batch
        if not (info.timeline.limited and since and start and self._store.knows(room)):
            return timeline
        for _ in range(MOST_PAGES):
            page = await self._client.room_messages(room, start, since, limit=PAGE)
            if isinstance(page, RoomMessagesError) and page.status_code not in NOT_OURS:
                raise HomeserverError
            if isinstance(page, RoomMessagesError) or not page.chunk:
                break
            timeline = [*reversed(page.chunk), *timeline]
            if not page.end or page.end == since:
                break
            start = page.end
        return timeline

    def _gone(self) -> list[str]:
        """Rooms that we were put out of while we were away."""
        return [room for room in self._store.rooms() if room not in self._client.rooms]

    async def _tend_keys(self) -> None:
        client = self._client
        if client.should_upload_keys:
            await client.keys_upload()
        if client.should_query_keys:
            await client.keys_query()
        if client.should_claim_keys:
            await client.keys_claim(client.get_users_for_key_claiming())
        await client.send_to_device_messages()
