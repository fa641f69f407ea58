"""Reads the word lists in bot/language/data; each is parsed once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parent.parent / "data"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> Any:
    """The content of data/<name>.yaml."""
    return yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=_LOADER)


def words(block: str | list[str] | None) -> list[str]:
    """Words of a block ("a b c") or a list; "_" in a word stands for a blank."""
    items = block.split() if isinstance(block, str) else (block or [])
    return [str(item).replace("_", " ") for item in items]


def stop_words(name: str) -> frozenset[str]:
    """A closed list of data/stops.yaml (folded already)."""
    return frozenset(words(load("stops")[name]))
