"""The order of a chat, and what becomes of it when the messenger, the store or we ourselves fail for longer."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.channels.chats.delivery import TRIES, Delivery
from bot.channels.chats.model import GoneError, Incoming, LaterError, Outgoing
from bot.channels.chats.store import Chats
from bot.channels.conversations import Conversations
from bot.channels.database import Database
from bot.messenger import Pages, Pending

NAME = "telegram-chat"


class Echo:
    """Answers each event with two texts."""

    def __init__(self, chats: Chats) -> None:
        self._chats, self.asked = chats, 0

    async def answer(self, name: str, number: int, incoming: Incoming) -> list[Outgoing]:
        self.asked += 1
        self._chats.open(name)
        outbox = [Outgoing(f"{incoming.text} eins"), Outgoing(f"{incoming.text} zwei")]
        self._chats.answered(name, number, outbox, Pending())
        return outbox


class Post:
    """Takes texts, after it has failed as it is told."""

    pages = Pages()
    sends_files = False

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.failures: list[Exception] = []

    async def send(self, to: Any, out: Outgoing) -> None:
        await asyncio.sleep(0)
        if self.failures:
            raise self.failures.pop(0)
        self.sent.append(out.text)


class World:
    """A delivery with its store; `slept` tells how long it waited."""

    def __init__(self, file: Path) -> None:
        self.database = Database(file)
        self.chats = Chats(self.database, Conversations(self.database))
        self.post, self.slept = Post(), list[float]()
        self.echo = Echo(self.chats)
        self.delivery = Delivery("telegram", self.chats, self.echo, self.post, self._sleep)  # type: ignore[arg-type]

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    async def settled(self) -> None:
        while self.delivery._tasks:
            await asyncio.sleep(0)

    def take(self, *texts: str) -> None:
        for text in texts:
            self.delivery.take(NAME, Incoming(f"key-{text}", "1", {"chat": 1}, text=text))


@pytest.fixture
def run(tmp_path: Path) -> Callable[[Any], World]:
    def held(story: Any) -> World:
        async def whole() -> World:
            world = World(tmp_path / "web.sqlite")
            await story(world)
            await world.settled()
            return world

        return asyncio.run(whole())

    return held


def test_events_are_answered_in_order(run: Callable[[Any], World]) -> None:
    async def story(world: World) -> None:
        world.take("a", "b", "c", "a")

    assert run(story).post.sent == ["a eins", "a zwei", "b eins", "b zwei", "c eins", "c zwei"]


def test_a_messenger_that_is_down_for_long_gets_everything_later(run: Callable[[Any], World]) -> None:
    async def story(world: World) -> None:
        world.post.failures = [LaterError()] * (len(TRIES) + 1)
        world.take("a", "b")
        await world.settled()
        assert world.post.sent == []
        assert world.slept == list(TRIES)
        world.delivery.resume()

    world = run(story)
    assert world.post.sent == ["a eins", "a zwei", "b eins", "b zwei"]
    assert world.echo.asked == 2


def test_it_waits_as_long_as_the_messenger_says_and_sends_nothing_twice(run: Callable[[Any], World]) -> None:
    async def story(world: World) -> None:
        world.take("a")
        await asyncio.sleep(0)
        world.post.failures = [LaterError(7)]

    world = run(story)
    assert world.post.sent == ["a eins", "a zwei"]
    assert world.slept == [7]


def test_whoever_is_gone_gets_nothing_more(run: Callable[[Any], World]) -> None:
    async def story(world: World) -> None:
        world.post.failures = [GoneError("blocked")]
        world.take("a", "b")

    world = run(story)
    assert world.post.sent == []
    assert world.chats.waiting("telegram") == []


def test_a_fault_of_ours_does_not_hold_up_the_chat(run: Callable[[Any], World]) -> None:
    async def story(world: World) -> None:
        world.post.failures = [KeyError("x")]
        world.take("a", "b")

    assert run(story).post.sent == ["a zwei", "b eins", "b zwei"]


def test_a_store_that_is_down_is_waited_for(run: Callable[[Any], World], monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(world: World) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(world.chats, "note_sent", _down)
            world.take("a")
            await world.settled()
        world.delivery.resume()

    sent = run(story).post.sent
    assert sent[-2:] == ["a eins", "a zwei"]


def test_ended_amid_an_answer_it_goes_on_behind_what_was_sent(tmp_path: Path) -> None:
    async def first() -> list[str]:
        world = World(tmp_path / "web.sqlite")
        world.take("a")
        while not world.post.sent:
            await asyncio.sleep(0)
        await asyncio.sleep(0)
        await world.delivery.stop()
        return world.post.sent

    async def second() -> list[str]:
        world = World(tmp_path / "web.sqlite")
        world.delivery.resume()
        await world.settled()
        return world.post.sent

    assert asyncio.run(first()) + asyncio.run(second()) == ["a eins", "a zwei"]


def _down(*_: object) -> None:
    raise sqlite3.OperationalError("weg")
