"""One contestant in a process of its own, so that time and memory are its own: `python -m bench.nlu.worker NAME JOB RESULT`.

JOB (JSON): {"examples": [[text, label]], "aside": [[text, label]], "messages": [[text, asked or null, {known facts}]]}.
RESULT: {"training": seconds of computing, "memory": bytes, "limit": confidence asked for, "parsed": [{"label", "facts", "seconds"}]}, in the
order of the messages.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, cast

from bench.nlu import limits
from bench.nlu.parsed import Contestant, Example, Parser

OURS = "ours"
WARM_UP = 20  # the first messages load what is loaded late


def work(name: str, job: dict[str, Any]) -> dict[str, Any]:
    """Train, then understand every message."""
    if name == OURS:
        importlib.import_module("bot.runtime").prepare()  # the repairs come before Rasa
    contestant = cast(Contestant, importlib.import_module(f"bench.nlu.contestants.{name}"))
    with tempfile.TemporaryDirectory() as folder:
        began = time.process_time()
        parser = contestant.train(_pairs(job["examples"]), folder)
        training = time.process_time() - began
        limit = None if name == OURS else limits.limit(parser, _pairs(job["aside"]))  # ours has learned its own
        for said in job["messages"][:WARM_UP]:
            _timed(parser, limit, *said)
        parsed = [_timed(parser, limit, *said) for said in job["messages"]]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return {"training": training, "memory": memory, "limit": limit, "parsed": parsed}


def _pairs(rows: list[list[str]]) -> list[Example]:
    return [(text, label) for text, label in rows]


def _timed(parser: Parser, limit: float | None, text: str, asked: str | None, known: dict[str, Any]) -> dict[str, Any]:
    listen = parser.amid(asked, known)
    began = time.perf_counter()
    parsed = limits.sure(listen(text), limit or 0.0)
    return {"seconds": time.perf_counter() - began, "label": parsed.label, "facts": parsed.facts}


if __name__ == "__main__":
    name, job, result = sys.argv[1:]
    done = work(name, json.loads(Path(job).read_text(encoding="utf-8")))
    Path(result).write_text(json.dumps(done, ensure_ascii=False), encoding="utf-8")
