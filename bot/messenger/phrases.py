"""The renderer's own German sentences, from phrases.yaml beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("phrases.yaml")


@lru_cache(maxsize=1)
def phrases() -> dict[str, Any]:
    """All sentences by key."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def say(key: str, **gaps: Any) -> str:
    """A sentence with its gaps filled."""
    return str(phrases()[key]).format(**gaps)


def listed(words: Sequence[str]) -> str:
    """ "a, b oder c"."""
    head, last = ", ".join(words[:-1]), words[-1]
    return f"{head} {say('oder')} {last}" if head else last
