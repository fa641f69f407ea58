"""What stands around a figure: the signs by which figures.py knows what it counts.

Signs are short texts ("R1=betrie", "lnoun=partner"); hashing turns them into places of a model. Their groups: letters of the
neighbours (armour against slips and dialect), neighbours by place, words of the clause, and what is known of figure and text; then
what tells one list from another: words before and behind in the clause, its letters, the sentence, endings, the figures beside,
what holds of the clause, money and places abroad (figure_cues.py).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise, takewhile
from zlib import crc32

import numpy as np

from .figure_cues import cues
from .leaning_features import Vector, balanced
from .normal import Normal
from .nouns import noun_class

BUCKETS = 1 << 16
SIGNS = "signs of figures"  # the name under which they are noted
WEIGHTS = (0.4, 1.0, 0.7, 1.3, 0.5, 0.5, 0.5, 0.3, 0.4, 0.5, 0.6)  # of the groups, in the order of `vector`
NEAR = 5  # words to each side that count by their place
FAR = 12  # words to each side among which a counted noun is looked for
LETTERED = 2  # words to each side that count by their letters
SHORTEST, LONGEST = 3, 5  # letters of an n-gram
IN_CLAUSE = (4, 5)  # letters of an n-gram anywhere in the clause
ENDED = 4  # words to each side whose endings count: German puts what a word is at its end
BETWEEN = 4  # words behind a figure beside, among which its noun is looked for
STEM = 6  # letters that stand for a word
KEPT_WORDS = 2048  # whose letters need no second look
KNOWN = 3  # the place of the group to which what is said belongs
SIZES = (2, 3, 5, 10, 20, 50, 100, 300, 1000, 10_000, 100_000, 1_000_000)
ENDS = "#.?\\"  # between a figure and a noun they part the two


def vector(form: Normal, i: int, said: Collection[str]) -> Vector:
    """Buckets and values of the figure at token i; `said` are the facts that the text states without it."""
    told = [crc32(f"said:{fact}".encode()) % BUCKETS + KNOWN * BUCKETS for fact in said]
    return balanced(np.concatenate([_hashed(form, i), np.array(told, np.int64)]), WEIGHTS, BUCKETS)


def _hashed(form: Normal, i: int) -> np.ndarray:
    """The signs that do not depend on what is said, one group behind the other: the same figure is asked for again and again."""
    noted: dict[int, np.ndarray] = form.noted.setdefault(SIGNS, {})
    if i not in noted:
        groups = [group or [0] for group in _groups(form, i)]
        apart = np.repeat(np.arange(len(groups)) * BUCKETS, [len(group) for group in groups])
        noted[i] = np.array(list(chain.from_iterable(groups)), np.int64) % BUCKETS + apart
    return noted[i]


def _groups(form: Normal, i: int) -> Iterator[list[int]]:
    left = [_shown(form, k) for k in range(i - 1, max(-1, i - 1 - FAR), -1)]
    right = [_shown(form, k) for k in range(i + 1, min(len(form.tokens), i + 1 + FAR))]
    clause = form.clause_of(i)
    before = [_shown(form, k) for k in range(clause.first, i)]
    behind = [_shown(form, k) for k in range(i + 1, clause.last)]
    lettered = [("l", word) for word in left[:LETTERED]] + [("r", word) for word in right[:LETTERED]]
    yield [letters for side, word in lettered for letters in _letters(side, word)]
    yield _hashes([*_places("L", left), *_places("R", right), f"{(left or '^')[0][:STEM]}#{(right or '^')[0][:STEM]}"])
    yield [_stem("C=", word) for word in (*before, *behind)]
    yield _hashes([*_figure(form, i), *_nouns("l", left), *_nouns("r", right)])
    yield [*(_stem("CL=", word) for word in before), *(_stem("CR=", word) for word in behind)]
    yield list(chain.from_iterable(map(_letters_in_clause, (*before, *behind))))
    yield [_stem("S=", word) for word in _sentence(form, i)]
    yield _hashes([*_endings("l", left), *_endings("r", right)])
    yield _hashes(_beside(form, i))
    yield _hashes(f"st:{status}" for status in clause.status)
    yield _hashes(cues(form, i))


def _hashes(signs: Iterable[str]) -> list[int]:
    return [*map(crc32, map(str.encode, signs))]


def _shown(form: Normal, k: int) -> str:
    token = form.tokens[k]
    return token.norm if token.kind in ("word", "mark") else token.kind


@lru_cache(maxsize=KEPT_WORDS)
def _letters(side: str, word: str) -> tuple[int, ...]:
    return _pieces(side, word, range(SHORTEST, LONGEST + 1))


@lru_cache(maxsize=KEPT_WORDS)
def _letters_in_clause(word: str) -> tuple[int, ...]:
    return _pieces("c", word, IN_CLAUSE)


def _pieces(name: str, word: str, sizes: Iterable[int]) -> tuple[int, ...]:
    padded = f" {word} "
    return tuple(_hashes(name + padded[k : k + size] for size in sizes for k in range(len(padded) - size + 1)))


@lru_cache(maxsize=KEPT_WORDS)
def _stem(name: str, word: str) -> int:
    return crc32(f"{name}{word[:STEM]}".encode())


def _places(side: str, words: list[str]) -> Iterator[str]:
    stems = [word[:STEM] for word in [*words[:NEAR], "^"][:NEAR]]
    for place, stem in enumerate(stems):
        yield f"{side}{place}={stem}"
        yield f"{side}={stem}"
    yield from (f"{side}:{first}_{second}" for first, second in pairwise(stems))


def _sentence(form: Normal, i: int) -> list[str]:
    sentence = form.clause_of(i).sentence
    return [_shown(form, k) for c in form.clauses if c.sentence == sentence for k in range(c.first, c.last) if k != i]


def _endings(side: str, words: list[str]) -> Iterator[str]:
    for word in takewhile(lambda word: word not in ENDS, words[:ENDED]):
        if len(word) >= LONGEST:
            yield from (f"{side}end{word[-size:]}" for size in range(SHORTEST, LONGEST + 1))


def _beside(form: Normal, i: int) -> Iterator[str]:
    """The figures before and behind: their kind, their noun, how far off and whether larger."""
    figures = [k for k, token in enumerate(form.tokens) if k == i or (token.value is not None and not token.junk)]
    at = figures.index(i)
    for side, place in (("p", at - 1), ("n", at + 1)):
        if not 0 <= place < len(figures):
            yield f"{side}fig=no"
            continue
        k = figures[place]
        behind = (noun_class(_shown(form, j)) for j in range(k + 1, min(len(form.tokens), k + 1 + BETWEEN)))
        noun = next((kind for kind in behind if kind), "none")
        larger = (form.tokens[k].value or 0) > (form.tokens[i].value or 1)
        yield from (f"{side}fig={noun}", f"{side}fig={noun}@{min(3, abs(k - i) // 2)}")
        yield from (f"{side}kind={form.tokens[k].kind}", f"{side}larger={larger}")


def _figure(form: Normal, i: int) -> Iterator[str]:
    token = form.tokens[i]
    value = float(token.value or 0)
    yield f"kind{token.kind}"
    if token.kind == "word":  # "ein": a number or an article
        yield f"one={token.norm}"
    yield f"size{sum(value >= bound for bound in SIZES)}"
    if token.high is not None:
        yield "range"
    if not value.is_integer():
        yield "broken"


def _nouns(side: str, words: list[str]) -> Iterator[str]:
    """The first counted noun to a side: how far off, and whether something parts it from the figure."""
    parted = ""
    for place, word in enumerate(words):
        if word in ENDS:
            parted += word
        kind = noun_class(word)
        if kind is not None:
            yield f"{side}noun={kind}{'!' if parted else ''}"
            yield f"{side}noun={kind}@{min(place, 4)}{parted[:1]}"
            return
    yield f"{side}noun=none"
