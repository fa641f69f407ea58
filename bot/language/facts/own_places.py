"""Which places of a text are those of the consortium, by what was learned: "in unserem Pforzheimer Netz waren es mal vierzig".

Patterns shut whole clauses (a question, a condition, what was, what customers do), and yet the place in them may be ours; customers,
fairs and those who left are told in more ways than patterns know. Learned from data/nlu/orte, where each place is marked; what the
patterns say is among the signs, and without a model it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from .encoder import SIZE
from .fold import rx
from .gazetteer import Place
from .holding import DESCRIBES
from .leaning import Leaning, learned
from .leaning_features import Vector
from .meant import joined, meaning_of, pieces_in
from .model import Statement
from .normal import Normal
from .spots import BUCKETS as WORDS
from .spots import Around, Spot

PLACES = "ort"  # the name of the model
OURS, OTHERS = "wir", "andere"
LIKELY = 0.8  # how likely a place must be ours that the patterns take for another's
MANY = 4  # places: more are as many
LATE = 3  # places before: more are as many
CERTAIN = {"daneben", "verlassen", "verneint", "vielleicht"}  # what the patterns say of a place and nothing turns
UNLIKELY = 0.05  # how likely one must still be that they take for ours
BUCKETS = WORDS + SIZE


def ours(form: Normal, named: Sequence[Place], heard: Sequence[str], blocked: Collection[str]) -> list[bool]:
    """Of each place whether it is ours. `heard`: what the patterns say of it; `blocked`: what keeps a clause from counting."""
    model = _learned_for(form)
    if model is None or not named:
        return [said == OURS for said in heard]
    chances = [model.chances_of(vector)[OURS] for vector in vectors(form, named, heard, blocked)]
    return [
        chance >= (UNLIKELY if said == OURS else LIKELY) and (said == OURS or _may_be_ours(form, place, said))
        for place, chance, said in zip(named, chances, heard, strict=True)
    ]


def vectors(form: Normal, named: Sequence[Place], heard: Sequence[str], blocked: Collection[str]) -> Iterator[Vector]:
    """Buckets and values of each place: what stands around it, and what its clause means."""
    around, pieces = Around(form, blocked), pieces_in(form, blocked)
    for spot in spots(form, named, heard):
        yield joined(around.of(spot), meaning_of(pieces, form.clause_of(spot.first)), WORDS)


def _learned_for(form: Normal) -> Leaning | None:
    """Corrections, guesses and short replies are told otherwise than what was learned from."""
    return learned(PLACES) if DESCRIBES in form.noted else None


def spots(form: Normal, named: Sequence[Place], heard: Sequence[str]) -> Iterator[Spot]:
    """Each place with what is heard of it and how it stands among the others."""
    number, own = min(MANY, len(named)), [said == OURS for said in heard]
    for at, (place, said) in enumerate(zip(named, heard, strict=True)):
        others = [own[k] for k in range(len(named)) if k != at]
        alike = [own[k] for k in range(len(named)) if k != at and set(named[k].lands) & set(place.lands)]
        among = f"others{any(others)}{not all(others)}", f"alike{any(alike)}{bool(alike)}"
        signs = (place.kind, f"n{number}", f"at{min(LATE, at)}", *among)
        yield Spot(form.token_at(place.start), form.token_at(place.end - 1) + 1, said, signs)


_IF = re.compile(
    r"^(?:und |aber |was waere ,? ?)?(?:wenn|falls|sofern|haetten?|waeren?|saessen?|kaemen?|laegen?)\b(?!.*\b(?:hier|bei uns|unser\w*)\b)"
)
_LET_US_SUPPOSE = rx(r"^(?:mal |einmal |nur mal )?(?:angenommen|gesetzt den fall|gesetzt|nehmen wir an)\b")


def _may_be_ours(form: Normal, place: Place, said: str) -> bool:
    """Not where it is no more than supposed: "wenn wir in Hessen säßen", but not "wenn hier in Gera noch zwei dazukommen"."""
    clause = form.clause_at(place.start)
    supposed = _IF.match(clause.light) or _LET_US_SUPPOSE.match(form.sentence_text(clause.sentence))
    return said not in CERTAIN and not supposed


def note_ours(form: Normal, said: Statement) -> Statement:
    """The statement, noted as one of whose places it was told that they are ours: no doubt about its clause stands against it."""
    if _learned_for(form) is not None:
        form.noted.setdefault(PLACES, set()).add((said.fact, said.start, said.end))
    return said


def is_noted(form: Normal, said: Statement) -> bool:
    """Was it noted so?"""
    return (said.fact, said.start, said.end) in form.noted.get(PLACES, ())
