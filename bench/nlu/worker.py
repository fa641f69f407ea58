"""One contestant in a process of its own, so that time and memory are its own: `python -m bench.nlu.worker NAME JOB`.

JOB (JSON): {"examples": [[text, label]], "aside": [[text, label]]}. Once it has learned it writes a line {"training": seconds of
computing, "limit": confidence asked for}. Then it reads lines of messages [[text, asked or null, {known facts}]] and answers each with a
line {"parsed": [{"label", "facts", "seconds"}], "memory": bytes at most so far}, until there are no more. Whatever else is printed goes to
the log.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO, cast

from bench.nlu import limits
from bench.nlu.parsed import Contestant, Example, Parser

OURS = "ours"


class Pupil:
    """A contestant that has learned.

    Everybody has heard the examples set aside, and each of them once, before it is timed: what is loaded late is there then.
    """

    def __init__(self, name: str, job: dict[str, Any], folder: str) -> None:
        if name == OURS:
            importlib.import_module("bot.runtime").prepare()  # the repairs come before Rasa
        contestant = cast(Contestant, importlib.import_module(f"bench.nlu.contestants.{name}"))
        began, aside = time.process_time(), _pairs(job["aside"])
        self._parser: Parser = contestant.train(_pairs(job["examples"]), folder)
        self._training = time.process_time() - began
        heard = [(self._parser.amid(None, {})(text), label) for text, label in aside]
        self._limit = None if name == OURS else limits.limit(heard)  # ours has learned its own

    def told(self) -> dict[str, Any]:
        """What learning took, and the limit."""
        return {"training": self._training, "limit": self._limit}

    def hear(self, messages: Sequence[Sequence[Any]]) -> dict[str, Any]:
        """What it makes of each message and how long that took, and the most memory that it has had."""
        parsed = [self._timed(*message) for message in messages]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        return {"parsed": parsed, "memory": memory}

    def _timed(self, text: str, asked: str | None, known: dict[str, Any]) -> dict[str, Any]:
        listen = self._parser.amid(asked, known)
        began = time.perf_counter()
        parsed = limits.sure(listen(text), self._limit or 0.0)
        return {"seconds": time.perf_counter() - began, "label": parsed.label, "facts": parsed.facts}


def _pairs(rows: list[list[str]]) -> list[Example]:
    return [(text, label) for text, label in rows]


def replies(name: str, job: dict[str, Any], lines: Iterator[str]) -> Iterator[str]:
    """The line that says that it has learned, and one for each line of messages."""
    with tempfile.TemporaryDirectory() as folder:
        pupil = Pupil(name, job, folder)
        yield json.dumps(pupil.told())
        for line in lines:
            yield json.dumps(pupil.hear(json.loads(line)), ensure_ascii=False)


def own_output() -> TextIO:
    """Where replies are written; what libraries print goes to the log from now on."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return out


if __name__ == "__main__":
    with own_output() as out:
        job = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
        for reply in replies(sys.argv[1], job, sys.stdin):
            print(reply, file=out, flush=True)
