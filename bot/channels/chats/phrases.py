"""The sentences of the messengers' doors, and the words that stand behind a typed command."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("phrases.yaml")
_COMMAND = re.compile(r"/([a-z]+)(?:@\w+)?(?:\s+(.*))?", re.I | re.S)


@lru_cache(maxsize=1)
def phrases() -> dict[str, Any]:
    """All sentences by key."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def say(key: str, **gaps: Any) -> str:
    """A sentence with its gaps filled."""
    return str(phrases()[key]).format(**gaps)


def words_of(text: str) -> tuple[str, bool]:
    """What the assistant is told for a typed text, and whether it begins a chat. An unknown command is text."""
    found = _COMMAND.fullmatch(text.strip())
    name = found[1].lower() if found else ""
    if found is None or name not in phrases()["befehle"]:
        return text, False
    rest = (found[2] or "").strip()
    if name == "start" and rest:
        return say("code", code=rest), True
    return str(phrases()["befehle"][name]), name == "start"
