"""What a sync brings, put into the inbox."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nio import AsyncClient, MatrixRoom

from bot.matrix import events
from bot.matrix.contents import HERE, Place
from bot.matrix.inbox import NOTHING, Inbox, author_of, digest_of
from bot.matrix.mishaps import log_without_words
from bot.matrix.rooms import Rooms
from bot.matrix.sealed import SealedEvents
from bot.matrix.settings import Settings
from bot.matrix.store import Store
from bot.matrix.talks import Talks


class Intake:
    """Sorts events: what is meant for us goes into the inbox."""

    def __init__(
        self, settings: Settings, store: Store, client: AsyncClient, rooms: Rooms, sealed: SealedEvents
    ) -> None:
        """With these."""
        self._settings, self._client, self._rooms, self._sealed = settings, client, rooms, sealed
        self._inbox, self._talks = Inbox(store), Talks(store)

    def take_all(self, room: MatrixRoom, timeline: Iterable[Any]) -> None:
        """A room's events in their order."""
        for event in timeline:
            try:
                self.take(room, event)
            except Exception as error:  # one odd event must not keep back all others
                log_without_words(error)

    def take(self, room: MatrixRoom, event: Any) -> None:
        """One event, decrypted as far as that is possible."""
        sender = getattr(event, "sender", None)
        if not sender or sender == self._client.user_id or not self._settings.lets_in(sender):
            return
        if event.source.get("type") == "m.room.encrypted":
            self._sealed.keep(room.room_id, event)
            return
        read = events.read(event.source, self._me(room))
        if read is not None:
            self._sort(room, read)

    def _sort(self, room: MatrixRoom, event: events.Event) -> None:
        direct = self._rooms.is_direct(room)
        place = HERE if direct else Place(event.id, event.sender, event.thread)
        if event.kind == events.TAKEN_BACK:
            self._inbox.withdraw(str(event.target), room.room_id)
        elif event.kind == events.REACTION:
            if event.target in self._talks.of(room.room_id, event.sender).offers:
                place = HERE if direct else Place(None, event.sender)
                self._inbox.add(event.id, room.room_id, event.sender, event.kind, event.text, place)
        elif event.kind == events.EDIT:
            self._edit(room, event, direct, place)
        elif direct or event.addressed or self._is_ours(event.reply_to):
            self._inbox.add(event.id, room.room_id, event.sender, event.kind, event.text, place)

    def _edit(self, room: MatrixRoom, event: events.Event, direct: bool, place: Place) -> None:
        """An edit is the message anew, if it was meant for us and says something else."""
        before = self._inbox.handled(str(event.target))
        if before and before.author != author_of(str(event.target), event.sender):
            return
        if before is None and not (direct or event.addressed):
            return
        if before and before.digest == digest_of(event.text):
            return
        if self._inbox.change(str(event.target), event.sender, event.text):
            self._inbox.remember(event.id, room.room_id, event.sender)
        else:
            asked = before.asked if before else NOTHING
            self._inbox.add(event.id, room.room_id, event.sender, event.kind, event.text, place, asked)
            self._inbox.says_now(str(event.target), event.text)

    def _is_ours(self, event: str | None) -> bool:
        return bool(event) and self._inbox.is_own(str(event))

    def _me(self, room: MatrixRoom) -> events.Me:
        own = room.users.get(self._client.user_id)
        return events.Me(self._client.user_id, own.display_name if own else None)
