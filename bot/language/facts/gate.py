"""Which of many patterns may match a text: its threes of letters tell, before any of them is searched for.

A pattern that needs "antrag" cannot match where no "ant" stands. What a pattern needs is read off the pattern itself, so there is no list
to be kept; a pattern that may match without three letters in a row is always searched for.
"""

from __future__ import annotations

import re
import sre_parse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from sre_constants import ASSERT, ASSERT_NOT, AT, BRANCH, IN, LITERAL, MAX_REPEAT, MIN_REPEAT, RANGE, SUBPATTERN
from typing import Any

LETTERS = 3
KEPT_WORDS = 8192  # of a text, which need no second look: most come again
FEW = 48  # wordings that are told apart; what has more counts as unknown

Words = frozenset[str]
NOTHING: Words = frozenset({""})


@dataclass(frozen=True)
class Need:
    """What a piece of a pattern matches, if that is one of few words; and words of which one stands in whatever it matches."""

    whole: Words | None = None
    some: Words | None = None


class Gate:
    """Groups of patterns, by the words that they need."""

    def __init__(self, groups: Iterable[Iterable[re.Pattern[str]]]) -> None:
        """Keep each word under the three letters of its longest piece between blanks that fewest others hold."""
        needed: dict[str, list[int]] = {}
        self._always: set[int] = set()
        for place, group in enumerate(groups):
            words = _any_of(map(need, group)).some
            if words is None:
                self._always.add(place)
            for word in words or ():
                needed.setdefault(word, []).append(place)
        common = Counter(three for word in needed for three in set(_threes(_piece_of(word))))
        self._words: dict[str, list[tuple[str, str, list[int]]]] = {}  # each with its longest piece
        for word, places in needed.items():
            piece = _piece_of(word)
            rarest = min(_threes(piece), key=lambda three: (common[three], three), default=None)
            if rarest is None:
                self._always.update(places)
            else:
                self._words.setdefault(rarest, []).append((word, piece, places))
        self._threes = frozenset(self._words)
        self._in_word = lru_cache(KEPT_WORDS)(self._look_into)

    def open(self, text: str) -> list[int]:
        """The places of the groups that may match, in their order."""
        found = set(self._always)
        for held, perhaps in filter(None, map(self._in_word, text.split())):
            found |= held
            for phrase, places in perhaps:
                if phrase in text:
                    found.update(places)
        return sorted(found)

    def ajar(self, text: str) -> bool:
        """May a group match what a reader puts together of the text's words? So phrases of several words open by any of them."""
        return bool(self._always) or any(map(self._in_word, text.split()))

    def _look_into(self, word: str) -> tuple[frozenset[int], list[tuple[str, list[int]]]] | None:
        """The groups for which a word between two blanks is enough; and phrases that may stand around it, with theirs.

        Nothing for most words.
        """
        threes = _threes_in(word)
        if self._threes.isdisjoint(threes):
            return None
        held, perhaps = set[int](), []
        for three in self._threes & threes:
            for needed, piece, places in self._words[three]:
                if piece not in word:
                    continue
                if piece == needed:
                    held.update(places)
                else:
                    perhaps.append((needed, places))
        return (frozenset(held), perhaps) if held or perhaps else None


class AnyOf:
    """Patterns of which one may match: only those are searched for that the text leaves open."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        self._gate = Gate([pattern] for pattern in self._patterns)

    def search(self, text: str) -> re.Match[str] | None:
        """The match of the first that does."""
        found = (self._patterns[place].search(text) for place in self._gate.open(text))
        return next((match for match in found if match), None)


def _piece_of(phrase: str) -> str:
    """The longest piece of a phrase between its blanks: where it does not stand, the phrase does not."""
    return max(phrase.split(" "), key=len)


def _threes(text: str) -> Iterator[str]:
    return (text[i : i + LETTERS] for i in range(len(text) - LETTERS + 1))


@lru_cache(maxsize=256)  # several gates look at the words of one clause
def _threes_in(text: str) -> frozenset[str]:
    return frozenset(_threes(text))


def need(pattern: re.Pattern[str]) -> Need:
    """What a whole pattern needs; nothing is known of one that is indifferent to case."""
    return Need() if pattern.flags & re.IGNORECASE else _sequence(sre_parse.parse(pattern.pattern).data)


def _sequence(pieces: Iterable[tuple[Any, Any]]) -> Need:
    run, known, some = NOTHING, True, None
    for kind, told in pieces:
        piece = _piece(kind, told)
        joined = _joined(run, piece.whole)
        if joined is None:
            known, some = False, _better(_better(some, run), piece.some)
        run = joined or piece.whole or NOTHING
    return Need(run if known else None, _better(some, run))


def _piece(kind: Any, told: Any) -> Need:
    if kind is LITERAL:
        return Need(frozenset({chr(told)}))
    if kind in (AT, ASSERT, ASSERT_NOT):
        return Need(NOTHING)
    if kind is IN:
        return Need(_letters(told))
    if kind is BRANCH:
        return _any_of(map(_sequence, told[1]))
    if kind is SUBPATTERN:
        return Need() if told[1] else _sequence(told[3])
    if kind in (MAX_REPEAT, MIN_REPEAT):
        return _repeated(*told)
    return Need()


def _letters(told: Sequence[tuple[Any, Any]]) -> Words | None:
    found: set[str] = set()
    for kind, which in told:
        if kind is LITERAL:
            found.add(chr(which))
        elif kind is RANGE and which[1] - which[0] < FEW:
            found |= set(map(chr, range(which[0], which[1] + 1)))
        else:
            return None
    return frozenset(found) if len(found) <= FEW else None


def _repeated(least: int, most: Any, told: Any) -> Need:
    piece = _sequence(told)
    if most != 1:
        return Need(None, piece.some if least else None)
    if least:
        return piece
    return Need(None if piece.whole is None else piece.whole | NOTHING)


def _any_of(needs: Iterable[Need]) -> Need:
    wholes, somes = zip(*((one.whole, one.some) for one in needs), strict=True)
    return Need(_together(wholes, FEW), _together(somes, None))


def _together(sets: Iterable[Words | None], most: int | None) -> Words | None:
    known = [one for one in sets if one is not None]
    union = frozenset(chain.from_iterable(known))
    return union if len(known) == len(list(sets)) and (most is None or len(union) <= most) else None


def _joined(run: Words, piece: Words | None) -> Words | None:
    if piece is None or len(run) * len(piece) > FEW:
        return None
    return frozenset(first + second for first in run for second in piece)


def _better(one: Words | None, other: Words | None) -> Words | None:
    """The needed words that say more: the longer, then the fewer; too short ones say nothing."""
    usable = [words for words in (one, other) if words and min(map(len, words)) >= LETTERS]
    return max(usable, key=lambda words: (min(map(len, words)), -len(words)), default=None)
