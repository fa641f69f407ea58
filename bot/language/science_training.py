"""How it is learned which universities and research bodies take part (bot/language/facts/science_counts.py).

From texts in which each is marked: "die [TU Ilmenau](ja) macht mit, die [FH](nein) hat abgesagt, und an der [Uni](wieder) sitzt auch …".
One without a mark may be either, and teaches nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.language.facts.holding import NOT_YET, settled
from bot.language.facts.leaning import Leaning
from bot.language.facts.leaning_features import Vector
from bot.language.facts.model import Statement
from bot.language.facts.normal import normal
from bot.language.facts.science_bodies import science_bodies
from bot.language.facts.science_counts import AGAIN, NO, YES, heard_in, spots
from bot.language.facts.scope import mark
from bot.language.facts.spots import BUCKETS, Around
from bot.language.figures_training import BLOCKED
from bot.language.marked import Mark, kind_at, texts_of
from bot.language.odds import odds

TABLE = "wissenschaft"
SHUT = BLOCKED | NOT_YET  # as a description is read
C = 0.3
Example = tuple[Vector, bool]
Read = Callable[[str], Sequence[Statement]]


def is_science(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold texts in which universities and institutes are marked, and no names?"""
    return bool(table["name"].split(":")[0] == TABLE)


def learned_from(tables: Iterable[Mapping[str, Any]], read: Read) -> Leaning:
    """The model of all marked texts, from lookup tables named `wissenschaft:<Stimme>`, of which there must be some.

    `read` reads by all that was learned before. ValueError where a mark is misspelt.
    """
    texts = texts_of(filter(is_science, tables), {YES, NO, AGAIN})
    return odds([example for text, marks in texts for example in examples_of(text, marks, read)], (NO, YES), C, BUCKETS)


def examples_of(text: str, marks: Sequence[Mark], read: Read) -> Iterator[Example]:
    """The signs of each marked body of a text, and whether it is to be counted there."""
    form = settled(mark(normal(text)))
    bodies, around = science_bodies(form), Around(form, SHUT)
    for body, spot in zip(bodies, spots(form, bodies, heard_in(read(text))), strict=True):
        said = kind_at(marks, form.tokens[body.first].start, form.tokens[body.last - 1].end)
        if said is not None:
            yield around.of(spot), said == YES
