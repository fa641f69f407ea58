"""Qualities that a pattern heard and that what was learned doubts: "zwölf Firmen, alle KMU" speaks of KMU, and not of what they gain by it.

A pattern knows its words and not every way to turn them. What looks like no value of its fact, or more like another one, nobody knows;
if that other value is sure it is said (clause_reading.py), otherwise nothing is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from .clause_features import words_of
from .clause_learned import Learned, in_use
from .clause_needs import bears_out
from .clause_reading import OF_PLACES, SEVERAL, Span, denies, scored, value_of
from .fold import rx
from .holding import MARKED
from .judging import ALL_OF, PARTIAL, affirmed, negated
from .model import Statement
from .normal import Normal
from .quality import qualities
from .taken_back import denied_behind

UNLIKE = -0.7  # score: below it what a pattern says is nothing that anybody said of the fact
BEHIND = 0.25  # how far what a pattern says stays behind another value of its fact
FAR_BEHIND = 0.5  # the same where the denial stands elsewhere in the sentence, or nothing is denied
BARE = 3  # words of an item that names a place and no more, the mark at its end counted: "GRW-Gebiet."
BORNE_OUT = -0.2  # score: what the clause itself looks like so much is not overruled by its neighbours
LIKELY = -0.5  # score: what looks like no value at all contradicts none

WORKED_OUT = {
    "antragsteller_art",
    "label",
    "regionale_konzentration",
}  # from a head count, from what is yet to come, from a map
NAMED = {"clustermanagement", "management_wer", "rolle_nutzer"}  # told by the names of bodies, which are all alike here
_NONE = rx(r"\bkein\w* (?:\w+(?:e|en|er|es|em|s) ){0,2}$")
LABELS = {":", "=", "[", "]"}


def without_doubted(form: Normal, blocked: Collection[str], said: Sequence[Statement]) -> list[Statement]:
    """The statements that may stand."""
    learned, pieces = in_use(), scored(form, blocked)
    if learned is None or not pieces[0]:
        return list(said)
    return [s for s in said if _labelled(form, s) or not _doubted(form, s, said, learned, *pieces)]


def _doubted(
    form: Normal,
    said: Statement,
    every: Sequence[Statement],
    learned: Learned,
    spans: Sequence[Span],
    scores: np.ndarray,
) -> bool:
    """Does none of the pieces that a pattern read look like what it says?"""
    claims = (
        [] if said.fact in SEVERAL | WORKED_OUT or _known_better(form, said) else learned.by_fact.get(said.fact, [])
    )
    agrees = [at for at in claims if value_of(learned.claims[at]) == said.value]
    others = [at for at in claims if at not in agrees]
    read = [k for k, span in enumerate(spans) if _overlaps(form, span, said)]
    if not (read and agrees and others):
        return False
    ours, rivals = scores[read][:, agrees].max(), scores[read][:, others].max(axis=1)
    if ours < UNLIKE and said.fact not in OF_PLACES:
        return True
    closest = min(range(len(read)), key=lambda k: spans[read[k]][1] - spans[read[k]][0])
    turned = said.value is not True or denies(form, spans[read[closest]], said.fact)
    rival = value_of(learned.claims[others[int(scores[read[closest], others].argmax())]])
    if not bears_out(said.fact, rival, words_of(form)[slice(*spans[read[closest]])]):
        return False  # "kein Spitzencluster" looks like one, and nobody would say that it is
    own = scores[read[closest], agrees].max()
    if own >= BORNE_OUT and own - rivals[closest] >= FAR_BEHIND and _only_others_denied(form, said, every):
        return False
    if turned and rivals[closest] > LIKELY and rivals[closest] - ours > BEHIND:
        return True
    return bool(rivals.max() > LIKELY and rivals.max() - ours > FAR_BEHIND)


def _known_better(form: Normal, said: Statement) -> bool:
    """Names, double negations ("keiner weigert sich"), and what does not hold for all: "fast alle zahlen, einer noch nicht"."""
    places = [at for at, c in enumerate(form.clauses) if _overlaps(form, (c.first, c.last), said)]
    texts = [form.clauses[at].text for at in places]
    if said.value is False:
        return (
            any(denied_behind(form, at, MARKED) for at in places)
            or _tied(said.fact, texts)
            or (said.fact in ALL_OF and any(PARTIAL.search(text) for text in texts))
        )
    if (
        said.value is True
        and said.fact in OF_PLACES
        and any(len(text.split()) <= BARE and not negated(text) for text in texts)
    ):
        return True
    return said.fact in NAMED or (said.value is True and any(affirmed(text) != text for text in texts))


def _tied(fact: str, texts: Sequence[str]) -> bool:
    """ "Kein Eintrag auf der ECCP": does the denial stand right before what the fact is about?"""
    things = [thing for q in qualities() if q.fact == fact for thing in (q.topic, q.yes) if thing]
    matches = [(text, match) for text in texts for thing in things for match in thing.finditer(affirmed(text))]
    return any(_NONE.search(affirmed(text)[: match.start()]) for text, match in matches)


def _only_others_denied(form: Normal, said: Statement, every: Sequence[Statement]) -> bool:
    """ "Auf der ECCP gelistet, bei go-cluster nicht": does each denial of the sentence belong to another fact that it denies?"""
    (own, *_) = [c for c in form.clauses if _overlaps(form, (c.first, c.last), said)]
    around = [c for c in form.clauses if c.sentence == own.sentence and c is not own and negated(c.text)]
    denied = [s for s in every if s.fact != said.fact and s.value is False]
    return all(any(_overlaps(form, (c.first, c.last), s) for s in denied) for c in around)


def _labelled(form: Normal, statement: Statement) -> bool:
    """ "ECCP-Profil: nein": patterns read labels, and a label is no sentence to learn from."""
    return any(t.norm in LABELS for t in form.tokens if statement.start <= t.start < statement.end)


def _overlaps(form: Normal, span: tuple[int, int], statement: Statement) -> bool:
    return form.tokens[span[0]].start < statement.end and form.tokens[span[1] - 1].end > statement.start
