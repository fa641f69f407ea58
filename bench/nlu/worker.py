"""One contestant in a process of its own, so that time and memory are its own: `python -m bench.nlu.worker NAME JOB RESULT`.

JOB (JSON): {"examples": [[text, label]], "messages": [[text, asked or null]]}. RESULT: {"training": s, "memory": bytes,
"parsed": [{"label", "facts", "seconds"}]}, in the order of the messages.
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

from bench.nlu.parsed import Contestant, Parser

OURS = "ours"
WARM_UP = 20  # the first messages load what is loaded late


def work(name: str, job: dict[str, Any]) -> dict[str, Any]:
    """Train, then understand every message."""
    if name == OURS:
        importlib.import_module("bot.runtime").prepare()  # the repairs come before Rasa
    contestant = cast(Contestant, importlib.import_module(f"bench.nlu.contestants.{name}"))
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        parser = contestant.train([(text, label) for text, label in job["examples"]], folder)
        training = time.perf_counter() - began
        for text, asked in job["messages"][:WARM_UP]:
            parser.parse(text, asked)
        parsed = [_timed(parser, text, asked) for text, asked in job["messages"]]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return {"training": training, "memory": memory, "parsed": parsed}


def _timed(parser: Parser, text: str, asked: str | None) -> dict[str, Any]:
    began = time.perf_counter()
    parsed = parser.parse(text, asked)
    return {"seconds": time.perf_counter() - began, "label": parsed.label, "facts": parsed.facts}


if __name__ == "__main__":
    name, job, result = sys.argv[1:]
    done = work(name, json.loads(Path(job).read_text(encoding="utf-8")))
    Path(result).write_text(json.dumps(done, ensure_ascii=False), encoding="utf-8")
