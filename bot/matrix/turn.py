"""One event of the inbox gets its whole answer: asked for as often as it takes, put into the outbox once."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from bot.matrix import events, replies
from bot.matrix.contents import placed, plain, said
from bot.matrix.door import Door, DoorRefused, DoorShut
from bot.matrix.hearing import MORE, Hearing
from bot.matrix.inbox import Asked, Inbox, Item
from bot.matrix.outbox import OFFERS, Outbox
from bot.matrix.phrases import say
from bot.matrix.settings import Settings
from bot.matrix.store import Store
from bot.matrix.talks import Talk, Talks
from bot.messenger import first_contact

NOTICE, GREET, SEALED = "notice", "greet", "sealed"
LONGEST_WAIT = 30.0
TRIES = 20  # of a message that fails at an assistant that is well
log = logging.getLogger("clusterlotse.matrix")


class Turn:
    """Answers items."""

    def __init__(self, settings: Settings, store: Store, door: Door) -> None:
        """With these."""
        self._settings, self._store, self._door = settings, store, door
        self._inbox, self._outbox, self._talks = Inbox(store), Outbox(store), Talks(store)
        self._hearing = Hearing(self._inbox, door)

    async def take(self, item: Item, send_now: Callable[[], Awaitable[None]]) -> None:
        """Answer an item. While the assistant is away we wait, and say so once."""
        waited, wait, failed = 0.0, 0.5, 0
        while True:
            try:
                await self._answer(item)
                return
            except DoorShut as shut:
                pause = max(wait, min(shut.seconds or 0.0, LONGEST_WAIT))
                failed += shut.failed
            if failed >= TRIES and await self._door.is_ready():
                log.error("Eine Nachricht scheitert immer wieder und wird aufgegeben")
                return self.give_up(item)
            if waited <= self._settings.patience < waited + pause and item.kind not in (NOTICE, GREET):
                self._outbox.add(item.room, item.sender, f"{item.key}-d", [replies.sentence("nicht_erreichbar")])
                await send_now()
            await asyncio.sleep(pause)
            waited, wait = waited + pause, min(wait * 2, LONGEST_WAIT / 3)

    def give_up(self, item: Item) -> None:
        """Say that it cannot be answered."""
        self._reply(item, None, [replies.sentence("gescheitert")])

    async def _answer(self, item: Item) -> None:
        talk = self._talks.of(item.room, item.sender)
        if item.kind == NOTICE:
            talk.noticed = True
            self._reply(item, talk, ([replies.sentence("raum")] if item.text else []) + [await self._first_contact()])
        elif item.kind == GREET:
            talk.conversation, messages = await self._door.begin(greet=True)
            self._reply(item, talk, replies.shown(messages, talk))
        elif item.kind in (SEALED, events.OTHER):
            self._reply(item, None, [replies.sentence("nicht_lesbar" if item.kind == SEALED else "nur_text")])
        else:
            await self._answer_words(item, talk)

    async def _answer_words(self, item: Item, talk: Talk) -> None:
        request = await self._hearing.request(item, talk) if item.request is None else item.request
        if request == MORE:
            return self._reply(item, talk, replies.more(talk))
        if not request:
            return self._inbox.done(item)
        if talk.conversation is None:
            talk.conversation, _ = await self._door.begin(greet=False)
            self._talks.keep(talk)
        told = {name: value for name, value in request.items() if name != "title"}
        try:
            messages = await self._door.send(talk.conversation, {**told, "key": item.key})
        except DoorRefused as refusal:
            return await self._refused(item, talk, request, refusal)
        if replies.erased(messages):
            return self._erase(item, talk, messages)
        before = [] if talk.noticed else [await self._first_contact()]
        talk.fact, talk.noticed = replies.asked(messages, talk.fact), True
        self._reply(item, talk, before + replies.shown(messages, talk))

    async def _refused(self, item: Item, talk: Talk, request: dict[str, str], refusal: DoorRefused) -> None:
        if refusal.status in (401, 404):
            self._begin_anew(item, talk)
        elif refusal.code.startswith("button_") and "title" in request:
            self._inbox.decide(item, {"text": request["title"]}, Asked(talk.fact))
        else:
            log.warning("Die Tür nimmt eine Nachricht nicht an: %s", refusal.code)
            return self._reply(item, None, [plain(refusal.detail or say("gescheitert"))])
        again = self._inbox.next(item.room)
        if again is not None:
            await self._answer(again)

    def _begin_anew(self, item: Item, talk: Talk) -> None:
        """The assistant has deleted the talk: so do we, and say it."""
        talk.conversation = None
        with self._store.together():
            self._talks.forget(talk)
            self._outbox.add(
                item.room, item.sender, f"{item.key}-n", placed([replies.sentence("abgelaufen")], item.place)
            )

    def _erase(self, item: Item, talk: Talk, messages: replies.Messages) -> None:
        contents = replies.shown(messages, talk)
        with self._store.together():
            self._talks.forget(talk)
            self._reply(item, None, [{**content, OFFERS: False} for content in contents])
        self._store.compact()

    def _reply(self, item: Item, talk: Talk | None, contents: list[dict[str, Any]]) -> None:
        """The item is answered: all of it or nothing."""
        with self._store.together():
            if talk:
                self._talks.keep(talk)
            self._outbox.add(item.room, item.sender, item.key, placed(contents, item.place))
            self._inbox.done(item)

    async def _first_contact(self) -> dict[str, Any]:
        """Who else processes what is written here. It does not wait for an assistant that is away."""
        privacy = None
        with contextlib.suppress(DoorShut, DoorRefused):
            privacy = await self._door.privacy()
        server = self._settings.account.partition(":")[2]
        return said(first_contact("matrix", self._settings.website, privacy, server))
