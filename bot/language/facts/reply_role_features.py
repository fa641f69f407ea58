"""What a learned reader sees of a figure in a reply: the words around it by what they mean for a count, and the figures beside it.

Words that say the same of a count ("abgesprungen", "insolvent") stand under one name (bot/language/data/rechnung.yaml), and so do the
nouns of one kind; of the others a stem counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from zlib import crc32

import numpy as np

from .leaning_features import Vector, weighed
from .normal import Normal
from .nouns import noun_class
from .tokens import Token
from .word_senses import sense_in

BUCKETS = 1 << 15
WEIGHTS = (1.0, 1.0, 0.6, 0.5, 1.4, 0.4, 0.8, 0.6)  # of the groups, in the order of `vector`
NEAR = 5  # words to each side that count by their place
FAR = 14  # words to each side that are looked at
LETTERED = 2  # words to each side that count by their letters
LETTERS = (3, 4)  # of an n-gram
STEM = 6  # letters that stand for a word of which nothing is known
SIZES = (1, 2, 3, 5, 10, 20, 50, 100, 300, 1000, 10_000, 100_000, 1_000_000)
MANY = 4  # figures, places and words between: more are as many
KEPT_WORDS = 20000  # whose meanings need no second look
BODIES = "zahl_"
TOLD = ("counted=", "related=")  # what the patterns say, which the nearest words may bear out or not


@lru_cache(maxsize=KEPT_WORDS)
def meaning(word: str) -> str:
    """What a word says of a count, or what it names; its stem where it says and names nothing known."""
    found = sense_in("rechnung", word) or noun_class(word)
    return f"={found}" if found else word[:STEM]


def value_of(token: Token) -> float:
    """How many a figure counts: a word is one."""
    return 1.0 if token.kind == "word" else float(token.value or 0)


def vector(form: Normal, places: Sequence[int], at: int, told: Collection[str], asked: str) -> Vector:
    """Buckets and values of one of the figures, which stand at these tokens. `told`: what the patterns say of it; `asked`: the fact."""
    i, shown = places[at], [_shown(token) for token in form.tokens]
    left, right = shown[max(0, i - FAR) : i][::-1], shown[i + 1 : i + 1 + FAR]
    before = shown[places[at - 1] + 1 if at else 0 : i]
    behind = shown[i + 1 : places[at + 1] if at + 1 < len(places) else len(shown)]
    clause = form.clause_of(i)
    own = [shown[k] for k in range(clause.first, clause.last) if k != i]
    sentence = [k for c in form.clauses if c.sentence == clause.sentence for k in range(c.first, c.last)]
    kind = BODIES if asked.startswith(BODIES) else asked
    nearest = [f"L{word}" for word in left[:2]] + [f"R{word}" for word in right[:3]]
    groups: tuple[Collection[str], ...] = (
        [*_placed("L", left), *_placed("R", right)],
        [*_between("B", before), *_between("A", behind)],
        [*(f"C{word}" for word in own), *(f"C{first}_{second}" for first, second in pairwise(own))],
        [*(f"S{shown[k]}" for k in sentence if k != i), *(f"T{word}" for word in shown)],
        [*told, *_figures(form, places, at), *(f"st:{status}" for status in sorted(clause.status))],
        [
            *_letters("l", form.tokens[max(0, i - LETTERED) : i][::-1]),
            *_letters("r", form.tokens[i + 1 : i + 1 + LETTERED]),
        ],
        [f"{kind}|{sign}" for sign in (*told, f"L{(left or '^')[0]}", f"R{(right or '$')[0]}")],
        [f"{sign}|{word}" for sign in told if sign.startswith(TOLD) and "|" not in sign for word in nearest],
    )
    hashes = [np.array([*map(crc32, map(str.encode, signs))], np.int64) for signs in groups]
    return weighed(hashes, WEIGHTS, BUCKETS)


def _shown(token: Token) -> str:
    if token.kind == "word":
        return meaning(token.norm)
    return token.norm if token.kind == "mark" else token.kind


def _placed(side: str, words: Sequence[str]) -> Iterator[str]:
    near = [*words[:NEAR], "^"][:NEAR]
    for place, word in enumerate(near):
        yield from (f"{side}{place}={word}", f"{side}={word}")
    yield from (f"{side}:{first}_{second}" for first, second in pairwise(near))


def _between(side: str, words: Sequence[str]) -> Iterator[str]:
    """The words up to the next figure."""
    yield f"{side}n{min(MANY, len(words))}"
    yield from (f"{side}{word}" for word in words)
    yield from (f"{side}{first}_{second}" for first, second in pairwise(words))


def _letters(side: str, tokens: Sequence[Token]) -> Iterator[str]:
    for word in (f" {token.norm} " for token in tokens):
        pieces = chain.from_iterable((word[k : k + size] for k in range(len(word) - size + 1)) for size in LETTERS)
        yield from (side + piece for piece in pieces)


def _figures(form: Normal, places: Sequence[int], at: int) -> Iterator[str]:
    """The figure itself, and what it is to the others: their sum, the largest, larger than the next."""
    token, values = form.tokens[places[at]], [value_of(form.tokens[k]) for k in places]
    own = values[at]
    yield from (f"number={min(MANY, len(values))}", f"at={min(MANY, at)}", f"last={at + 1 == len(values)}")
    yield from (f"size{sum(own >= bound for bound in SIZES)}", f"kind{token.kind}")
    if token.high is not None:
        yield "range"
    if len(values) > 1:
        yield f"sum={own == sum(values) - own}"
        yield from (f"before={own == sum(values[:at])}", f"behind={own == sum(values[at + 1 :])}")
        yield from (f"first={values[0] == sum(values[1:])}", f"end={values[-1] == sum(values[:-1])}")
        yield from (f"max={own == max(values)}", f"min={own == min(values)}")
    for side, k in (("p", at - 1), ("n", at + 1)):
        if not 0 <= k < len(values):
            yield f"{side}no"
            continue
        same = form.clause_of(places[k]) is form.clause_of(places[at])
        yield from (f"{side}>{values[k] > own}", f"{side}kind{form.tokens[places[k]].kind}", f"{side}same{same}")
