"""Sends what is in the outbox, encrypted where the room is, and shows that we are writing."""

from __future__ import annotations

import asyncio
import contextlib
import io
import logging
from typing import Any

import aiohttp
from nio import AsyncClient, RoomSendError, UploadError
from nio.exceptions import LocalProtocolError

from bot.matrix.contents import FETCH, plain
from bot.matrix.door import Door, DoorShut
from bot.matrix.inbox import Inbox
from bot.matrix.outbox import Outbox, Waiting
from bot.matrix.phrases import say
from bot.matrix.store import Store
from bot.matrix.talks import Talks

LONGEST_WAIT = 30.0
TYPING_MS = 30_000
HOPELESS = ("M_FORBIDDEN", "M_TOO_LARGE", "M_NOT_FOUND", "M_BAD_JSON", "M_INVALID_PARAM")
log = logging.getLogger("clusterlotse.matrix")


class Sender:
    """Sends."""

    def __init__(self, store: Store, client: AsyncClient, door: Door) -> None:
        """With these."""
        self._store, self._client, self._door = store, client, door
        self._outbox, self._inbox, self._talks = Outbox(store), Inbox(store), Talks(store)
        self._keys = asyncio.Lock()

    async def flush(self, room: str) -> None:
        """Send everything that waits for this room, in its order."""
        wait = 0.5
        while waiting := self._outbox.next(room):
            if room not in self._client.rooms:
                log.warning("Nachricht für einen Raum verworfen, in dem die Brücke nicht mehr ist")
                self._outbox.sent(waiting)
                continue
            try:
                if await self._send(waiting):
                    wait = 0.5
                    continue
            except (DoorShut, aiohttp.ClientError, asyncio.TimeoutError, LocalProtocolError) as error:
                self._client.sharing_session.pop(room, None)
                log.warning("Senden gescheitert (%s), neuer Versuch folgt", type(error).__name__)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def typing(self, room: str, writing: bool) -> None:
        """Show that we are writing, or no longer. It does not matter if that fails."""
        with contextlib.suppress(asyncio.TimeoutError, aiohttp.ClientError, LocalProtocolError):
            await asyncio.wait_for(self._client.room_typing(room, writing, TYPING_MS), 3)

    async def _send(self, waiting: Waiting) -> bool:
        content = await self._with_file(waiting)
        if content is None:
            return False
        if self._client.rooms[waiting.room].encrypted:
            async with self._keys:  # whoever is new here gets the keys too
                if self._client.should_query_keys:
                    await self._client.keys_query()
        # Nobody verifies the devices of strangers: who is in the room may read the answers on every device (docs/aufgaben/matrix.md).
        answer = await self._client.room_send(
            waiting.room, "m.room.message", content, waiting.txn, ignore_unverified_devices=True
        )
        if isinstance(answer, RoomSendError):
            if answer.status_code not in HOPELESS:
                return False
            log.warning("Der Homeserver nimmt eine Nachricht nicht an: %s", answer.status_code)
            self._outbox.sent(waiting)
            return True
        with self._store.together():
            self._inbox.own(answer.event_id, waiting.room)
            if waiting.offers:
                self._talks.offered(waiting.room, waiting.sender, answer.event_id)
            self._outbox.sent(waiting)
        return True

    async def _with_file(self, waiting: Waiting) -> dict[str, Any] | None:
        """The content with its file uploaded; None if that has to be tried again."""
        content = dict(waiting.content)
        url = content.pop(FETCH, None)
        if url is None:
            return content
        body = await self._door.file(url)
        if body is None:
            return plain(say("datei_fehlt"))
        encrypted = self._client.rooms[waiting.room].encrypted
        answer, keys = await self._client.upload(
            lambda *_: io.BytesIO(body), content["info"]["mimetype"], content["filename"], encrypted, filesize=len(body)
        )
        if isinstance(answer, UploadError):
            return None
        content["info"] = {**content["info"], "size": len(body)}
        if keys:
            return {**content, "file": {**keys, "url": answer.content_uri}}
        return {**content, "url": answer.content_uri}
