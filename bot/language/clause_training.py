"""How it is learned what a piece of a description states (bot/language/facts/clause_learned.py).

Ridge regression of every claim at once, solved over the examples: one factorisation serves all claims and tells how each example would
score had it not been seen. From these scores come the thresholds, and with them what an example may state beside its label.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from bot.language.facts.clause_features import BUCKETS, features, words_of
from bot.language.facts.clause_learned import NEVER, Claim, Learned, in_steps
from bot.language.facts.encoder import meanings, typed
from bot.language.facts.normal import normal
from bot.language.likeness_training import Basis
from bot.language.ridge import SHARED, Ridge, factorised

TABLE, REPLIES = "aussage", "antwort"
ANY, NOTHING = "allgemein", "nichts"
MAY_STATE = {"angabe", "korrektur", "was_waere_wenn"}  # acts whose examples may state whatever
OTHERS = 400  # messages that state nothing: more cost time and teach nothing new
STATES, DENIES, SILENT = 4.0, 2.0, 1.0  # what an example weighs that states, only comes near, speaks of nothing
REPLIES_WEIGH = 2.0  # a reply leaves out what it was asked for
SHORTEST_REPLY = 3  # words: what is shorter names nothing
DOUBT = -0.6  # from here on an example may well state what nobody labelled
ROUNDS = 2
LANDMARKS = 1500
MEANT = 0.7  # what the meaning of a piece weighs, where its words have 1 to 1.2 a group
Scores = dict[str, np.ndarray]  # of a text, by claim
RIGHT = 0.75  # the share of examples above the threshold that must be right
LOWEST = -0.2
FEWEST = 5  # examples of a claim


@dataclass
class Example:
    """A text, what it states, and the facts of which that is all."""

    text: str
    claims: set[Claim] = field(default_factory=set)
    settled: set[str] = field(default_factory=set)
    described: bool = False  # from a description that states nothing in it
    replied: bool = False  # to a question that named the fact


def is_claim(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold statements, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def examples_of(tables: Iterable[Mapping[str, Any]]) -> list[Example]:
    """From lookup tables named `aussage:<Fakt>:<Wert>`; a text in several tables states all of it."""
    found: dict[str, Example] = {}
    for table in filter(is_claim, tables):
        _, fact, value = table["name"].split(":")
        for text in table["elements"]:
            example = found.setdefault(text, Example(text))
            example.settled.add(fact)
            example.described |= fact == ANY
            if value != NOTHING:
                example.claims.add((fact, value))
    return list(found.values())


def examples_of_replies(tables: Sequence[Mapping[str, Any]]) -> list[Example]:
    """From lookup tables named `antwort:<Fakt>:<Wert>`, of what statements state as well: most replies say what a statement would.

    A reply that several questions share ("das haben wir schon") names none of what they ask for.
    """
    stated = {tuple(table["name"].split(":")[1:]) for table in tables if is_claim(table)}
    found: dict[str, set[Claim]] = {}
    for table in tables:
        kind, *claim = table["name"].split(":")
        if kind == REPLIES and tuple(claim) in stated:
            for text in table["elements"]:
                found.setdefault(text, set()).add((claim[0], claim[1]))
    told = {text: claims for text, claims in found.items() if len({fact for fact, _ in claims}) == 1}
    return [
        Example(text, claims, {fact for fact, _ in claims}, replied=True)
        for text, claims in told.items()
        if len(text.split()) >= SHORTEST_REPLY
    ]


def examples_of_acts(messages: Sequence[tuple[str, str]]) -> list[Example]:
    """From the examples (text, act) of data/nlu: an even share of what states nothing, and what may state whatever."""
    others = [text for text, act in messages if act not in MAY_STATE]
    told = [text for text, act in messages if act == "angabe"]
    step = max(1, len(others) // OTHERS)
    return [*(Example(text, settled={ANY}) for text in others[::step]), *(Example(text) for text in told)]


@dataclass(frozen=True)
class Prepared:
    """Examples cut into the pieces to learn from, with the signs of each: what can be learned of all or of those that are not held back."""

    pieces: Sequence[tuple[Example, list[str]]]
    signs: Any  # a sparse row for each piece
    basis: Basis  # what each piece means
    ridge: Ridge
    seen: int  # pieces in front of those held back

    def cut_to_seen(self) -> Prepared:
        """The same without what is held back, for next to no time and in the same memory."""
        ridge = self.ridge.cut_to(self.seen)
        return Prepared(self.pieces[: self.seen], self.signs[: self.seen], self.basis, ridge, self.seen)


def prepared(examples: Sequence[Example], held_back: Set[str] = frozenset()) -> Prepared:
    """Read once, to be learned from with and without the texts held back."""
    in_order = sorted(examples, key=lambda example: example.text in held_back)
    told = [(example, words, text) for example in in_order for words, text in _pieces(example)]
    pieces = [(example, words) for example, words, _ in told]
    signs = _matrix([words for _, words in pieces])
    weights = np.array([_weight(example) for example, _ in pieces], np.float32)
    seen = sum(example.text not in held_back for example, _ in pieces)
    basis = Basis.of(meanings(text for _, _, text in told), LANDMARKS, MEANT, seen)
    return Prepared(pieces, signs, basis, factorised(signs, weights, basis.features), seen)


def train(examples: Prepared) -> Learned:
    """Every claim that has enough examples."""
    return train_and_score(examples)[0]


def train_and_score(examples: Prepared) -> tuple[Learned, Scores]:
    """With what each reply among the examples would score by claim had it not been seen."""
    told = [example for example, _ in examples.pieces]
    counts: dict[Claim, int] = {}
    for example in told:
        for claim in example.claims:
            counts[claim] = counts.get(claim, 0) + 1
    claims = tuple(sorted(claim for claim, count in counts.items() if count >= FEWEST))
    stated, settled = _labels(told, claims)
    shares, unseen, aims = _solve(examples.ridge, stated, settled)
    own = np.array([not example.replied for example in told])  # of descriptions, which is what is to be read
    learned = Learned(
        claims,
        *in_steps(examples.signs.T @ shares),
        (shares.sum(axis=0) * SHARED).astype(np.float32),
        np.array([_enough(unseen[own, at], stated[own, at], aims[own, at]) for at in range(len(claims))], np.float32),
        examples.basis.likeness(examples.basis.features[: len(shares)].T @ shares),
    )
    return learned, {example.text: row for example, row in zip(told, unseen, strict=True) if example.replied}


def _pieces(example: Example) -> list[tuple[list[str], str]]:
    """The words of the text, and as they were typed; where it states nothing at all, its clauses state nothing either."""
    form = normal(example.text)
    words, clauses = words_of(form), form.clauses
    spans = [(0, len(words))]
    if len(example.settled) == 1 and example.described and len(clauses) > 1:
        spans += [(clause.first, clause.last) for clause in clauses]
    found = [([word for word in words[first:last] if word], typed(form.tokens[first:last])) for first, last in spans]
    return [piece for piece in found if piece[0]]


def _weight(example: Example) -> float:
    if example.replied:
        return REPLIES_WEIGH
    return STATES if example.claims else DENIES if example.settled - {ANY} else SILENT


def _labels(examples: Sequence[Example], claims: Sequence[Claim]) -> tuple[np.ndarray, np.ndarray]:
    """Who states what, and of what that is settled."""
    stated = np.array([[claim in example.claims for claim in claims] for example in examples])
    settled = np.array([[bool({ANY, claim[0]} & example.settled) for claim in claims] for example in examples])
    return stated, settled


def _matrix(pieces: Sequence[Sequence[str]]) -> Any:
    from scipy.sparse import csr_matrix

    vectors = [features(words) for words in pieces]
    ends = np.cumsum([0, *(len(buckets) for buckets, _ in vectors)])
    buckets, values = (np.concatenate(parts) for parts in zip(*vectors, strict=True))
    matrix = csr_matrix((values, buckets, ends), shape=(len(vectors), BUCKETS))
    matrix.sum_duplicates()
    return matrix


def _solve(ridge: Ridge, stated: np.ndarray, settled: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The share of each example, its score had it not been seen, and what it was to score."""
    own = ridge.own()[:, None]
    aims = np.where(stated, np.float32(1), np.float32(-1))
    shares = ridge.shares(aims)
    for _ in range(ROUNDS):
        unseen = aims - shares / own
        aims = np.where(~settled & (unseen > DOUBT), unseen.clip(-1, 1), aims)
        shares = ridge.shares(aims)
    return shares, aims - shares / own, aims


def _enough(unseen: np.ndarray, stated: np.ndarray, aims: np.ndarray) -> float:
    """The lowest score above which enough of the examples state the claim; those in doubt are left out."""
    clear = stated | (aims == -1)
    order = np.argsort(-unseen[clear], kind="stable")
    right = np.cumsum(stated[clear][order]) / np.arange(1, len(order) + 1)
    reached = np.flatnonzero(right >= RIGHT)
    return max(LOWEST, float(unseen[clear][order][reached[-1]])) if len(reached) else NEVER
