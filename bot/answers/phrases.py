"""German sentence patterns by key: de.yaml and the files in de/; in simple language those of einfach/ come first.

The style is a matter of the talk, not of each sentence, so it is set around a turn (`speaking`) and read by `say`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.catalogue.errors import CatalogueError
from bot.catalogue.yaml_file import read_mapping

FOLDER = Path(__file__).parent
USUAL, SIMPLE, ENGLISH = "de", "einfach", "en"
_style: ContextVar[str] = ContextVar("style", default=USUAL)


@lru_cache(maxsize=4)
def patterns(style: str = USUAL) -> dict[str, str]:
    """All patterns of a style; each is one sentence or a part of one. A key that stands in two files is refused."""
    merged: dict[str, str] = {}
    for path in sorted((*FOLDER.glob(f"{style}.yaml"), *(FOLDER / style).glob("*.yaml"))):
        for key, pattern in read_mapping(path).items():
            if key in merged:
                raise CatalogueError(
                    path, key, "Der Schlüssel steht schon in einer anderen Datei.", "Bitte umbenennen."
                )
            merged[key] = pattern
    return merged


def say(key: str, **values: Any) -> str:
    """The pattern with its gaps filled; KeyError for a key or gap that is not there."""
    pattern = patterns(SIMPLE).get(key) if simple() else None
    return (pattern or patterns()[key]).format(**values)


def english(key: str, **values: Any) -> str:
    """An English pattern, for what is sent to partners abroad."""
    return patterns(ENGLISH)[key].format(**values)


def simple() -> bool:
    """Is this turn spoken in simple language?"""
    return _style.get() == SIMPLE


def either(usual: str, in_simple: str) -> str:
    """The one of two wordings in which this turn is spoken."""
    return in_simple if simple() else usual


def speak(*, simply: bool) -> None:
    """Change the style for the rest of the turn."""
    _style.set(SIMPLE if simply else USUAL)


@contextmanager
def speaking(*, simply: bool) -> Iterator[None]:
    """One turn in a style."""
    token = _style.set(SIMPLE if simply else USUAL)
    try:
        yield
    finally:
        _style.reset(token)
