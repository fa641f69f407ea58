"""One contestant in processes of its own, so that time and memory are its own: `python -m bench.nlu.worker DOES NAME JOB FOLDER`.

JOB is a file (JSON): {"examples": [[text, label]], "aside": [[text, label]]}.

`learn`: it learns from the examples, keeps in FOLDER what it has learned, and writes a line {"training": seconds of computing, "learning":
bytes of memory at most}.

`hear`: it loads what it has learned, as a server does, and writes a line {"limit": confidence asked for}. Then it reads lines of messages
[[text, asked or null, {known facts}]] and answers each with a line {"parsed": [{"label", "facts", "seconds"}], "memory": bytes at most so
far}, until there are no more.

Whatever else is printed goes to the log.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO, cast

from bench.nlu import limits
from bench.nlu.parsed import Contestant, Example, Parser

OURS = "ours"
LEARN, HEAR = "learn", "hear"


def learn(name: str, job: dict[str, Any], folder: str) -> dict[str, Any]:
    """What learning took."""
    contestant = _contestant(name)
    began = time.process_time()
    contestant.train(_pairs(job["examples"]), folder)
    return {"training": time.process_time() - began, "learning": _memory()}


class Pupil:
    """A contestant that has learned.

    Everybody has heard the examples set aside, and each of them once, before it is timed: what is loaded late is there then.
    """

    def __init__(self, name: str, job: dict[str, Any], folder: str) -> None:
        self._parser: Parser = _contestant(name).load(folder)
        heard = [(self._parser.amid(None, {})(text), label) for text, label in _pairs(job["aside"])]
        self.limit = None if name == OURS else limits.limit(heard)  # ours has learned its own

    def hear(self, messages: Sequence[Sequence[Any]]) -> dict[str, Any]:
        """What it makes of each message and how long that took, and the most memory that it has had."""
        return {"parsed": [self._timed(*message) for message in messages], "memory": _memory()}

    def _timed(self, text: str, asked: str | None, known: dict[str, Any]) -> dict[str, Any]:
        listen = self._parser.amid(asked, known)
        began = time.perf_counter()
        parsed = limits.sure(listen(text), self.limit or 0.0)
        return {"seconds": time.perf_counter() - began, "label": parsed.label, "facts": parsed.facts}


def _contestant(name: str) -> Contestant:
    if name == OURS:
        importlib.import_module("bot.runtime").prepare()  # the repairs come before Rasa
    return cast(Contestant, importlib.import_module(f"bench.nlu.contestants.{name}"))


def _memory() -> int:
    """The most that this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _pairs(rows: list[list[str]]) -> list[Example]:
    return [(text, label) for text, label in rows]


def replies(does: str, name: str, job: dict[str, Any], folder: str, lines: Iterator[str]) -> Iterator[str]:
    """The lines that the process writes."""
    if does == LEARN:
        yield json.dumps(learn(name, job, folder))
        return
    pupil = Pupil(name, job, folder)
    yield json.dumps({"limit": pupil.limit})
    for line in lines:
        yield json.dumps(pupil.hear(json.loads(line)), ensure_ascii=False)


def own_output() -> TextIO:
    """Where replies are written; what libraries print goes to the log from now on."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return out


if __name__ == "__main__":
    does, name, job, folder = sys.argv[1:]
    with own_output() as out:
        for reply in replies(does, name, json.loads(Path(job).read_text(encoding="utf-8")), folder, sys.stdin):
            print(reply, file=out, flush=True)
