"""One turn after the other in each conversation, each counted once, whatever the connection does."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.channels.conversations import Conversations, Turn
from bot.channels.engine import Engine, WholeReply
from bot.channels.messages import Kept, Message, from_assistant
from bot.channels.problems import Problem
from bot.channels.tokens import Signer, sender_of
from bot.runtime.clean_input import bounded

logger = logging.getLogger("clusterlotse")
T = TypeVar("T")
BUSY_SECONDS = 2.0


@dataclass(frozen=True)
class Sent:
    """What the visitor sent: a text or a button, under a key."""

    key: str
    text: str | None
    button: str | None

    @property
    def whole(self) -> str:
        """What makes it this message and no other."""
        return f"button:{self.button}" if self.text is None else f"text:{self.text}"


class Turns:
    """Takes turns."""

    def __init__(self, talks: Conversations, engine: Engine, signer: Signer, most_waiting: int) -> None:
        """Keep talks there, ask that assistant, let so many messages of one talk wait."""
        self._talks, self._engine, self._signer, self._most_waiting = talks, engine, signer, most_waiting
        self._locks: dict[str, asyncio.Lock] = {}
        self._waiting: Counter[str] = Counter()
        self._running: set[asyncio.Future[Any]] = set()

    def is_waiting(self, name: str) -> bool:
        """Is a message of this talk being answered?"""
        return self._waiting[name] > 0

    async def greet(self, name: str, texts: list[str]) -> list[Kept]:
        """Begin a talk: the assistant speaks first. What we say to it for that is not shown."""
        return await self._to_the_end(lambda: self._greet(name, texts))

    async def take(self, name: str, sent: Sent) -> tuple[list[Kept], bool]:
        """The visitor's message with the whole reply, and whether it had been given before."""
        if self._waiting[name] > self._most_waiting:
            raise Problem.too_many(BUSY_SECONDS)
        return await self._to_the_end(lambda: self._take(name, sent))

    async def end(self, name: str) -> None:
        """Delete a talk, here and in the assistant's store."""
        await self._to_the_end(lambda: self._end(name))

    async def _to_the_end(self, work: Callable[[], Awaitable[T]]) -> T:
        """Finish what was begun even if the visitor's connection breaks: they will ask again for the reply."""
        task = asyncio.ensure_future(work())
        self._running.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    def _ended(self, task: asyncio.Future[Any]) -> None:
        self._running.discard(task)
        error = None if task.cancelled() else task.exception()
        if error and not isinstance(error, Problem):
            logger.error("Eine Anfrage der Webseite ist gescheitert: %s", error)

    @asynccontextmanager
    async def _alone(self, name: str) -> Any:
        lock = self._locks.setdefault(name, asyncio.Lock())
        self._waiting[name] += 1
        try:
            async with lock:
                yield
        finally:
            self._waiting[name] -= 1
            if not self._waiting[name]:
                del self._waiting[name], self._locks[name]

    async def _greet(self, name: str, texts: list[str]) -> list[Kept]:
        async with self._alone(name):
            sent: list[dict[str, Any]] = []
            for number, text in enumerate(texts):
                reply = await self._engine.say(sender_of(name), text, f"greeting-{number}")
                sent += _whole(reply).messages
            return self._talks.add(name, [from_assistant(message) for message in sent]) if sent else []

    async def _take(self, name: str, sent: Sent) -> tuple[list[Kept], bool]:
        async with self._alone(name):
            self._talks.last_seq(name)  # it may have been deleted while we waited
            known, fingerprint = self._talks.turn(name, sent.key), self._signer.fingerprint(sent.whole)
            if known and known.fingerprint != fingerprint:
                raise Problem("key_reused", field="key")
            if known and known.reply is not None:
                return known.reply, True
            shown, said = self._resolve(name, sent)
            mine = Message("user", shown, key=sent.key)
            if known and (found := await self._found_again(name, known, sent)) is not None:
                return self._talks.add(name, [mine, *found], sent.key), True
            self._talks.announce(name, sent.key, fingerprint)
            try:
                reply = _whole(await self._engine.say(sender_of(name), said, sent.key))
            except Problem:
                self._talks.withdraw(name, sent.key)
                raise
            answers = [from_assistant(message) for message in reply.messages]
            return self._talks.add(name, [mine, *answers], sent.key), False

    def _resolve(self, name: str, sent: Sent) -> tuple[str, str]:
        """What is shown as the visitor's message, and what the assistant reads."""
        if sent.button is not None:
            return self._talks.redeem(name, sent.button)
        shown, _ = bounded(sent.text or "")
        if not shown:
            raise Problem("text_empty", field="text")
        return shown, sent.text or ""

    async def _found_again(self, name: str, turn: Turn, sent: Sent) -> list[Message] | None:
        """We ended amid this turn. If the assistant had counted it by then, its reply is in its store."""
        found = await self._engine.answered(sender_of(name), sent.key)
        if found is None:
            return None
        logger.warning("Ein unterbrochener Zug wurde aus dem Gesprächsspeicher ergänzt")
        return [from_assistant(message) for message in found]

    async def _end(self, name: str) -> None:
        async with self._alone(name):
            await self._engine.forget(sender_of(name))
            self._talks.delete(name)


def _whole(reply: WholeReply) -> WholeReply:
    """The reply of a turn that happened; a Problem if it did not."""
    failure = reply.failure
    if failure:
        reference = failure["custom"]["reference"]
        raise Problem("turn_failed", detail=failure.get("text"), reference=reference)
    if not reply.messages:
        raise Problem("turn_failed")
    return reply
