"""How it is learned whose a place is (bot/language/facts/own_places.py).

From texts in which the places are marked: "wir sitzen in [Husum](wir), unsere Kundschaft in [Hamburg](andere)". A place without a mark
may be either, and teaches nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.language.facts.holding import NOT_YET, settled
from bot.language.facts.leaning import Leaning
from bot.language.facts.leaning_features import Vector
from bot.language.facts.normal import normal
from bot.language.facts.own_places import BUCKETS, OTHERS, OURS, vectors
from bot.language.facts.places import BLOCKED, heard_of, towns_and_regions
from bot.language.facts.scope import mark
from bot.language.marked import Mark, kind_at, texts_of
from bot.language.odds import odds

TABLE = "ort"
SHUT = BLOCKED | NOT_YET  # as a description is read
C = 0.3
Example = tuple[Vector, bool]


def is_place(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold texts in which places are marked, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def learned_from(tables: Iterable[Mapping[str, Any]]) -> Leaning:
    """The model of all marked texts, from lookup tables named `ort:<Stimme>`, of which there must be some.

    What holds in a clause and what sentences state must be learned and in use before. ValueError where a mark is misspelt.
    """
    texts = texts_of(filter(is_place, tables), {OURS, OTHERS})
    return odds([example for text, marks in texts for example in examples_of(text, marks)], (OTHERS, OURS), C, BUCKETS)


def examples_of(text: str, marks: Sequence[Mark]) -> Iterator[Example]:
    """The signs of each marked place of a text, and whether it is ours."""
    form = settled(mark(normal(text)))
    named = towns_and_regions(form)
    for place, vector in zip(named, vectors(form, named, heard_of(form, named, SHUT), SHUT), strict=True):
        said = kind_at(marks, *form.span(place.start, place.end))
        if said is not None:
            yield vector, said == OURS
