"""Qualities and choices that no pattern heard: each clause and each sentence that may state something is held against what was learned.

Questions, conditions, the past and other people's clusters are out already (scope.py). What is not sure, or could be two values of
one fact, is not said: silence beats a wrong fact.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import numpy as np

from .clause_features import FOREIGN, words_of
from .clause_learned import Claim, Learned, in_use
from .clause_needs import bears_out
from .clauses import Clause
from .fold import rx
from .model import Statement
from .normal import Normal
from .wider import headings

LEAD = 0.1  # before the other values of the fact
CAUTION = (-0.1, -0.1, -0.1, 0.0, 0.0, 0.1)  # for one piece, two …, as many or more
BEYOND_DOUBT = 0.5  # above the threshold
FAR_AHEAD = 0.9  # of a "yes" before the "no" where the piece has a "nicht"
SHORT = 30  # words of a piece that denies one thing
FEW = 4  # words, the mark at the end counted
LONGEST = 40  # words of a sentence that is read as one piece
YES_NO = {"ja": True, "nein": False}
SEVERAL = {"vorhaben_ziel"}  # facts with more than one value at once
OF_PLACES = {"sitz_deutschland", "regionale_konzentration", "strukturschwache_region"}  # told by names
OF_GERMANY = {"sitz_deutschland", "verwertung_deutschland"}  # which a place abroad denies
AT_HOME = {"koordinator", "netzwerkvereinbarung"}  # what a sentence about partners abroad does not speak of

_DENIES = rx(
    r"(?:nicht|nichts|kein\w*|ohne|nie|niemand\w*|nirgends|weder|fehl\w+|noch|nix|net|ned|keen\w*|koa\w*|bloß|nur|statt|kaum|wenig|gegen|nein|nee"
    r"|verzicht\w*|abgelehnt|abgesagt|abgeschaltet|gestrichen|gelöscht|gescheitert|geplatzt|vertagt|weiger\w*|offen|ungeklärt|unklar"
    r"|verstreut|bundesweit|überall|verteilt|quer|eher|anders|verschieden\w*|unterschiedlich\w*)$"
)

_NOT = rx(r"(?:nicht|nie|niemand\w*|nix|net|ned|fehl(?:t|en))$")
_MISSING = rx(r"^(?:(?:die|sie|der|aber|noch|leider|bisher|machen|sind|ist) ){0,3}(?:fehl(?:t|en)|nicht)\b")

Span = tuple[int, int]  # first token, last token (excluded)


def read_claims(form: Normal, blocked: Collection[str], spoken: Collection[str]) -> list[Statement]:
    """Statements about facts that nothing `spoken` speaks of."""
    learned, (spans, scores) = in_use(), scored(form, blocked)
    if learned is None or not spans:
        return []
    best = scores.max(axis=0)
    ahead = best - learned.enough - _caution(len(spans))
    found = []
    for fact in dict.fromkeys(learned.claims[at][0] for at in np.flatnonzero(ahead >= 0)):
        if fact not in spoken and (sure := _sure(fact, learned, best, ahead)):
            first, last = spans[int(scores[:, sure[0]].argmax())]
            value = _value(fact, [learned.claims[at][1] for at in sure])
            if not _fits(fact, form, (first, last)) or not bears_out(fact, value, words_of(form)[first:last]):
                continue
            beyond_doubt = ahead[sure[0]] >= BEYOND_DOUBT and fact not in OF_PLACES
            if value is False and not beyond_doubt and not denies(form, (first, last), fact):
                continue  # a "no" may end a programme
            if value is True and _not_so(form, (first, last)) and not _leads(fact, learned, scores[:, sure[0]], scores):
                continue
            found.append(Statement(fact, value, form.tokens[first].start, form.tokens[last - 1].end, learned=True))
    return found


def scored(form: Normal, blocked: Collection[str]) -> tuple[list[Span], np.ndarray]:
    """The pieces that may state something, and how much each looks like each claim; worked out once."""
    if "claims" not in form.noted:
        learned, places = in_use(), [at for at, word in enumerate(words_of(form)) if word]
        spans = [] if learned is None else [span for span in pieces(form, blocked) if len(range(*_among(places, span)))]
        words, among = [words_of(form)[at] for at in places], [_among(places, span) for span in spans]
        form.noted["claims"] = spans, learned.scores(words, among) if learned and spans else np.zeros((0, 0))
    found: tuple[list[Span], np.ndarray] = form.noted["claims"]
    return found


def value_of(claim: Claim) -> Any:
    """As a fact's value: of a fact with several, one of them."""
    return YES_NO.get(claim[1], claim[1])


