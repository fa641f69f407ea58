"""One bot under test: started, waited for, measured, spoken to over the REST channel, and stopped by its process id."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.errors import NotMeasuredError
from bench.processes import memory
from bot.launch.child import answers

LOOPBACK = "127.0.0.1"
Reply = list[dict[str, Any]]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """A command that ends up answering on `port`; `also` are further addresses that have to answer."""

    name: str
    command: Sequence[str]
    folder: Path
    port: int
    log: Path
    environment: dict[str, str] = field(default_factory=dict)
    also: Sequence[str] = ()
    process: subprocess.Popen[bytes] | None = None

    def start(self, patience: float = 300.0) -> float:
        """Start it; the seconds until it answers."""
        with self.log.open("ab") as output:
            began = time.monotonic()
            self.process = subprocess.Popen(
                list(self.command),
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, **self.environment},
                start_new_session=True,
            )
        waiting = [f"http://{LOOPBACK}:{self.port}/", *self.also]
        while True:
            waiting = [url for url in waiting if not answers(url)]
            if not waiting:
                return time.monotonic() - began
            if self.process.poll() is not None:
                raise NotMeasuredError(f"{self.name} ist beim Start abgebrochen:\n{self._last_words()}")
            if time.monotonic() - began > patience:
                raise NotMeasuredError(f"{self.name} antwortet nach {patience:.0f} s nicht:\n{self._last_words()}")
            time.sleep(0.05)

    def say(self, sender: str, text: str) -> tuple[float, Reply]:
        """One turn: the seconds it took, and the reply."""
        body = json.dumps({"sender": sender, "message": text}).encode()
        connection = http.client.HTTPConnection(LOOPBACK, self.port, timeout=60)
        began = time.perf_counter()
        try:
            connection.request("POST", "/webhooks/rest/webhook", body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            content = answer.read()
            took = time.perf_counter() - began
            reply = json.loads(content)
        except (OSError, http.client.HTTPException, ValueError) as error:
            problem = f"{self.name} antwortet auf »{text}« nicht ({error}):\n{self._last_words()}"
            raise NotMeasuredError(problem) from error
        finally:
            connection.close()
        if answer.status != 200 or not isinstance(reply, list) or not reply:
            problem = f"{self.name} hat auf »{text}« nichts zu sagen (Status {answer.status})"
            raise NotMeasuredError(f"{problem}:\n{self._last_words()}")
        return took, reply

    def memory(self) -> list[int]:
        """Resident memory of each of its processes, in bytes, largest first."""
        if self.process is None:
            raise NotMeasuredError(f"{self.name} läuft nicht.")
        return sorted(memory(self.process.pid).values(), reverse=True)

    def stop(self, patience: float = 20.0) -> None:
        """Ask it to end; end it and what it started if it does not."""
        if self.process is None:
            return
        pids = [self.process.pid] if self.process.poll() is not None else list(memory(self.process.pid))
        self.process.terminate()
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            for pid in pids:
                _end(pid)
            self.process.wait()
        self.process = None

    def _last_words(self) -> str:
        return self.log.read_text(errors="replace")[-1500:]


def _end(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
