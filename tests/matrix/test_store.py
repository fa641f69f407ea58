"""What the bridge keeps, and how a message that always fails is got rid of."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest
from aiohttp import web

from bot.matrix import events
from bot.matrix.door import Door
from bot.matrix.inbox import Inbox
from bot.matrix.outbox import Outbox
from bot.matrix.settings import load
from bot.matrix.store import SECONDS_A_DAY, Store
from bot.matrix.talks import Talk, Talks
from bot.matrix.turn import Turn
from tests.channels.server import started
from tests.loopback import Loopback

SETTINGS = {"CLUSTERLOTSE_MATRIX_KONTO": "@lotse:lotse.test", "CLUSTERLOTSE_MATRIX_HOMESERVER": "https://lotse.test"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "var" / "bruecke.sqlite")


def test_an_event_counts_once_even_after_its_answer(store: Store) -> None:
    inbox = Inbox(store)
    assert inbox.add("$e", "!r", "@a:b", events.TEXT, "zwölf")
    assert not inbox.add("$e", "!r", "@a:b", events.TEXT, "zwölf")
    item = inbox.next("!r")
    assert item
    inbox.done(item)
    assert not inbox.add("$e", "!r", "@a:b", events.TEXT, "zwölf")
    assert inbox.next("!r") is None


def test_half_a_transaction_leaves_nothing(store: Store) -> None:
    def half() -> None:
        with store.together():
            Inbox(store).add("$e", "!r", "@a:b", events.TEXT, "zwölf")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert Inbox(store).next("!r") is None
    assert Inbox(store).handled("$e") is None


def test_an_answered_message_stands_nowhere_in_the_file(store: Store, tmp_path: Path) -> None:
    inbox, outbox = Inbox(store), Outbox(store)
    inbox.add("$e", "!r", "@a:b", events.TEXT, "Zwölf Algenbauern")
    item = inbox.next("!r")
    assert item
    outbox.add("!r", "@a:b", item.key, [{"body": "Verstanden: Algenbauern"}])
    inbox.done(item)
    waiting = outbox.next("!r")
    assert waiting
    outbox.sent(waiting)
    store.compact()
    kept = b"".join(file.read_bytes() for file in (tmp_path / "var").iterdir())
    assert b"Algenbauern" not in kept
    assert b"$e" not in kept


def test_old_things_go_and_young_ones_stay(store: Store) -> None:
    Inbox(store).add("$e", "!r", "@a:b", events.TEXT, "zwölf")
    Talks(store).keep(Talk("!r", "@a:b", "kennung"))
    store.grow_old(30)
    assert Talks(store).of("!r", "@a:b").conversation == "kennung"
    store.grow_old(30, now=time.time() + 31 * SECONDS_A_DAY)
    assert Talks(store).of("!r", "@a:b").conversation is None
    assert Inbox(store).next("!r") is None
    assert Inbox(store).handled("$e") is None


class OneBadMessage(Loopback):
    """An assistant that is well, but fails at one message."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/api/v1/conversations", self._begin)
        app.router.add_post("/api/v1/conversations/k/messages", self._answer)
        app.router.add_get("/{rest:.*}", self._well)
        return app

    async def _begin(self, _: web.Request) -> web.Response:
        return web.json_response({"id": "k", "messages": [], "seq": 0}, status=201)

    async def _answer(self, request: web.Request) -> web.Response:
        told = await request.json()
        self.keys.append(told["key"])
        if told["text"] == "schlimm":
            problem = {"code": "turn_failed", "detail": "Das ging nicht."}
            return web.json_response(problem, status=503, content_type="application/problem+json")
        reply = {"seq": 2, "role": "assistant", "text": "Verstanden.", "buttons": [], "card": None}
        return web.json_response({"messages": [reply], "seq": 2})

    async def _well(self, _: web.Request) -> web.Response:
        return web.json_response({"status": "ready", "links": {"privacy": None}})


async def answer_all(store: Store, address: str) -> None:
    """Every event of the room gets its answer."""
    door = Door(address)
    turn, inbox = Turn(load(Path("keine.yml"), SETTINGS), store, door), Inbox(store)
    while item := inbox.next("!r"):
        await turn.take(item, _nothing)
    await door.close()


def test_a_message_that_always_fails_is_given_up_and_the_next_one_answered(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever wrote it must not be stuck with it."""
    monkeypatch.setattr("bot.matrix.turn.TRIES", 2)
    for number, words in enumerate(("schlimm", "gut")):
        Inbox(store).add(f"$e{number}", "!r", "@a:b", events.TEXT, words)
    with started(OneBadMessage()) as assistant:
        asyncio.run(answer_all(store, assistant.url))
    sent = []
    while waiting := Outbox(store).next("!r"):
        sent.append(waiting.content["body"])
        Outbox(store).sent(waiting)
    assert len(assistant.keys) == 3
    assert assistant.keys[0] == assistant.keys[1] != assistant.keys[2]
    assert sent[0].startswith("Mit dieser Nachricht konnte ich nichts anfangen")
    assert sent[-1] == "Verstanden."


async def _nothing() -> None:
    pass
