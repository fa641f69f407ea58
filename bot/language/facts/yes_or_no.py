"""A yes or a no made of its core and words that add no more than how sure it is: "ich denk schon", "definitiv nein"."""

from __future__ import annotations

import re
from functools import cache

from .data import load, words
from .fold import fold

YES, NO = "ja", "nein"
LONGEST = 9  # words
_DRAWN_OUT = re.compile(r"(\w)\1+")


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(fold(word) for word in words(block)) for name, block in load("ja_und_nein").items()}


@cache
def _kind_of() -> dict[str, str]:
    """The list that a word or phrase stands in; where it stands in several, the first of them."""
    return {word: name for name in ("grad", "dazu", NO, YES) for word in _lists()[name]}


@cache
def _words() -> frozenset[str]:
    return frozenset(word for phrase in _kind_of() for word in phrase.split())


def yes_or_no(plain: str) -> str | None:
    """The kind of a reply, folded and without marks; None where it says more than a yes or a no, or takes the no back."""
    lists = _lists()
    if any(f" {said} " in f" {plain} " for said in lists["weder_noch"]):
        return None
    tokens = plain.split() or [""]
    short = _DRAWN_OUT.sub(r"\1", " ".join(tokens)).split(" ")  # "neeee" is a no like "ne"
    if not all(t in _words() or s in _words() for t, s in zip(tokens[:-1], short, strict=False)):
        return None  # most replies have a word of their own
    asks_back = tokens[-1] in lists["rueckfrage"] and YES in _kinds(tokens[:-1], short)
    kinds = _kinds(tokens[:-1] if asks_back else tokens, short)
    said = [kind for kind in kinds if kind != "dazu"]
    if None in said or not {YES, NO} & set(said):
        return None
    if NO in said and set(said[said.index(NO) :]) != {NO}:
        return None
    if (
        NO in said
        and not {t for t, s in zip(tokens, short, strict=True) if _kind([t], [s]) == YES} <= lists["partikel"]
    ):
        return None  # "freilich, net"
    return NO if NO in said else YES


def _kinds(tokens: list[str], short: list[str]) -> list[str | None]:
    """The list that each word stands in, or each few words together; `short` are the words as they are where nothing is drawn out."""
    found: list[str | None] = []
    at = 0
    while at < len(tokens) and len(found) < LONGEST:
        ends = range(min(at + 5, len(tokens)), at, -1)
        at, kind = next(((end, kind) for end in ends if (kind := _kind(tokens[at:end], short[at:end]))), (at + 1, None))
        found.append(kind)
    return [*found, None] if at < len(tokens) else found


def _kind(tokens: list[str], short: list[str]) -> str | None:
    return _kind_of().get(" ".join(tokens)) or _kind_of().get(" ".join(short))
