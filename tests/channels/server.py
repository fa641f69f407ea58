"""The real assistant as two processes, with ports, files and settings of its own; it can be broken and mended."""

from __future__ import annotations

import json
import os
import secrets
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar

import requests
import yaml

from tests.conversations.assistant import ROOT, model_to_test
from tests.ports import free_port

PATIENCE_SECONDS = 90
GENEROUS = {
    "requests_per_address": 100_000,
    "conversations_per_address": 10_000,
    "exports_per_address": 10_000,
    "messages_per_conversation": 10_000,
}


class Server:
    """Rasa with the web door, and the action server."""

    def __init__(
        self,
        folder: Path,
        settings: dict[str, int] | None = None,
        chats: dict[str, dict[str, Any]] | None = None,
        **environment: str,
    ) -> None:
        self.folder = folder
        self.port, self.actions_port = free_port(), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.operator_file, self.var, self.widget = folder / "betreiber.yml", folder / "var", folder / "dist"
        self.talks = folder / "gespraeche.sqlite"
        self._environment = {
            **os.environ,
            "CLUSTERLOTSE_BETREIBER": str(self.operator_file),
            "CLUSTERLOTSE_VAR": str(self.var),
            "CLUSTERLOTSE_WIDGET": str(self.widget),
            "CLUSTERLOTSE_ACTIONS_URL": f"http://127.0.0.1:{self.actions_port}/webhook",
            "CLUSTERLOTSE_ACTION_TIMEOUT": "3",
            "SANIC_HOST": "127.0.0.1",
            **environment,
        }
        self._settings = settings or GENEROUS
        self.write_credentials(chats or {})
        self._write(
            "endpoints.yml",
            {
                "action_endpoint": {"url": "http://127.0.0.1:5055/webhook", "enable_selective_domain": True},
                "tracker_store": {"type": "SQL", "dialect": "sqlite", "db": str(self.talks)},
            },
        )
        self.rasa: subprocess.Popen[bytes] | None = None
        self.actions: subprocess.Popen[bytes] | None = None

    def write_credentials(self, chats: dict[str, dict[str, Any]]) -> None:
        """The doors that are open from the next start on: the website's, and those of these messengers."""
        doors = {"bot.channels.web.WebChannel": self._settings, "bot.channels.memo.MemoInput": None}
        self._write("credentials.yml", {"rest": None, **doors, **chats})

    def start(self) -> None:
        self.start_rasa(wait=False)
        self.start_actions()
        self._wait(lambda: self.get("/ready").status_code == 200)

    def start_rasa(self, wait: bool = True) -> None:
        files = [str(self.folder / name) for name in ("endpoints.yml", "credentials.yml")]
        options = ["--interface", "127.0.0.1", "--port", str(self.port), "--model", str(model_to_test())]
        command = ["-m", "bot", "run", *options, "--endpoints", files[0], "--credentials", files[1]]
        self.rasa = self._run(command, "rasa.log")
        if wait:
            self._wait(lambda: self.get("/health").status_code == 200)

    def start_actions(self) -> None:
        command = ["-m", "rasa_sdk", "--actions", "actions", "--port", str(self.actions_port)]
        self.actions = self._run(command, "actions.log")
        health = f"http://127.0.0.1:{self.actions_port}/health"
        self._wait(lambda: direct().get(health, timeout=2).status_code == 200)

    def stop_rasa(self, number: int = signal.SIGTERM) -> None:
        _end(self.rasa, number)

    def stop_actions(self, number: int = signal.SIGTERM) -> None:
        _end(self.actions, number)

    def stop(self) -> None:
        self.stop_rasa()
        self.stop_actions()

    def get(self, path: str, **more: Any) -> requests.Response:
        return direct().get(f"{self.url}/api/v1{path}", timeout=60, **more)

    def post(self, path: str, **more: Any) -> requests.Response:
        return direct().post(f"{self.url}/api/v1{path}", timeout=60, **more)

    def talk(self, **start: Any) -> Talk:
        answer = self.post("/conversations", json=start)
        assert answer.status_code == 201, answer.text
        return Talk(self, answer.json())

    def counted(self, talk: Talk) -> list[str]:
        """The visitor's messages that the assistant counted, from its own store."""
        return self.counted_by(talk.sender)

    def counted_by(self, sender: str) -> list[str]:
        """The same by the name that the assistant knows a talk by."""
        with sqlite3.connect(self.talks) as store:
            rows = store.execute(
                "SELECT data FROM events WHERE sender_id = ? AND type_name = 'user' ORDER BY id", (sender,)
            ).fetchall()
        said = [json.loads(data) for (data,) in rows]
        return [event["text"] for event in said if not str(event["message_id"]).startswith("greeting-")]

    def _write(self, name: str, content: Any) -> None:
        (self.folder / name).write_text(yaml.safe_dump(content))

    def _run(self, command: list[str], log: str) -> subprocess.Popen[bytes]:
        with (self.folder / log).open("ab") as output:
            return subprocess.Popen(
                [sys.executable, *command], cwd=ROOT, env=self._environment, stdout=output, stderr=output
            )

    def _wait(self, ready: Any) -> None:
        for _ in range(PATIENCE_SECONDS * 5):
            try:
                if ready():
                    return
            except requests.ConnectionError:
                pass
            time.sleep(0.2)
        logs = "\n".join((self.folder / name).read_text(errors="replace")[-2000:] for name in ("rasa.log",))
        raise RuntimeError(f"the server did not come up:\n{logs}")


class Talk:
    """One conversation as a page has it."""

    def __init__(self, server: Server, begun: dict[str, Any]) -> None:
        self.server, self.id, self.greeting = server, begun["id"], begun["messages"]
        self.path = f"/conversations/{self.id}"
        self.name = self.id.partition(".")[0]
        self.sender = f"web-{self.name}"

    def send(self, text: str | None = None, key: str | None = None, **more: Any) -> requests.Response:
        """Send a text, or what `more` says."""
        body = {"key": key or secrets.token_hex(8), **({} if text is None else {"text": text}), **more}
        return self.server.post(f"{self.path}/messages", json=body)

    def say(self, text: str, key: str | None = None) -> list[dict[str, Any]]:
        """Send a text that must be answered."""
        answer = self.send(text, key)
        assert answer.status_code == 200, answer.text
        return list(answer.json()["messages"])

    def history(self, after: int = 0) -> list[dict[str, Any]]:
        return list(self.server.get(f"{self.path}/messages?after={after}").json()["messages"])


class Startable(Protocol):
    """A process, or several, that a test needs."""

    def start(self) -> None: ...

    def stop(self) -> object: ...


Service = TypeVar("Service", bound=Startable)


@contextmanager
def started(service: Service) -> Iterator[Service]:
    """Start it for the block; whatever of it runs is stopped in the end, even if it did not come up."""
    try:
        service.start()
        yield service
    finally:
        service.stop()


def direct() -> requests.Session:
    """A session that takes no proxy from the environment."""
    session = requests.Session()
    session.trust_env = False
    return session


def code_of(answer: requests.Response) -> tuple[int, str]:
    """Status and code of a problem, after checking that it is a proper one."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    body = answer.json()
    assert body["status"] == answer.status_code
    assert body["detail"].endswith((".", "?")) or "…" in body["detail"]
    return answer.status_code, body["code"]


def _end(process: subprocess.Popen[bytes] | None, number: int) -> None:
    if process is not None and process.poll() is None:
        process.send_signal(number)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)
