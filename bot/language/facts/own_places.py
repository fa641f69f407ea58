"""Which places of a text are those of the consortium, by what was learned: "in unserem Pforzheimer Netz waren es mal vierzig".

Patterns shut whole clauses (a question, a condition, what was, what customers do), and yet the place in them may be ours; customers,
fairs and those who left are told in more ways than patterns know. Learned from data/nlu/orte, where each place is marked; what the
patterns say is among the signs, and without a model it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .gazetteer import Place, german_places
from .leaning import learned
from .model import Statement
from .normal import Normal
from .own_places_features import Around

PLACES = "ort"  # the name of the model
OURS, OTHERS = "wir", "andere"
LIKELY = 0.65  # how likely a place must be ours that the patterns take for another's
UNLIKELY = 0.2  # how likely one must still be that they take for ours


def ours(form: Normal, named: Sequence[Place], heard: Sequence[bool], blocked: Collection[str]) -> list[bool]:
    """Of each place whether it is ours. `heard`: by the patterns; `blocked`: what keeps a clause from counting."""
    model = learned(PLACES)
    if model is None or not named:
        return list(heard)
    around = Around(form, named, heard, blocked)
    chances = [model.chances_of(around.of(at))[OURS] for at in range(len(named))]
    return [chance >= (UNLIKELY if by_patterns else LIKELY) for chance, by_patterns in zip(chances, heard, strict=True)]


def judged(form: Normal, said: Statement) -> bool:
    """Does the statement come from places of which it was told whose they are? Then no other doubt stands against it."""
    if said.fact == "bundeslaender":
        return learned(PLACES) is not None
    at = {form.span(place.start, place.end) for place in german_places(form)}
    return said.fact == "regionale_konzentration" and (said.start, said.end) in at and learned(PLACES) is not None
