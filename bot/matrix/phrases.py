"""The bridge's own German sentences, from phrases.yaml beside it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("phrases.yaml")


@lru_cache(maxsize=1)
def phrases() -> dict[str, str]:
    """All sentences by key."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def say(key: str, **gaps: str) -> str:
    """A sentence with its gaps filled."""
    return phrases()[key].format(**gaps)
