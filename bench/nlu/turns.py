"""The contestants listen in turns, a few messages each: what a machine takes for one and the same work changes within minutes."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from bench.errors import NotMeasuredError
from bench.nlu.entrants import ENTRANTS
from bench.report import ROOT

ENVIRONMENT = {"TF_CPP_MIN_LOG_LEVEL": "3", "TQDM_DISABLE": "1", "RASA_TELEMETRY_ENABLED": "false"}
TURN = 25  # messages in a row
END_OF_LOG = 1500  # characters
WAIT = 30  # seconds for a process to end


class Listener:
    """An entrant's process (bench/nlu/worker.py) that has learned. NotMeasuredError, with the end of its log, wherever it fails."""

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
        found: dict[str, Any] = self._reply()
        return found

    def _reply(self) -> Any:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line.endswith("\n"):
            raise self._not_measured()
        return json.loads(line)

    def _not_measured(self) -> NotMeasuredError:
        end(self._process)  # before, its log may not be written to the end
        return NotMeasuredError(f"{self._title}: {self._log.read_text(errors='replace')[-END_OF_LOG:]}")


@contextmanager
def listener(name: str, python: str, job: Mapping[str, Any], folder: Path) -> Iterator[Listener]:
    """A process that learns now, without what Rasa remembers of earlier trainings, and ends with the block."""
    log, path = folder / f"{name}.log", folder / f"{name}-job.json"
    path.write_text(json.dumps(job, ensure_ascii=False), encoding="utf-8")
    with log.open("wb") as errors:
        process = subprocess.Popen(
            [python, "-m", "bench.nlu.worker", ENTRANTS[name].contestant, str(path)],
            cwd=ROOT,
            env={**os.environ, **ENVIRONMENT, "RASA_CACHE_DIRECTORY": str(folder / f"{name}-cache")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
        )
    try:
        yield Listener(process, ENTRANTS[name].title, log)
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
    found: dict[str, dict[str, Any]] = {name: {**one.told, "parsed": []} for name, one in listeners.items()}
    for at in range(0, len(messages), TURN):
        for name, one in listeners.items():
            heard = one.hear(messages[at : at + TURN])
            found[name]["parsed"] += heard["parsed"]
            found[name]["memory"] = heard["memory"]
    return found
