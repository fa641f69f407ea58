"""The pieces of a text that may state a quality or a choice, held against what was learned of statements.

Questions, conditions, the past and other people's clusters are out already (scope.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

import numpy as np

from .clause_features import FOREIGN, KEPT_WORDS, groups_of_text, spoken, words_of
from .clause_learned import Learned
from .clauses import Clause
from .encoder import meanings, typed
from .fold import rx
from .model import Statement
from .normal import Normal
from .once import once
from .wider import headings

SHORT = 30  # words of a piece that denies one thing
FEW = 4  # words, the mark at the end counted
LONGEST = 40  # words of a sentence that is read as one piece
OF_PLACES = {"sitz_deutschland", "regionale_konzentration", "strukturschwache_region"}  # told by names
OF_GERMANY = {"sitz_deutschland", "verwertung_deutschland"}  # which a place abroad denies

_DENIES = rx(
    r"(?:nicht|nichts|kein\w*|ohne|nie|niemand\w*|nirgends|weder|fehl\w+|noch|nix|net|ned|keen\w*|koa\w*|bloß|nur|statt|kaum|(?:eben|genau|gerade)?(?:so)?wenig|gegen|nein|nee"
    r"|verzicht\w*|abgelehnt|abgesagt|abgeschaltet|gestrichen|gelöscht|gescheitert|geplatzt|vertagt|weiger\w*|offen|ungeklärt|unklar"
    r"|verstreut|bundesweit|überall|verteilt|quer|eher|anders|verschieden\w*|unterschiedlich\w*)$"
)

_NOT = rx(r"(?:nicht|nie|niemand\w*|nix|net|ned|fehl(?:t|en))$")
_MISSING = rx(r"^(?:(?:die|sie|der|aber|noch|leider|bisher|machen|sind|ist) ){0,3}(?:fehl(?:t|en)|nicht)\b")

Span = tuple[int, int]  # first token, last token (excluded)


def scored(
    form: Normal, blocked: Collection[str], learned: Learned
) -> tuple[Sequence[Span], np.ndarray, np.ndarray | None]:
    """The pieces that may state something, how much each looks like each claim, and what each means if that counts."""
    places = [at for at, word in enumerate(words_of(form)) if word]
    told = [(span, _among(places, span)) for span in pieces(form, blocked)]
    told = [(span, (first, last)) for span, (first, last) in told if first < last]
    if not told:
        return [], np.zeros((0, 0)), None
    spans, among = zip(*told, strict=True)
    meant = meanings(typed(form.tokens[first:last]) for first, last in spans) if learned.likeness else None
    return spans, learned.scores(spoken(form), among, groups_of_text(form), meant), meant


def overlaps(form: Normal, span: Span, said: Statement) -> bool:
    """Do the tokens of the span and the statement share a word?"""
    return form.tokens[span[0]].start < said.end and form.tokens[span[1] - 1].end > said.start


def denies(form: Normal, span: Span, fact: str) -> bool:
    """Does the piece deny something, and one thing only? What a whole list of clauses denies may be any of them."""
    elsewhere = fact in OF_GERMANY and FOREIGN in words_of(form)[slice(*span)]
    return span[1] - span[0] <= SHORT and (elsewhere or True in _denying(form)[slice(*span)])


def not_so(form: Normal, span: Span) -> bool:
    """Does the piece hold a "nicht" or the like? It may turn what the piece says."""
    return True in _turning(form)[slice(*span)]


@once
def _denying(form: Normal) -> list[bool]:
    """Whether each token denies something."""
    return [_denies(token.norm) for token in form.tokens]


@once
def _turning(form: Normal) -> list[bool]:
    """Whether each token turns what is said."""
    return [_turns(token.norm) for token in form.tokens]


@lru_cache(maxsize=KEPT_WORDS)
def _denies(word: str) -> bool:
    return _DENIES.match(word) is not None


@lru_cache(maxsize=KEPT_WORDS)
def _turns(word: str) -> bool:
    return _NOT.match(word) is not None


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
