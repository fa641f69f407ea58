"""A tiny assistant in this process, and an action server that can be made to fail."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import load_agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import EndpointConfig

from tests.conftest import inside


class FakeActions:
    """An action server whose reply is what a test sets."""

    def __init__(self) -> None:
        """Answer properly until told otherwise."""
        self.status, self.body, self.delay = 200, "", 0.0
        self.calls: list[dict[str, Any]] = []
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                call = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                fake.calls.append(call)
                time.sleep(fake.delay)
                reply = fake.body or json.dumps(
                    {"events": [], "responses": [{"text": f"Verstanden: {call['tracker']['latest_message']['text']}"}]}
                )
                self.send_response(fake.status)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(reply.encode())

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a caller that gave up is expected here
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """Where Rasa calls it."""
        return f"http://127.0.0.1:{self.server.server_port}/webhook"


class TinyTalk:
    """Say something to the tiny assistant in this process."""

    def __init__(self, agent: Any) -> None:
        """Talk to this agent."""
        self.agent = agent

    def say(self, text: Any, sender: Any = "du", **more: Any) -> list[dict[str, Any]]:
        """The messages in reply."""
        channel = CollectingOutputChannel()
        asyncio.run(self.agent.handle_message(UserMessage(text, channel, sender, input_channel="rest", **more)))
        return channel.messages

    def events(self, sender: str = "du") -> list[Any]:
        """What the store knows of the talk."""
        tracker = asyncio.run(self.agent.tracker_store.retrieve_full_tracker(sender))
        return list(tracker.events) if tracker else []


@pytest.fixture(scope="session")
def tiny_model(tiny_project: Path) -> Path:
    """The tiny project's model."""
    return next((tiny_project / "models").glob("*.tar.gz"))


@pytest.fixture(scope="session")
def fake_server() -> Iterator[FakeActions]:
    """One server for all tests."""
    fake = FakeActions()
    yield fake
    fake.server.shutdown()


@pytest.fixture
def actions(fake_server: FakeActions) -> FakeActions:
    """The server, answering properly."""
    fake_server.status, fake_server.body, fake_server.delay = 200, "", 0.0
    fake_server.calls.clear()
    return fake_server


@pytest.fixture
def talk(tiny_model: Path, actions: FakeActions, tmp_path: Path) -> Iterator[TinyTalk]:
    """A fresh agent with its own SQLite store in the current folder, loaded as Rasa loads it."""
    endpoints = AvailableEndpoints(
        action=EndpointConfig(actions.url, enable_selective_domain=True),
        tracker_store=EndpointConfig(type="SQL", dialect="sqlite", db="var/gespraeche.sqlite"),
    )
    with inside(tmp_path):
        yield TinyTalk(asyncio.run(load_agent(str(tiny_model), endpoints=endpoints)))


def texts(messages: list[dict[str, Any]]) -> list[str]:
    """The texts of a reply."""
    return [message["text"] for message in messages if "text" in message]


def notices(messages: list[dict[str, Any]]) -> list[str]:
    """The names of the notices in a reply."""
    return [message["custom"]["name"] for message in messages if message.get("custom", {}).get("kind") == "notice"]
