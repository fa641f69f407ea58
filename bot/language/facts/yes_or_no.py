"""A yes or a no made of its core and words that add no more than how sure it is: "ich denk schon", "definitiv nein"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .data import load, words
from .fold import fold

YES, NO = "ja", "nein"
LONGEST = 9  # words
_DRAWN_OUT = re.compile(r"(\w)\1+")


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(fold(word) for word in words(block)) for name, block in load("ja_und_nein").items()}


def yes_or_no(plain: str) -> str | None:
    """The kind of a reply, folded and without marks; None where it says more than a yes or a no, or takes the no back."""
    lists = _lists()
    if any(f" {said} " in f" {plain} " for said in lists["weder_noch"]):
        return None
    *before, last = plain.split() or [""]
    kinds = _kinds(before if last in lists["rueckfrage"] and YES in _kinds(before) else [*before, last])
    said = [kind for kind in kinds if kind != "dazu"]
    if None in said or not {YES, NO} & set(said):
        return None
    if NO in said and set(said[said.index(NO) :]) != {NO}:
        return None
    if NO in said and not {t for t in plain.split() if _list_of(t) == YES} <= lists["partikel"]:
        return None  # "freilich, net"
    return NO if NO in said else YES


def _kinds(tokens: list[str]) -> list[str | None]:
    """The list that each word stands in, or each few words together."""
    found: list[str | None] = []
    while tokens and len(found) < LONGEST:
        taken, kind = next(
            ((n, kind) for n in range(min(5, len(tokens)), 0, -1) if (kind := _list_of(" ".join(tokens[:n])))),
            (1, None),
        )
        found.append(kind)
        tokens = tokens[taken:]
    return [*found, None] if tokens else found


@lru_cache(maxsize=4096)  # the same few words stand in most replies
def _list_of(word: str) -> str | None:
    """ "neeee" is a no like "ne"."""
    for form in (word, _DRAWN_OUT.sub(r"\1", word)):
        for name in (YES, NO, "dazu", "grad"):
            if form in _lists()[name]:
                return name
    return None
