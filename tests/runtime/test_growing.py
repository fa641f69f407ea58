"""Where it grows: talks in PostgreSQL and locks in Redis, as endpoints.postgres.yml sets them up."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import load_agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.lock_store import RedisLockStore
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import EndpointConfig

from bot.keeping.erasure import ERASE
from bot.runtime import talk_files
from tests.conftest import ROOT, inside
from tests.runtime.conftest import FakeActions, TinyTalk, notices, texts
from tests.runtime.servers import PASSWORD, Postgres, needed, postgres, redis

ERASES = json.dumps({"events": [{"event": "slot", "name": "gespraech", "value": {ERASE: True}}], "responses": []})
NewTalk = Callable[[], TinyTalk]


@pytest.fixture(scope="module")
def servers() -> Iterator[tuple[Postgres, int]]:
    """Both servers."""
    needed("initdb"), needed("redis-server")
    with postgres() as database, redis() as port:
        yield database, port


@pytest.fixture
def new_talk(
    servers: tuple[Postgres, int],
    tiny_model: Path,
    actions: FakeActions,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[NewTalk]:
    """Make an assistant with the example's endpoints, on the servers of this test."""
    monkeypatch.setenv("DB_PASSWORD", PASSWORD)
    monkeypatch.setenv("REDIS_PASSWORD", PASSWORD)
    monkeypatch.setenv("CLUSTERLOTSE_ACTIONS_URL", actions.url)

    def make() -> TinyTalk:
        endpoints = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.postgres.yml"))
        endpoints.tracker_store.kwargs["port"] = servers[0].port
        endpoints.lock_store.kwargs["port"] = servers[1]
        return TinyTalk(asyncio.run(load_agent(str(tiny_model), endpoints=endpoints)))

    with inside(tmp_path):
        yield make


def said(talk: TinyTalk, sender: str) -> list[str]:
    """What the store knows that somebody said."""
    return [event.text for event in talk.events(sender) if event.type_name == "user"]


def test_a_talk_goes_on_with_another_assistant(new_talk: NewTalk) -> None:
    first, second = new_talk(), new_talk()
    assert isinstance(first.agent.lock_store, RedisLockStore)
    assert texts(first.say("wir sind zwölf partner", "a")) == ["Verstanden: wir sind zwölf partner"]
    second.say("hallo", "a")
    first.say("wir sind neun partner", "a")
    second.say("hallo", "b")
    assert said(second, "a") == ["wir sind zwölf partner", "hallo", "wir sind neun partner"]
    assert said(first, "b") == ["hallo"]


def test_two_messages_at_once_to_two_assistants_are_both_kept(new_talk: NewTalk) -> None:
    one, other = new_talk(), new_talk()

    async def both() -> None:
        calls: list[Any] = []
        for number, talk in enumerate((one, other, one, other)):
            message = UserMessage(f"wir sind {number} partner", CollectingOutputChannel(), "c", input_channel="rest")
            calls.append(talk.agent.handle_message(message))
        await asyncio.gather(*calls)

    asyncio.run(both())
    assert sorted(said(one, "c")) == [f"wir sind {number} partner" for number in range(4)]


def test_a_database_that_is_down_is_told_and_the_talk_goes_on_afterwards(
    new_talk: NewTalk, servers: tuple[Postgres, int]
) -> None:
    talk = new_talk()
    talk.say("wir sind zwölf partner", "d")
    servers[0].stop()
    try:
        assert notices(talk.say("hallo", "d")) == ["fehler"]
    finally:
        servers[0].start()
    for _ in range(2):  # the first one may meet a connection that the fault has broken
        last = talk.say("wir sind neun partner", "d")
        if not notices(last):
            break
    assert texts(last) == ["Verstanden: wir sind neun partner"]
    assert said(talk, "d") == ["wir sind zwölf partner", "wir sind neun partner"]


def test_talks_leave_the_database_on_request_and_after_their_time(new_talk: NewTalk, actions: FakeActions) -> None:
    talk = new_talk()
    for sender in ("e", "f"):
        talk.say("wir sind zwölf partner", sender)
    actions.body = ERASES
    talk.say("wir sind zwölf partner", "e")
    assert said(talk, "e") == []
    assert said(talk, "f") == ["wir sind zwölf partner"]
    store, now = talk.agent.tracker_store._tracker_store, time.time()
    talk_files.purge(store, now - 60)
    assert said(talk, "f")
    talk_files.purge(store, now + 60)
    assert asyncio.run(store.keys()) == []


def test_a_talk_leaves_redis_on_request(
    servers: tuple[Postgres, int], tiny_model: Path, actions: FakeActions, tmp_path: Path
) -> None:
    store = EndpointConfig(url="127.0.0.1", type="redis", port=servers[1], password=PASSWORD)
    endpoints = AvailableEndpoints(action=EndpointConfig(actions.url), tracker_store=store)
    with inside(tmp_path):
        talk = TinyTalk(asyncio.run(load_agent(str(tiny_model), endpoints=endpoints)))
        talk.say("wir sind zwölf partner", "g")
        assert said(talk, "g") == ["wir sind zwölf partner"]
        actions.body = ERASES
        talk.say("wir sind zwölf partner", "g")
        assert said(talk, "g") == []
