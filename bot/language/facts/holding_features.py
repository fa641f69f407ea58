"""What shows whether a clause holds: the signs by which holding.py knows it.

Signs are short texts ("_wären", "N^im") that hashing turns into places of a model. Four groups: letters of the words (armour against slips
and dialect), the words with their umlauts ("wären" is no "waren"), what stands in the clauses around, and what the patterns marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np

from .clauses import Clause
from .leaning import Vector
from .normal import Normal

BUCKETS = 1 << 16
WEIGHTS = (1.0, 1.0, 0.6, 0.5)  # of the four groups
SIZES = (3, 4, 5)  # letters of an n-gram
STEM, STEM_AROUND = 5, 6  # letters that stand for a word, in the clause and around it
OPENING = 3  # words that a clause begins with
AROUND = ((-1, "P"), (1, "N"), (-2, "PP"))  # clauses that count, and how their signs begin
KEPT_WORDS = 4096  # whose places need no second look
TOLD = frozenset("?:")  # marks that say something
_OWN = frozenset(
    ["wir", "uns", "unser", "unsere", "unserem", "unseren", "unserer", "unseres", "ich", "mein", "meine", "bei", "mir"]
)
_UNREAL = ("waer", "haett", "wuerd", "koennt", "muesst", "gaeb", "kaem", "saeh", "faend", "duerft", "soll", "braeucht")


def vectors(form: Normal) -> list[Vector]:
    """Places and values of every clause, with repetitions."""
    words = [_words(form, clause) for clause in form.clauses]
    return [_joined(list(_groups(form, words, i))) for i in range(len(words))]


def _joined(groups: Sequence[Sequence[int]]) -> Vector:
    shares = [weight / max(len(group), 1) ** 0.5 for weight, group in zip(WEIGHTS, groups, strict=True)]
    places = np.array([place for group in groups for place in group], np.int32)
    return places, np.repeat(np.array(shares, np.float32), [len(group) for group in groups])


def _words(form: Normal, clause: Clause) -> list[str]:
    tokens = form.tokens[clause.first : clause.last]
    return [
        t.light if t.kind == "word" else t.norm if t.kind == "mark" else t.kind
        for t in tokens
        if t.kind != "mark" or t.norm in TOLD
    ]


def _groups(form: Normal, words: Sequence[list[str]], i: int) -> Iterator[list[int]]:
    own = words[i]
    yield [place for word in own for place in _letters(word)]
    phrases = [place for word in own for place in _of_word(word)]
    framed = pairwise(["^", *own, "$"])
    opening = [f"^{own[0]}" if own else "^", f"^{'_'.join(own[:OPENING])}"]
    yield [*phrases, *_places(f"_{first}_{second}" for first, second in framed), *_places(opening)]
    yield [place for by, name in AROUND for place in _neighbour(form, words, i, by, name)]
    yield _places(_marked(form.clauses[i], own))


def _neighbour(form: Normal, words: Sequence[list[str]], i: int, by: int, name: str) -> Iterator[int]:
    """The words of a clause near by, by its place and whether it is of the same sentence."""
    if not 0 <= i + by < len(words):
        yield _place(f"{name}0")
        return
    other = form.clauses[i + by]
    name += "" if other.sentence == form.clauses[i].sentence else "."
    yield from (_around(name, word) for word in words[i + by])
    opening = words[i + by][:2]
    yield from _places([f"{name}^{opening[0] if opening else ''}", f"{name}^{'_'.join(opening)}", f"{name}+"])
    yield from _places(f"{name}S{status}" for status in other.status)


def _marked(clause: Clause, words: Sequence[str]) -> Iterator[str]:
    """What the patterns marked, and what there is of the own case, of figures, of what is not real."""
    yield from (f"S{status}" for status in clause.status or ("-",))
    yield f"SS{'+'.join(sorted(clause.status))}"
    yield "own" if not _OWN.isdisjoint(words) else "notown"
    if "#" in words:
        yield "figure"
    if any(word.startswith(_UNREAL) for word in words):
        yield "unreal"


@lru_cache(maxsize=KEPT_WORDS)
def _letters(word: str) -> tuple[int, ...]:
    padded = f" {word} "
    return tuple(_places(padded[k : k + size] for size in SIZES for k in range(len(padded) - size + 1)))


@lru_cache(maxsize=KEPT_WORDS)
def _of_word(word: str) -> tuple[int, ...]:
    return tuple(_places([f"_{word}", f".{word[:STEM]}"]))


@lru_cache(maxsize=4 * KEPT_WORDS)
def _around(name: str, word: str) -> int:
    return _place(f"{name}{word[:STEM_AROUND]}")


def _places(signs: Iterable[str]) -> list[int]:
    return [_place(sign) for sign in signs]


def _place(sign: str) -> int:
    return crc32(sign.encode()) % BUCKETS
