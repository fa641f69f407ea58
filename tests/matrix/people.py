"""People in Matrix, by plain HTTP: they invite the bridge, write to it and read what it says."""

from __future__ import annotations

import json
import secrets
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import requests

from tests.channels.server import direct
from tests.matrix.homeserver import BRIDGE_PYTHON, Homeserver

PATIENCE_SECONDS = 40
API = "/_matrix/client/v3"
Said = Callable[[str], bool]


class Person:
    """One account with a client of its own."""

    def __init__(self, homeserver: Homeserver, name: str) -> None:
        self.homeserver, self._session = homeserver, direct()
        account = homeserver.register(name)
        self.id, self.token = account["user_id"], account["access_token"]
        self._session.headers["Authorization"] = f"Bearer {self.token}"
        self._since: str | None = None
        self.events: dict[str, list[dict[str, Any]]] = {}
        self.sees_typing = False
        self.typing: dict[str, list[list[str]]] = {}

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """Ask the homeserver; while it is away, try again."""
        for _ in range(PATIENCE_SECONDS * 4):
            try:
                answer = self._session.request(method, f"{self.homeserver.url}{API}{path}", json=body, timeout=60)
            except requests.ConnectionError:
                time.sleep(0.25)
                continue
            if answer.status_code == 429:
                time.sleep(answer.json().get("retry_after_ms", 500) / 1000)
                continue
            assert answer.status_code < 300, answer.text
            return answer.json()
        raise AssertionError("the homeserver stays away")

    def room_with(self, *others: str, direct_chat: bool = True, **more: Any) -> str:
        """A new private room with these invited."""
        body = {"invite": list(others), "is_direct": direct_chat, "preset": "private_chat", **more}
        return str(self.call("POST", "/createRoom", body)["room_id"])

    def join(self, room: str) -> None:
        self.call("POST", f"/join/{quote(room)}", {})

    def leave(self, room: str) -> None:
        self.call("POST", f"/rooms/{quote(room)}/leave", {})

    def say(self, room: str, text: str, **more: Any) -> str:
        """Write a message; its event."""
        return self.send(room, "m.room.message", {**{"msgtype": "m.text", "body": text}, **more})

    def edit(self, room: str, event: str, text: str) -> str:
        new = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": event}
        return self.say(room, f"* {text}", **{"m.new_content": new, "m.relates_to": relation})

    def react(self, room: str, event: str, key: str) -> str:
        relation = {"rel_type": "m.annotation", "event_id": event, "key": key}
        return self.send(room, "m.reaction", {"m.relates_to": relation})

    def send(self, room: str, kind: str, content: dict[str, Any]) -> str:
        path = f"/rooms/{quote(room)}/send/{kind}/{secrets.token_hex(8)}"
        return str(self.call("PUT", path, content)["event_id"])

    def look(self, wait: float = 3.0) -> None:
        """Sync once."""
        since = f"&since={self._since}" if self._since else ""
        found = self.call("GET", f"/sync?timeout={int(wait * 1000)}{since}&filter={_filter(self.sees_typing)}")
        self._since = found["next_batch"]
        for room, news in found.get("rooms", {}).get("join", {}).items():
            self.events.setdefault(room, []).extend(news["timeline"]["events"])
            for event in news["ephemeral"]["events"]:
                if event["type"] == "m.typing":
                    self.typing.setdefault(room, []).append(event["content"]["user_ids"])

    def from_others(self, room: str) -> list[dict[str, Any]]:
        """The messages of everybody else in a room, in their order."""
        return [e for e in self.events.get(room, ()) if e["type"] == "m.room.message" and e["sender"] != self.id]

    def texts(self, room: str) -> list[str]:
        return [str(event["content"].get("body")) for event in self.from_others(room)]

    def wait_for(self, room: str, said: str | Said, after: int = 0, patience: float = PATIENCE_SECONDS) -> str:
        """Read until somebody says something that holds these words; that message."""
        fits: Said = (lambda text: said in text) if isinstance(said, str) else said
        ends = time.monotonic() + patience
        while True:
            found = next((text for text in self.texts(room)[after:] if fits(text)), None)
            if found is not None:
                return found
            heard = "\n---\n".join(self.texts(room)[after:])
            assert time.monotonic() < ends, f"nobody said {said!r}, but:\n{heard}"
            self.look()

    def ask(self, room: str, text: str, said: str | Said) -> str:
        """Write, and read until the answer holds these words."""
        self.look(0)
        before = len(self.texts(room))
        self.say(room, text)
        return self.wait_for(room, said, before)

    def event_with(self, room: str, words: str) -> str:
        """The newest event of somebody else that holds these words."""
        return next(e["event_id"] for e in reversed(self.from_others(room)) if words in e["content"].get("body", ""))


def _filter(typing: bool) -> str:
    room = {"timeline": {"limit": 100}, "state": {"types": []}, "ephemeral": {"types": ["m.typing"] if typing else []}}
    return quote(json.dumps({"presence": {"types": []}, "room": room}))


class SealedPerson:
    """A person whose client encrypts; it is a process of the bridge's environment."""

    def __init__(self, homeserver: Homeserver, name: str, folder: Path) -> None:
        account = homeserver.register(name)
        self.id, self.messages, self.unreadable = account["user_id"], list[dict[str, Any]](), 0
        folder.mkdir()
        script = Path(__file__).with_name("sealed_client.py")
        arguments = [homeserver.url, self.id, account["device_id"], account["access_token"], str(folder)]
        self._process = subprocess.Popen(
            [str(BRIDGE_PYTHON), str(script), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def do(self, what: str, **more: Any) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"do": what, **more}) + "\n")
        self._process.stdin.flush()
        return dict(json.loads(self._process.stdout.readline()))

    def look(self) -> None:
        found = self.do("look")
        self.messages += found["messages"]
        self.unreadable += found["unreadable"]

    def texts(self) -> list[str]:
        return [message["content"]["body"] for message in self.messages]

    def wait_for(self, words: str, after: int = 0) -> str:
        ends = time.monotonic() + PATIENCE_SECONDS
        while True:
            found = next((text for text in self.texts()[after:] if words in text), None)
            if found is not None:
                return found
            heard = "\n---\n".join(self.texts())
            assert time.monotonic() < ends, f"nobody said {words!r}, but:\n{heard}"
            self.look()

    def ask(self, room: str, text: str, words: str) -> str:
        before = len(self.messages)
        self.do("say", room=room, text=text)
        return self.wait_for(words, before)

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(20)
