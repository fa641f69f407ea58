"""German sentence patterns by key: de.yaml and the files in de/."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.catalogue.yaml_file import read_mapping

FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def patterns() -> dict[str, str]:
    """All patterns; each is one German sentence or a part of one."""
    merged: dict[str, str] = {}
    for path in sorted((FOLDER / "de.yaml", *(FOLDER / "de").glob("*.yaml"))):
        merged.update(read_mapping(path))
    return merged


def say(key: str, **values: Any) -> str:
    """The pattern with its gaps filled; KeyError for a key or gap that is not there."""
    return patterns()[key].format(**values)
