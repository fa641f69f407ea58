"""How it is learned which body of a text applies (bot/language/facts/who_applies.py).

From texts in which that body is marked: "den Antrag stellt [unser Verein](verein_verband), nicht der Betrieb". A body without a mark
does not apply; another of the same kind may be the same one and teaches nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.language.facts.applicant import read_applicant
from bot.language.facts.labels import set_apart
from bot.language.facts.leaning import Leaning
from bot.language.facts.leaning_features import Vector
from bot.language.facts.normal import Normal, normal
from bot.language.facts.scope import mark
from bot.language.facts.who_applies import ANOTHER, NOBODY, YES, Body, bodies, vectors
from bot.language.facts.who_applies_features import BUCKETS
from bot.language.figures_training import BLOCKED
from bot.language.marked import Mark, unmarked
from bot.language.measured import fitted

TABLE = "antrag"
C = 1.0


def is_application(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold texts in which the one that applies is marked, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def learned_from(tables: Iterable[Mapping[str, Any]]) -> Leaning:
    """The model of all marked texts, from lookup tables named `antrag:<Stimme>`."""
    return train(text for table in tables if is_application(table) for text in table["elements"])


def train(texts: Iterable[str]) -> Leaning:
    """One model of whether a body applies."""
    examples = [example for text in texts for example in examples_of(text)]
    return fitted([signs for signs, _ in examples], [label for _, label in examples], BUCKETS, C)


def examples_of(marked: str) -> Iterator[tuple[Vector, str]]:
    """The signs of each body of one text, and whether it applies."""
    text, marks = unmarked(marked)
    if set_apart(text) != text:  # its places would shift
        return
    form = mark(normal(text))
    said = read_applicant(form, set(BLOCKED))
    labels = labels_of(form, marks)
    for signs, label in zip(vectors(form, said[0] if said else None), labels, strict=True):
        if label is not None:
            yield signs, label


def labels_of(form: Normal, marks: Iterable[Mark]) -> list[str | None]:
    """For each body whether it applies; None where nobody can tell: others of its kind, which may be the same."""
    found, marks = bodies(form), list(marks)
    inside = [body for body in found if any(_overlaps(form, body, place) for place in marks)]
    kinds = {body.kind for body in inside} | {kind for _, _, kind in marks}
    no = ANOTHER if marks else NOBODY
    return [YES if body in inside else None if body.kind in kinds else no for body in found]


def _overlaps(form: Normal, body: Body, place: Mark) -> bool:
    """Is the body marked, or does the mark begin right behind it ("die Firma [Petersen](firma)")?"""
    return place[0] <= form.tokens[body.last - 1].end + 1 and form.tokens[body.first].start < place[1]
