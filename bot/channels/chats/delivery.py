"""Every event of a chat is answered, in order and once, whatever restarts, blocks or is slow."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.channels.chats.model import GoneError, Incoming, Kind, LaterError, Outgoing, RefusedError, Sender
from bot.channels.chats.phrases import say
from bot.channels.chats.speaking import Speaker
from bot.channels.chats.store import Arrival, Chats
from bot.channels.problems import Problem
from bot.runtime.sentences import new_reference
from bot.runtime.whole_turns import StoreDownError

logger = logging.getLogger("clusterlotse")
TRIES = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0)  # seconds between tries, to ask the assistant and to send
LONGEST_WAIT = 300.0
UNAVAILABLE = 503
DOWN = (sqlite3.Error, StoreDownError)


class Delivery:
    """Works off the arrivals of one messenger, one task for each chat that waits."""

    def __init__(
        self,
        channel: str,
        chats: Chats,
        speaker: Speaker,
        sender: Sender,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Answer with this speaker, send with this sender."""
        self._channel, self._chats, self._speaker, self._sender, self._sleep = channel, chats, speaker, sender, sleep
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def take(self, name: str, incoming: Incoming) -> None:
        """Note an event and see to it that it is answered; one that was seen before is not."""
        if self._chats.arrive(self._channel, name, incoming):
            self._work_off(name)

    def resume(self) -> None:
        """Go on where we were ended, or where the messenger or the store was down."""
        try:
            waiting = self._chats.waiting(self._channel)
        except DOWN as error:
            self._later(error)
            return
        for name in waiting:
            self._work_off(name)

    async def say(self, to: Mapping[str, Any], text: str) -> None:
        """Send a sentence that belongs to no talk; if it fails, it fails."""
        try:
            await self._sender.send(to, Outgoing(text))
        except (GoneError, LaterError, RefusedError) as error:
            logger.warning("%s nimmt einen Hinweis nicht an: %s", self._channel, error)

    async def stop(self) -> None:
        """End now. What is not answered stays noted."""
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def _work_off(self, name: str) -> None:
        if name not in self._tasks:
            self._tasks[name] = asyncio.ensure_future(self._chat(name))

    async def _chat(self, name: str) -> None:
        try:
            while arrival := self._chats.next(name):
                await self._one(name, arrival)
        except (LaterError, *DOWN) as error:
            self._later(error)
        finally:
            del self._tasks[name]

    def _later(self, error: Exception) -> None:
        """What waits stays noted; it is tried again with the chat's next event, and in a few minutes."""
        logger.error("%s: Antworten bleiben vorerst liegen: %s", self._channel, error)
        asyncio.get_running_loop().call_later(LONGEST_WAIT, self.resume)

    async def _one(self, name: str, arrival: Arrival) -> None:
        incoming = arrival.incoming
        outbox = arrival.outbox if arrival.outbox is not None else await self._outbox(name, arrival)
        try:
            for sent, out in enumerate(outbox[arrival.sent :], arrival.sent + 1):
                await self._send(incoming.to, out)
                self._chats.note_sent(arrival.number, sent)
        except GoneError:
            logger.info("%s: Ein Chat ist nicht mehr erreichbar, ihm wird nichts mehr geschickt", self._channel)
            self._chats.drop(name)
        else:
            self._chats.done(arrival.number)

    async def _outbox(self, name: str, arrival: Arrival) -> list[Outgoing]:
        """What to send; an honest sentence if the assistant stays away."""
        try:
            return await self._patiently(name, arrival)
        except Problem as problem:
            text = problem.detail
        except DOWN:
            raise
        except Exception as error:
            reference = new_reference()
            logger.error("Vorgang %s: %s", reference, error, exc_info=error)
            text = say("gescheitert", reference=reference)
        outbox = [Outgoing(text, acknowledges=arrival.incoming.kind is Kind.BUTTON)]
        self._chats.excuse(arrival.number, outbox)
        return outbox

    async def _patiently(self, name: str, arrival: Arrival) -> list[Outgoing]:
        """Ask again while the assistant is down: nobody shall have to send a message twice."""
        for seconds in TRIES:
            try:
                return await self._speaker.answer(name, arrival.number, arrival.incoming)
            except Problem as problem:
                if problem.status != UNAVAILABLE:
                    raise
                await self._sleep(seconds)
        return await self._speaker.answer(name, arrival.number, arrival.incoming)

    async def _send(self, to: Mapping[str, Any], out: Outgoing) -> None:
        """Send, patiently: as long as the messenger asks for, or a little longer each time."""
        for seconds in (*TRIES, None):
            try:
                return await self._sender.send(to, out)
            except RefusedError as error:
                return logger.warning("%s weist eine Nachricht ab: %s", self._channel, error)
            except LaterError as later:
                if seconds is None:
                    raise
                await self._sleep(min(later.seconds or seconds, LONGEST_WAIT))
            except GoneError:
                raise
            except Exception as error:  # a fault of ours must not hold up the rest of the chat
                return logger.error("Vorgang %s: %s", new_reference(), error, exc_info=error)
