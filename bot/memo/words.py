"""The memo's German patterns."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.catalogue.yaml_file import read_mapping

FILE = Path(__file__).parent / "de.yaml"


@lru_cache(maxsize=1)
def _patterns() -> dict[str, str]:
    return read_mapping(FILE)


def word(key: str, **values: Any) -> str:
    """The pattern with its gaps filled."""
    return _patterns()[key].format(**values)


def columns(key: str) -> tuple[str, ...]:
    """The headings of a table."""
    return tuple(_patterns()[key].split("|"))