def denies(form: Normal, span: Span, fact: str) -> bool:
    """Does the piece deny something, and one thing only? What a whole list of clauses denies may be any of them."""
    words = [token.norm for token in form.tokens[slice(*span)]]
    elsewhere = fact in OF_GERMANY and FOREIGN in words_of(form)[slice(*span)]
    return len(words) <= SHORT and (elsewhere or any(_DENIES.match(word) for word in words))


def _not_so(form: Normal, span: Span) -> bool:
    return any(_NOT.match(token.norm) for token in form.tokens[slice(*span)])


def _leads(fact: str, learned: Learned, chosen: np.ndarray, scores: np.ndarray) -> bool:
    """Is a "yes" far ahead of the "no" in the piece that says it? A "nicht" in the piece may turn it."""
    piece = int(chosen.argmax())
    others = [scores[piece, at] for at in learned.by_fact[fact] if value_of(learned.claims[at]) is False]
    return not others or float(chosen[piece] - max(others)) >= FAR_AHEAD


def _fits(fact: str, form: Normal, span: Span) -> bool:
    """Does the sentence around the piece speak of what this fact is about?"""
    around = [c for c in form.clauses if c.sentence == form.clause_of(span[0]).sentence]
    return fact not in AT_HOME or FOREIGN not in words_of(form)[around[0].first : around[-1].last]


def _among(places: list[int], span: Span) -> Span:
    """The span in tokens as a span in words."""
    return bisect_left(places, span[0]), bisect_left(places, span[1])


def pieces(form: Normal, blocked: Collection[str]) -> Iterator[Span]:
    """Clauses that may state something, sentences of several such clauses, and short questions with their answers."""
    for number in dict.fromkeys(clause.sentence for clause in form.clauses):
        clauses = [clause for clause in form.clauses if clause.sentence == number]
        free = [clause for clause in clauses if not clause.status & set(blocked)]
        yield from ((clause.first, _with_denial(clause, clauses, blocked)) for clause in free)
        if len(free) == len(clauses) > 1 and clauses[-1].last - clauses[0].first <= LONGEST:
            yield clauses[0].first, clauses[-1].last
    yield from ((first, last) for _, first, last in headings(form, set(blocked)))


def _with_denial(clause: Clause, clauses: Sequence[Clause], blocked: Collection[str]) -> int:
    """ "Die Firmen, auf die es ankommt, | fehlen": a few words behind a clause that deny it belong to it."""
    after = next((c for c in clauses if c.first == clause.last and not c.status & set(blocked)), None)
    return after.last if after and len(after.text.split()) <= FEW and _MISSING.match(after.text) else clause.last


def _caution(pieces: int) -> float:
    """What the scores of so many pieces must lie above the thresholds: the more pieces, the more may look like something by chance."""
    return CAUTION[min(pieces, len(CAUTION)) - 1]


def _sure(fact: str, learned: Learned, scores: np.ndarray, ahead: np.ndarray) -> list[int]:
    """The claims that are sure: several for a fact of several values, otherwise the best if it leads clearly."""
    ranked = sorted(learned.by_fact[fact], key=lambda at: -scores[at])
    sure = [at for at in ranked if ahead[at] >= 0]
    if fact in SEVERAL:
        return sure
    close = [at for at in ranked if at != sure[0] and scores[at] > scores[sure[0]] - LEAD]
    return [] if close else sure[:1]


def _value(fact: str, values: list[str]) -> Any:
    return sorted(values) if fact in SEVERAL else YES_NO.get(values[0], values[0])
