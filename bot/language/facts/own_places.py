"""Which places of a text are those of the consortium, by what was learned: "in unserem Pforzheimer Netz waren es mal vierzig".

Patterns shut whole clauses (a question, a condition, what was, what customers do), and yet the place in them may be ours; customers,
fairs and those who left are told in more ways than patterns know. Learned from data/nlu/orte, where each place is marked; what the
patterns say is among the signs, and without a model it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from .gazetteer import Place, german_places
from .leaning import learned
from .model import Statement
from .normal import Normal
from .spots import Around, Spot

PLACES = "ort"  # the name of the model
OURS, OTHERS = "wir", "andere"
LIKELY = 0.65  # how likely a place must be ours that the patterns take for another's
MANY = 4  # places: more are as many
LATE = 3  # places before: more are as many
UNLIKELY = 0.2  # how likely one must still be that they take for ours


def ours(form: Normal, named: Sequence[Place], heard: Sequence[bool], blocked: Collection[str]) -> list[bool]:
    """Of each place whether it is ours. `heard`: by the patterns; `blocked`: what keeps a clause from counting."""
    model = learned(PLACES)
    if model is None or not named:
        return list(heard)
    around = Around(form, blocked)
    chances = [model.chances_of(around.of(spot))[OURS] for spot in spots(form, named, heard)]
    return [chance >= (UNLIKELY if by_patterns else LIKELY) for chance, by_patterns in zip(chances, heard, strict=True)]


def spots(form: Normal, named: Sequence[Place], heard: Sequence[bool]) -> Iterator[Spot]:
    """Each place with what is heard of it and how it stands among the others."""
    number = min(MANY, len(named))
    for at, (place, own) in enumerate(zip(named, heard, strict=True)):
        others = [heard[k] for k in range(len(named)) if k != at]
        alike = [heard[k] for k in range(len(named)) if k != at and set(named[k].lands) & set(place.lands)]
        among = f"others{any(others)}{not all(others)}", f"alike{any(alike)}{bool(alike)}"
        signs = (place.kind, f"n{number}", f"at{min(LATE, at)}", *among)
        yield Spot(form.token_at(place.start), form.token_at(place.end - 1) + 1, f"T{int(own)}", signs)


def judged(form: Normal, said: Statement) -> bool:
    """Does the statement come from places of which it was told whose they are? Then no other doubt stands against it."""
    if said.fact == "bundeslaender":
        return learned(PLACES) is not None
    at = {form.span(place.start, place.end) for place in german_places(form)}
    return said.fact == "regionale_konzentration" and (said.start, said.end) in at and learned(PLACES) is not None
