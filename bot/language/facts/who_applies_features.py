"""What a learned reader sees of a body that may be the one that applies: the words around it by what they mean for an application.

Words that say the same ("einreichen", "beantragen") stand under one name (bot/language/data/antrag.yaml); a body is shown by its kind,
of the other words a stem counts. The nearest word of an application, its place and who stands beside it, is what decides most.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np

from .leaning_features import Vector, weighed
from .normal import Normal
from .word_senses import sense_in

BUCKETS = 1 << 15
WEIGHTS = (1.0, 0.8, 0.5, 1.2, 1.0, 0.8, 1.0)  # of the groups, in the order of `vector`
NEAR = 5  # words to each side that count by their place
AROUND = 3  # words to each side of the word of an application
STEM = 6  # letters that stand for a word of which nothing is known
FAR = (1, 2, 3, 5, 8, 13, 21)  # tokens between a body and the word of an application
MANY = 4  # bodies: more are as many
KEPT_WORDS = 20000  # whose meanings need no second look
APPLYING = ("=antrag", "=antragsteller", "=beantragt")  # the words of an application
FOR_ANOTHER_THING, ANOTHER_THING = "=fremd", "=anderes"
TELLING = {*APPLYING, "=reicht", "=spricht"}  # without one of these nobody is said to apply
OURS = ("=wir", "=ich")


@lru_cache(maxsize=KEPT_WORDS)
def meaning(word: str) -> str:
    """What a word says of an application; its stem where it says nothing known."""
    found = sense_in("antrag", word)
    return f"={found}" if found else word[:STEM]


def _of_another_thing(form: Normal, i: int) -> bool:
    """ "Das Silber-Label ist beantragt": no grant is applied for."""
    clause = form.clause_of(i)
    return any(meaning(token.norm) == ANOTHER_THING for token in form.tokens[clause.first : clause.last])


def may_tell(form: Normal) -> bool:
    """Is there a word of an application at all, or of who writes for whom?"""
    return any(word in TELLING for word in shown(form, {}))


def shown(form: Normal, kinds: Mapping[int, str]) -> list[str]:
    """The words of a text as the reader sees them; `kinds`: those of the bodies, by token."""
    seen = []
    for i, token in enumerate(form.tokens):
        if i in kinds:
            seen.append(f"<{kinds[i]}>")
        elif token.kind == "word":
            said = meaning(token.norm)
            seen.append(FOR_ANOTHER_THING if said in APPLYING and _of_another_thing(form, i) else said)
        else:
            seen.append(token.norm if token.kind == "mark" else token.kind)
    return seen


def vector(form: Normal, seen: Sequence[str], places: Sequence[int], at: int, told: Collection[str]) -> Vector:
    """Buckets and values of one of the bodies, which stand at these tokens. `told`: what the patterns say of it."""
    i = places[at]
    left, right = seen[:i][::-1], seen[i + 1 :]
    clause = form.clause_of(i)
    own = [seen[k] for k in range(clause.first, clause.last) if k != i]
    sentence = [k for c in form.clauses if c.sentence == clause.sentence for k in range(c.first, c.last)]
    kind, anchor = seen[i], _anchor(form, seen, i)
    groups: tuple[Collection[str], ...] = (
        [*_placed("L", left), *_placed("R", right)],
        [*(f"C{word}" for word in own), *(f"C{first}_{second}" for first, second in pairwise(own))],
        [*(f"S{seen[k]}" for k in sentence if k != i), *(f"T{word}" for word in seen)],
        [*told, kind, *_among(places, seen, at), *(f"st:{status}" for status in sorted(clause.status))],
        [*_to_anchor(form, seen, places, i, anchor)],
        [f"{kind}|L{(left or ['^'])[0]}", *(f"{kind}|{sign}" for sign in told), *_ours(seen, clause.first, i, anchor)],
        [f"{sign}|{word}" for sign in told for word in _at_anchor(seen, i, anchor)],
    )
    hashes = [np.array([crc32(sign.encode()) for sign in signs], np.int64) for signs in groups]
    return weighed(hashes, WEIGHTS, BUCKETS)


def _anchor(form: Normal, seen: Sequence[str], i: int) -> int | None:
    """The nearest word of an application; one of the same sentence before all others."""
    words = [k for k, word in enumerate(seen) if word in APPLYING]
    own = form.clause_of(i).sentence
    return min(words, key=lambda k: (form.clause_of(k).sentence != own, abs(k - i)), default=None)


def _placed(side: str, words: Sequence[str]) -> Iterator[str]:
    near = [*words[:NEAR], "^"][:NEAR]
    for place, word in enumerate(near):
        yield from (f"{side}{place}{word}", f"{side}{word}")
    yield from (f"{side}:{first}_{second}" for first, second in pairwise(near))


def _among(places: Sequence[int], seen: Sequence[str], at: int) -> Iterator[str]:
    """The body among the others: how many there are, of which kinds, which comes first."""
    yield from (f"number={min(MANY, len(places))}", f"at={min(MANY, at)}", f"last={at + 1 == len(places)}")
    yield f"again={any(seen[k] == seen[places[at]] for k in places[at + 1 :])}"
    yield f"before={any(seen[k] == seen[places[at]] for k in places[:at])}"
    yield from (f"beside{seen[k]}" for k in places if k != places[at])


def _to_anchor(form: Normal, seen: Sequence[str], places: Sequence[int], i: int, anchor: int | None) -> Iterator[str]:
    """How the body lies to the word of an application: side, distance, what stands between, whether it is the nearest."""
    if anchor is None:
        yield "noanchor"
        return
    side = "<" if i < anchor else ">"
    first, last = min(i, anchor), max(i, anchor)
    between = [seen[k] for k in range(first + 1, last)]
    here, there = form.clause_of(i), form.clause_of(anchor)
    where = "clause" if here is there else "sentence" if here.sentence == there.sentence else "other"
    others = sum(first < k < last for k in places)
    yield from (f"{side}{where}", f"{where}", f"{side}{seen[anchor]}", f"{side}{where}{seen[anchor]}")
    yield from (f"far{sum(last - first > bound for bound in FAR)}", f"{side}others{min(MANY, others)}")
    yield f"{side}{where}others{min(MANY, others)}"
    yield from (f"{side}B{word}" for word in between[:12])
    yield from (f"{side}B{a}_{b}" for a, b in pairwise([seen[first], *between[:12], seen[last]]))
    yield from _at_anchor(seen, i, anchor)


def _at_anchor(seen: Sequence[str], i: int, anchor: int | None) -> Iterator[str]:
    """The words beside the word of an application."""
    if anchor is None:
        yield "A-"
        return
    side = "<" if i < anchor else ">"
    for by in range(-AROUND, AROUND + 1):
        word = seen[anchor + by] if 0 <= anchor + by < len(seen) else "^"
        yield f"{side}A{by}{word}"


def _ours(seen: Sequence[str], first: int, i: int, anchor: int | None) -> Iterator[str]:
    """Is the body ours, and is it we who apply?"""
    own = "own" if any(word in OURS for word in seen[max(first, i - 4) : i + 2]) else "notown"
    beside = seen[max(0, anchor - 6) : anchor + 5] if anchor is not None else []
    who = next((word for word in beside if word in OURS), "=er" if "=er" in beside else "-")
    selves = "=selbst" in beside
    yield from (
        f"{own}|{who}",
        f"{own}|{who}|{selves}",
        f"{own}|{'=nicht' in beside}",
        f"anyours{any(w in OURS for w in seen)}",
    )
