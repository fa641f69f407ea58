"""A named body and the lists of names in data/organisations.yaml and data/wissenschaft.yaml."""

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


SCIENCE = ("hochschule", "forschung")
_SORTS = {  # what stands behind "Alice Salomon", "Julius Kühn"
    "hochschule": "(?:fach|kunst|fern|privat)?(?:hochschule|universität|uni)|fh|berufsakademie|law school|business school|university",
    "forschung": "institut|institutes?|forschungsinstitut|zentrum|centrum",
}


@cache
def pattern_of(kind: str) -> re.Pattern[str]:
    """One pattern for all listed names of a kind."""
    names = _any_of(words(load("organisations")[kind]))
    if kind in SCIENCE:
        listed = load("wissenschaft")[kind]
        names = f"(?:{_any_of(words(listed['benannt']))})[ -](?:{fold(_SORTS[kind])})|{_any_of(words(listed['namen']))}|{names}"
    return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])")


def _any_of(names: list[str]) -> str:
    """The longest first; all that begin with one letter stand together, and are passed over at one go where another one stands."""
    behind: dict[str, list[str]] = {}
    for name in sorted(map(fold, names), key=lambda name: len(re.escape(name)), reverse=True):
        behind.setdefault(name[0], []).append(re.escape(name[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in behind.items())


@cache
def single_names() -> frozenset[str]:
    """The words of all names, so that none is taken for a slip."""
    blocks = [words(block) for block in load("organisations").values()]
    for listed in (load("wissenschaft")[kind] for kind in SCIENCE):
        blocks += [words(listed["namen"]), words(listed["benannt"]), list(listed["kurz"]), list(listed.get("ort", ()))]
    return frozenset(part for block in blocks for name in block for part in fold(name).split())
