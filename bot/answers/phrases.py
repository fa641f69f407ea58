"""German sentence patterns by key, from de.yaml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.catalogue.yaml_file import read_mapping

FILE = Path(__file__).parent / "de.yaml"


@lru_cache(maxsize=1)
def patterns() -> dict[str, str]:
    """All patterns; each is one German sentence or a part of one."""
    return read_mapping(FILE)


def say(key: str, **values: Any) -> str:
    """The pattern with its gaps filled; KeyError for a key or gap that is not there."""
    return patterns()[key].format(**values)
