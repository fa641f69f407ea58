"""Qualities that a pattern heard and that what was learned contradicts: "auf kanadischer Seite gibt es niemanden, der uns gegenübersteht".

A pattern knows its words and not every way to turn them. Where none of the pieces it read looks like its value, and one of them looks
like another, nobody knows; if that other value is sure it is said (clause_reading.py), otherwise nothing is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .clause_learned import in_use
from .clause_reading import SEVERAL, scored, value_of
from .model import Statement
from .normal import Normal

UNLIKELY, LIKELY = -0.4, 0.1  # scores: what a pattern says stays below, what contradicts it lies above

OF_STAFF = "antragsteller_art"  # worked out from how many work there, which no word tells
LABELS = {":", "=", "[", "]"}


def without_contradicted(form: Normal, blocked: Collection[str], said: Sequence[Statement]) -> list[Statement]:
    """The statements that may stand."""
    learned, (spans, scores) = in_use(), scored(form, blocked)
    if learned is None or not spans:
        return list(said)
    kept = []
    for statement in said:
        claims = learned.by_fact.get(statement.fact, []) if statement.fact not in SEVERAL | {OF_STAFF} else []
        read = [k for k, span in enumerate(spans) if _overlaps(form, span, statement)]
        agrees = [at for at in claims if value_of(learned.claims[at]) == statement.value]
        others = [at for at in claims if at not in agrees]
        doubted = (
            bool(read and agrees and others)
            and not _labelled(form, statement)
            and (scores[read][:, agrees].max() < UNLIKELY and scores[read][:, others].max() > LIKELY)
        )
        if not doubted:
            kept.append(statement)
    return kept


def _labelled(form: Normal, statement: Statement) -> bool:
    """ "ECCP-Profil: nein": patterns read labels, and a label is no sentence to learn from."""
    return any(t.norm in LABELS for t in form.tokens if statement.start <= t.start < statement.end)


def _overlaps(form: Normal, span: tuple[int, int], statement: Statement) -> bool:
    return form.tokens[span[0]].start < statement.end and form.tokens[span[1] - 1].end > statement.start
