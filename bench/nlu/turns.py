"""The contestants listen in turns, a few messages each: what a machine takes for one and the same work changes within minutes."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.errors import NotMeasuredError
from bench.nlu.entrants import ENTRANTS
from bench.nlu.worker import HEAR, LEARN
from bench.report import ROOT

ENVIRONMENT = {"TF_CPP_MIN_LOG_LEVEL": "3", "TQDM_DISABLE": "1", "RASA_TELEMETRY_ENABLED": "false"}
TURN = 25  # messages in a row
END_OF_LOG = 1500  # characters
WAIT = 30  # seconds for a process to end


class Worker:
    """An entrant's process (bench/nlu/worker.py), and the first line it writes. NotMeasuredError, with the end of its log, wherever it fails."""

    def __init__(self, process: subprocess.Popen[str], title: str, log: Path) -> None:
        self._process, self._title, self._log = process, title, log
        self.told: dict[str, Any] = self._reply()

    def hear(self, messages: Sequence[Sequence[Any]]) -> dict[str, Any]:
        """What it makes of the messages, and its memory."""
        assert self._process.stdin
        try:
            print(json.dumps(messages, ensure_ascii=False), file=self._process.stdin, flush=True)
        except BrokenPipeError:
            raise self._not_measured() from None
        return self._reply()

    def _reply(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line.endswith("\n"):
            raise self._not_measured()
        found: dict[str, Any] = json.loads(line)
        return found

    def _not_measured(self) -> NotMeasuredError:
        end(self._process)  # before, its log may not be written to the end
        return NotMeasuredError(f"{self._title}: {self._log.read_text(errors='replace')[-END_OF_LOG:]}")


@dataclass(frozen=True)
class Listener:
    """An entrant that has learned: what learning took, and the process that listens."""

    learned: dict[str, Any]
    worker: Worker


@contextmanager
def listener(name: str, python: str, job: Mapping[str, Any], folder: Path) -> Iterator[Listener]:
    """One process learns now, without what Rasa remembers of earlier trainings; another loads that and ends with the block.

    So nobody listens amid the leavings of his own training: no server does.
    """
    path, learned = folder / f"{name}-job.json", folder / f"{name}-learned"
    path.write_text(json.dumps(job, ensure_ascii=False), encoding="utf-8")
    learned.mkdir()

    def command(does: str) -> list[str]:
        return [python, "-m", "bench.nlu.worker", does, ENTRANTS[name].contestant, str(path), str(learned)]

    with _worker(name, command(LEARN), folder) as learning:
        took = learning.told
    with _worker(name, command(HEAR), folder) as hearing:
        yield Listener(took, hearing)


@contextmanager
def _worker(name: str, command: Sequence[str], folder: Path) -> Iterator[Worker]:
    log = folder / f"{name}.log"
    with log.open("wb") as errors:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **ENVIRONMENT, "RASA_CACHE_DIRECTORY": str(folder / f"{name}-cache")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
        )
    try:
        yield Worker(process, ENTRANTS[name].title, log)
    finally:
        end(process)


def end(process: subprocess.Popen[str]) -> None:
    """It ends by itself once there is nothing more to hear, and removes what it has made; otherwise it is ended."""
    assert process.stdin
    with suppress(BrokenPipeError):  # it may be gone
        process.stdin.close()
    try:
        process.wait(WAIT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def hear(listeners: Mapping[str, Listener], messages: Sequence[Sequence[Any]]) -> dict[str, dict[str, Any]]:
    """What each made of all messages, in their order, beside what it told of its learning and its memory."""
    found = {name: {**one.learned, **one.worker.told, "parsed": []} for name, one in listeners.items()}
    for at in range(0, len(messages), TURN):
        for name, one in listeners.items():
            heard = one.worker.hear(messages[at : at + TURN])
            found[name]["parsed"] += heard["parsed"]
            found[name]["memory"] = heard["memory"]
    return found
