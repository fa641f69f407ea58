"""The real assistant in this process: newest model, real action server on a port of its own, talks kept in memory."""

from __future__ import annotations

import asyncio
import itertools
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.catalogue.load import load
from tests.ports import free_port

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 90


def model_to_test(folder: Path = ROOT / "models") -> Path:
    """The model that was trained last. Without one the tests are skipped; in CI, which trains before, they fail."""
    model = max(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime, default=None)
    if model is None:
        reason = f"no model in {folder}: train one with `python -m bot train`"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    return model


@dataclass(frozen=True)
class Reply:
    """What the assistant answered to one message."""

    messages: list[dict[str, Any]]

    @property
    def text(self) -> str:
        return "\n".join(message.get("text", "") for message in self.messages)

    @property
    def cards(self) -> list[dict[str, Any]]:
        return [message["custom"] for message in self.messages if isinstance(message.get("custom"), dict)]

    @property
    def kinds(self) -> list[str]:
        return [card["kind"] for card in self.cards]

    @property
    def buttons(self) -> list[dict[str, str]]:
        return [button for message in self.messages for button in message.get("buttons", ())]

    def card(self, kind: str) -> dict[str, Any] | None:
        """The last card of a kind."""
        return next((card for card in reversed(self.cards) if card["kind"] == kind), None)

    @property
    def asked(self) -> str | None:
        """The fact that is asked for."""
        question = self.card("question")
        return question and question["fact"]

    @property
    def notices(self) -> list[str]:
        return [card["name"] for card in self.cards if card["kind"] == "notice"]


class Assistant:
    """The trained assistant. `operator_file` is the betreiber.yml that is read anew with each message."""

    def __init__(self, agent: Any, loop: asyncio.AbstractEventLoop, operator_file: Path) -> None:
        self.agent, self._loop, self.operator_file = agent, loop, operator_file
        self.keepsakes = _keepsakes(operator_file)
        self._talks = itertools.count()

    def talk(self) -> Talk:
        """A new talk with somebody new."""
        return Talk(self, f"gespraech-{next(self._talks)}")

    def wait(self, work: Any) -> Any:
        """The result of something that Rasa does in its loop."""
        return self._loop.run_until_complete(work)

    def send(self, sender: str, text: str) -> Reply:
        """One message as the REST channel would bring it."""
        from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

        channel = CollectingOutputChannel()
        self._loop.run_until_complete(
            self.agent.handle_message(UserMessage(text, channel, sender, input_channel="rest"))
        )
        return Reply(channel.messages)

    def set_slots(self, sender: str, slots: Mapping[str, Any]) -> None:
        """Make a talk hold these values, without a word."""
        from rasa.shared.core.events import SlotSet

        tracker = self.wait(self.agent.processor.fetch_tracker_and_update_session(sender))
        for name, value in slots.items():
            tracker.update(SlotSet(name, value), self.agent.domain)
        self.wait(self.agent.tracker_store.save(tracker))

    def events(self, sender: str) -> list[Any]:
        """What is stored of a talk."""
        tracker = self._loop.run_until_complete(self.agent.tracker_store.retrieve_full_tracker(sender))
        return list(tracker.events) if tracker else []

    def slots(self, sender: str) -> dict[str, Any]:
        """What the tracker holds."""
        tracker = self._loop.run_until_complete(self.agent.tracker_store.retrieve(sender))
        return {name: slot.value for name, slot in tracker.slots.items() if slot.value is not None} if tracker else {}


class Talk:
    """One talk."""

    def __init__(self, assistant: Assistant, sender: str) -> None:
        self.assistant, self.sender = assistant, sender
        self.replies: list[Reply] = []

    def knowing(self, facts: Mapping[str, Any], asked: str | None = None) -> Talk:
        """The same talk, in which these facts are known and this one was just asked for."""
        self.assistant.set_slots(self.sender, {**facts, "requested_slot": asked})
        return self

    def say(self, text: str) -> Reply:
        reply = self.assistant.send(self.sender, text)
        self.replies.append(reply)
        return reply

    @property
    def slots(self) -> dict[str, Any]:
        return self.assistant.slots(self.sender)

    @property
    def facts(self) -> dict[str, Any]:
        """The facts that are known now."""
        return {name: value for name, value in self.slots.items() if name in load().questions}

    @property
    def open_question(self) -> str | None:
        return self.slots.get("requested_slot")

    def answer_all(self, most: int = 15) -> Reply:
        """Answer plainly until the verdict comes."""
        for _ in range(most):
            question = self.replies[-1].card("question")
            if question is None:
                break
            self.say(plain_answer(question))
        return self.replies[-1]


def plain_answer(question: dict[str, Any]) -> str:
    """An answer that leaves no doubt."""
    if question["answer"] == "ja_nein":
        return "Ja."
    if question["answer"] == "zahl":
        return "10"
    return str(question["options"][0]["title"]) if question["options"] else "Weiß ich nicht"


@contextmanager
def running(model: Path, operator_file: Path, log: Path) -> Iterator[Assistant]:
    """The assistant while the block runs."""
    from bot.runtime import prepare

    prepare()
    import logging

    from rasa.core.agent import load_agent
    from rasa.core.utils import AvailableEndpoints
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.ERROR)
    port = free_port()
    endpoints = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
    endpoints.tracker_store = endpoints.lock_store = endpoints.event_broker = endpoints.model = None
    endpoints.action.url = f"http://127.0.0.1:{port}/webhook"
    loop = asyncio.new_event_loop()
    server = _action_server(port, operator_file, log)
    try:
        _wait_for(server, port, log)
        yield Assistant(
            loop.run_until_complete(load_agent(model_path=str(model), endpoints=endpoints)), loop, operator_file
        )
    finally:
        server.terminate()
        server.wait(10)
        loop.close()


def _keepsakes(operator_file: Path) -> Path:
    """Where the action server keeps cases to take along."""
    return operator_file.parent / "mitnehmen.sqlite"


def _action_server(port: int, operator_file: Path, log: Path) -> subprocess.Popen[bytes]:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {
        **os.environ,
        "CLUSTERLOTSE_BETREIBER": str(operator_file),
        "CLUSTERLOTSE_VAR": str(_keepsakes(operator_file).parent),
        "SANIC_HOST": "127.0.0.1",
        "PYTHONPATH": path,
    }
    command = [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", str(port)]
    with log.open("wb") as output:
        return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)


def _wait_for(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    for _ in range(PATIENCE_SECONDS * 4):
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.25)
    raise RuntimeError(f"the action server did not come up:\n{log.read_text(errors='replace')[-2000:]}")
