"""A named body and the lists of names in data/organisations.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .data import load, words
from .fold import fold


@dataclass(frozen=True)
class Named:
    """One named body: its class and its place in the normal string."""

    kind: str
    name: str
    start: int
    end: int


@cache
def pattern_of(kind: str) -> re.Pattern[str]:
    """One pattern for all listed names of a kind."""
    names = sorted((re.escape(fold(w)) for w in words(load("organisations")[kind])), key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(names) + r")(?![\w-])")


@cache
def single_names() -> frozenset[str]:
    """The words of all names, so that none is taken for a slip."""
    return frozenset(part for block in load("organisations").values() for w in words(block) for part in fold(w).split())
