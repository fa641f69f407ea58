"""What a learned reader sees of a reply: its letters and words, the senses of its words, and what of this is denied.

What holds for every question counts once; beside it stands what the words mean to the asked fact alone, and to questions of its kind:
"unterschrieben" says the same of a strategy and of a contract.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any
from zlib import crc32

import numpy as np

from . import clause_features
from .clause_features import SENSE, sense
from .letters import pieces
from .normal import Normal
from .tallied import tallied

BUCKETS, BUCKETS_OF_A_CHOICE = 1 << 18, 1 << 15
SHORTEST = 3  # letters of an n-gram, the space around a word counted
STEM = 6  # letters that stand for a word among the words of a fact: "bestellt" and "bestellte" are one
WINDOW = 4  # words between which a pair is still a pair: German verbs come apart
# Of letters and words; of the words, letters and denied words of the fact; of the words and senses of its kind, denied or not; of
# senses and their pairs, whatever the question.
WEIGHTS = (1.0, 0.8, 0.5, 1.5, 0.8, 0.6, 0.5, 1.2)
SHORTEST_OWN = 4  # letters of an n-gram that speaks for one fact alone
NOTHING = np.array([], dtype=np.int64)
SPREAD = 31  # keeps the n-grams of one fact apart from those of another
REACH = 4  # words that a negation denies
DENIES = frozenset(
    [
        "nicht",
        "kein",
        "keine",
        "keinen",
        "keiner",
        "keins",
        "keinem",
        "keines",
        "keinerlei",
        "nie",
        "niemand",
        "nichts",
        "nix",
        "weder",
        "ohne",
        "net",
        "ned",
        "nein",
        "no",
        "nee",
        "ne",
        "noe",
        "fehlt",
        "fehlen",
        "nirgends",
    ]
)
_KINDS = {  # questions that ask for the same sort of thing: a paper, a person, a consent, a place, what a project is like
    "papier": (
        "strategie netzwerkvereinbarung ipr_vereinbarung entwicklungsidee englische_webseite eccp_eintrag"
        " go_cluster_mitglied"
    ),
    "person": "clustermanagement koordinator auslands_koordinator",
    "zusage": (
        "eigenanteil_bereit benchmarking_bereit offen_fuer_neue auslandspartner_finanzierung zweitaegige_veranstaltung"
    ),
    "freiheit": "management_neutral unternehmen_unabhaengig",
    "ort": "sitz_deutschland regionale_konzentration strukturschwache_region verwertung_deutschland",
    "inhalt": (
        "technisches_ziel grundlagenforschung wirtschaftliche_verwertung interdisziplinaer kmu_relevanz"
        " widmet_sich_fue gemeinsames_thema innovationskette schluesselakteure"
    ),
}
KIND_OF = {fact: kind for kind, facts in _KINDS.items() for fact in facts.split()}
Vector = tuple[np.ndarray, np.ndarray]


def words_of(form: Normal) -> list[str]:
    """The words of a reply in their normal form; figures are one word, and a question mark counts as one."""
    return [t.norm if t.kind == "word" else "0" for t in form.tokens if t.kind != "mark" or t.norm == "?"]


def _hashes(signs: Iterable[str]) -> np.ndarray:
    return np.array([*map(crc32, map(str.encode, signs))], dtype=np.int64)


def _letters(words: Sequence[str], shortest: int = SHORTEST) -> np.ndarray:
    return np.concatenate([NOTHING, *(pieces(word, shortest) for word in words)])


def _phrases(words: Sequence[str]) -> Iterator[str]:
    framed = ["^", *words, "$"]
    yield from (f"_{word}" for word in words)
    yield from (f"_{first}_{second}" for first, second in pairwise(framed))


def _own(words: Sequence[str], fact: str) -> Iterator[str]:
    stems = [word[:STEM] for word in words]
    yield from (f"{fact}|{stem}" for stem in stems)
    for i, first in enumerate(stems):
        yield from (f"{fact}|{first}|{second}" for second in stems[i + 1 : i + 1 + WINDOW])


def _own_letters(words: Sequence[str], fact: str) -> np.ndarray:
    return _letters(words, SHORTEST_OWN) * SPREAD + crc32(fact.encode())


def _denied(words: Sequence[str], fact: str) -> Iterator[str]:
    """What a negation takes away: a denied share is a yes to "unabhängig?", a denied strategy is a no."""
    left = 0
    if not DENIES.intersection(words):
        yield f"{fact}+"
    for word in words:
        if word in DENIES:
            left = REACH
            yield f"{fact}!"
        elif left:
            left -= 1
            yield f"{fact}!{word[:STEM]}"


def _pieces(form: Normal) -> Iterator[tuple[str, list[str]]]:
    """The words of each clause with a sign of how often it denies: what is denied in German may stand before the "nicht" too."""
    for clause in form.clauses:
        words = [
            t.norm if t.kind == "word" else "0" for t in form.tokens[clause.first : clause.last] if t.kind != "mark"
        ]
        yield "!" * min(2, sum(word in DENIES for word in words)), [word for word in words if word not in DENIES]


def _of_its_kind(form: Normal, kind: str) -> Iterator[str]:
    for denied, words in _pieces(form):
        yield from (f"{kind}#{denied}{word[:STEM]}" for word in words)
        if denied:
            yield f"{kind}#{denied}"


def _senses_of_its_kind(form: Normal, kind: str) -> Iterator[str]:
    for denied, words in _pieces(form):
        yield from (f"{kind}#{denied}{meant}" for meant in map(sense, words) if meant[0] == SENSE)


def features(form: Normal, fact: str, buckets: int) -> Vector:
    """Buckets and values of a reply to a question: groups of signs, each of length one before it is weighed."""
    words, kind = words_of(form), KIND_OF.get(fact, fact)
    own = (_own(words, fact), _own_letters(words, fact), _denied(words, fact))
    groups = (*own, _of_its_kind(form, kind), _senses_of_its_kind(form, kind), _senses(form))
    return _joined((_letters(words), _phrases(words), *groups), buckets)


def _senses(form: Normal) -> np.ndarray:
    """The senses and their pairs, as the reader of descriptions knows them."""
    return clause_features.groups_of_text(form)[-1].buckets if clause_features.spoken(form) else NOTHING


def signs(words: Sequence[str], buckets: int) -> Vector:
    """Buckets and values of a text alone, whatever was asked."""
    return _joined((_letters(words), _phrases(words)), buckets)


def _joined(groups: Sequence[np.ndarray | Iterable[str]], buckets: int) -> Vector:
    hashed = [group if isinstance(group, np.ndarray) else _hashes(group) for group in groups]
    return weighed(hashed, WEIGHTS[: len(hashed)], buckets)


def weighed(groups: Sequence[np.ndarray], weights: Sequence[float], buckets: int) -> Vector:
    """Buckets and values of groups of hashes: each group as long as it weighs, a bucket counted once in it."""
    sizes = [len(group) or 1 for group in groups]
    found = np.concatenate([group if len(group) else _ONE for group in groups]) % buckets
    return balanced(found + (np.arange(len(groups)) * buckets).repeat(sizes), weights, buckets)


def balanced(found: np.ndarray, weights: Sequence[float], buckets: int) -> Vector:
    """The same of all groups at one go, each of which has buckets of its own: those of the one before lie before them."""
    places, counts = tallied(found)
    values = np.sqrt(counts.astype(np.float32))
    ends: Any = places.searchsorted(np.arange(len(weights) + 1) * buckets)
    squares = [part @ part for part in (values[first:last] for first, last in pairwise(ends.tolist()))]
    scales = (np.array(weights) / np.sqrt(np.array(squares, np.float32))).astype(np.float32)
    values *= scales.repeat(ends[1:] - ends[:-1])
    return places % buckets, values


_ONE = np.zeros(1, np.int64)
