"""The bridge as a process of its own environment."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import yaml

from tests.channels.server import direct
from tests.conversations.assistant import ROOT
from tests.matrix.homeserver import BRIDGE_PYTHON, Homeserver

PATIENCE_SECONDS = 60


class Bridge:
    """One bridge with an account on the homeserver."""

    def __init__(self, folder: Path, homeserver: Homeserver, assistant: str, name: str, **settings: object) -> None:
        self.homeserver, self.account = homeserver, homeserver.register(name)
        self.id = self.account["user_id"]
        self._settings = {
            "homeserver": homeserver.url,
            "konto": self.id,
            "assistent": assistant,
            "geduld_sekunden": 3,
            **settings,
        }
        self._move_in(folder)

    @classmethod
    def of(cls, other: Bridge, folder: Path) -> Bridge:
        """The same account with nothing kept."""
        new = cls.__new__(cls)
        new.homeserver, new.account, new.id, new._settings = other.homeserver, other.account, other.id, other._settings
        new._move_in(folder)
        return new

    def _move_in(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.log, self.file = folder, folder / "bruecke.log", folder / "matrix.yml"
        self.file.write_text(yaml.safe_dump({**self._settings, "ordner": str(folder / "var")}))
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, **environment: str) -> None:
        """Start it and wait until it has synced."""
        before = self._connected()
        process = self.launch(**environment)
        for _ in range(PATIENCE_SECONDS * 10):
            if self._connected() > before:
                return
            assert process.poll() is None, self.log.read_text()
            time.sleep(0.1)
        raise RuntimeError(f"the bridge did not come up:\n{self.log.read_text()}")

    def launch(self, **environment: str) -> subprocess.Popen[bytes]:
        env = {k: v for k, v in os.environ.items() if not k.startswith("CLUSTERLOTSE_MATRIX")}
        env = {**env, "CLUSTERLOTSE_MATRIX_PASSWORT": "kennwort", **environment}
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                [str(BRIDGE_PYTHON), "-m", "bot.matrix", "--datei", str(self.file)],
                cwd=ROOT,
                env=env,
                stdout=output,
                stderr=output,
            )
        return self._process

    def stop(self, number: int = signal.SIGTERM) -> int:
        assert self._process
        if self._process.poll() is None:
            self._process.send_signal(number)
        return self._process.wait(30)

    def ended(self) -> int:
        """Wait until it ends by itself; how it ended."""
        assert self._process
        return self._process.wait(PATIENCE_SECONDS)

    def kill(self) -> None:
        """It ends at once, in the middle of whatever it does."""
        self.stop(signal.SIGKILL)

    def sign_out(self) -> None:
        """Somebody removes its device."""
        (token,) = self.rows("SELECT value FROM account WHERE key = 'token'")
        headers = {"Authorization": f"Bearer {token}"}
        answer = direct().post(f"{self.homeserver.url}/_matrix/client/v3/logout", headers=headers, json={}, timeout=30)
        assert answer.status_code == 200, answer.text

    def rows(self, query: str, *values: str) -> list[str]:
        """What its store holds."""
        with closing(sqlite3.connect(self.folder / "var" / "bruecke.sqlite", timeout=10)) as store:
            return [str(row[0]) for row in store.execute(query, values)]

    def put_back_what_was_sent(self, room: str, text: str) -> None:
        """As if it had died between sending a message and noting that it was sent."""
        content = json.dumps({"msgtype": "m.text", "body": text})
        with closing(sqlite3.connect(self.folder / "var" / "bruecke.sqlite", timeout=10)) as store, store:
            store.execute(
                "INSERT INTO outbox (txn, room, sender, content) VALUES (?, ?, '', ?)",
                (f"zweimal-{room}", room, content),
            )

    def wait_until(self, so: Callable[[], bool]) -> None:
        for _ in range(PATIENCE_SECONDS * 5):
            if so():
                return
            time.sleep(0.2)
        raise AssertionError("it does not happen")

    def _connected(self) -> int:
        return self.log.read_text().count("Verbunden") if self.log.exists() else 0
