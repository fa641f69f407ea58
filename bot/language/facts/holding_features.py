"""What shows whether a clause holds: the signs by which holding.py knows it.

Signs are short texts ("_wären", "N^im") that hashing turns into places of a model. Four groups: letters of the words (armour against slips
and dialect), the words with their umlauts ("wären" is no "waren"), what stands in the clauses around, and what the patterns marked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from zlib import crc32

import numpy as np

from .clauses import Clause
from .letters import pieces
from .normal import Normal

BUCKETS = 1 << 16
WEIGHTS = (1.0, 1.0, 0.6, 0.5)  # of the four groups
_WEIGHTS = np.array(WEIGHTS, np.float32)
SHORTEST = 3  # letters of an n-gram
STEM, STEM_AROUND = 5, 6  # letters that stand for a word, in the clause and around it
OPENING = 3  # words that a clause begins with
AROUND = ((-1, "P"), (1, "N"), (-2, "PP"))  # clauses that count, and how their signs begin
KEPT_WORDS = 4096  # whose places need no second look
TOLD = frozenset("?:")  # marks that say something
_OWN = frozenset(
    ["wir", "uns", "unser", "unsere", "unserem", "unseren", "unserer", "unseres", "ich", "mein", "meine", "bei", "mir"]
)
_UNREAL = ("waer", "haett", "wuerd", "koennt", "muesst", "gaeb", "kaem", "saeh", "faend", "duerft", "soll", "braeucht")


def vectors(form: Normal) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Places and values of all clauses in a row, with repetitions, and where each clause begins."""
    words = [_words(form, clause) for clause in form.clauses]
    groups = [group for i in range(len(words)) for group in _groups(form, words, i)]
    sizes = np.array([len(group) for group in groups])
    shares = _WEIGHTS / np.sqrt(np.maximum(sizes, 1), dtype=np.float32).reshape(-1, len(WEIGHTS))
    begins = (np.cumsum(sizes) - sizes)[:: len(WEIGHTS)]
    return np.array(list(chain.from_iterable(groups))), shares.ravel().repeat(sizes), begins


def _words(form: Normal, clause: Clause) -> list[str]:
    tokens = form.tokens[clause.first : clause.last]
    return [
        t.light if t.kind == "word" else t.norm if t.kind == "mark" else t.kind
        for t in tokens
        if t.kind != "mark" or t.norm in TOLD
    ]


def _groups(form: Normal, words: Sequence[list[str]], i: int) -> Iterator[list[int]]:
    """The places of the four groups of one clause; each has one at least."""
    own = words[i]
    yield list(chain.from_iterable(map(_letters, own or [""])))
    framed = ["^", *own, "$"]
    phrases = [*chain.from_iterable(map(_of_word, own)), *map(_pair, framed, framed[1:])]
    yield [*phrases, _place(f"^{own[0]}" if own else "^"), _place(f"^{'_'.join(own[:OPENING])}")]
    yield list(chain.from_iterable(_neighbour(form, words, i, by, name) for by, name in AROUND))
    yield _places(_marked(form.clauses[i], own))


@lru_cache(maxsize=KEPT_WORDS)
def _letters(word: str) -> list[int]:
    places: list[int] = (pieces(word, SHORTEST) % BUCKETS).tolist()
    return places


def _neighbour(form: Normal, words: Sequence[list[str]], i: int, by: int, name: str) -> list[int]:
    """The words of a clause near by, by its place and whether it is of the same sentence."""
    if not 0 <= i + by < len(words):
        return [_place(f"{name}0")]
    other = form.clauses[i + by]
    name += "" if other.sentence == form.clauses[i].sentence else "."
    there, statuses = words[i + by], [f"{name}S{status}" for status in other.status]
    opening = [f"{name}^{there[0] if there else ''}", f"{name}^_{'_'.join(there[:2])}"]
    return [*map(_around(name), there), *map(_place, [*opening, f"{name}+", *statuses])]


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
def _of_word(word: str) -> tuple[int, ...]:
    return tuple(_places([f"_{word}", f".{word[:STEM]}"]))


@lru_cache(maxsize=4 * KEPT_WORDS)
def _pair(first: str, second: str) -> int:
    return _place(f"_{first}_{second}")


@cache  # of a dozen names
def _around(name: str) -> Callable[[str], int]:
    """The places of stems in a clause near by that has this name."""
    return lru_cache(maxsize=KEPT_WORDS)(lambda word: _place(f"{name}{word[:STEM_AROUND]}"))


def _places(signs: Iterable[str]) -> list[int]:
    return [_place(sign) for sign in signs]


def _place(sign: str) -> int:
    return crc32(sign.encode()) % BUCKETS
