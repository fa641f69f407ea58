"""Which places of a text are those of the consortium, by what was learned: "in unserem Pforzheimer Netz waren es mal vierzig".

Patterns shut whole clauses (a question, a condition, what was, what customers do), and yet the place in them may be ours; customers,
fairs and those who left are told in more ways than patterns know. Learned from data/nlu/orte, where each place is marked; what the
patterns say is among the signs, and without a model it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from .fold import rx
from .gazetteer import Place
from .holding import DESCRIBES
from .leaning import learned
from .model import Statement
from .normal import Normal
from .spots import Around, Spot

PLACES = "ort"  # the name of the model
OURS, OTHERS = "wir", "andere"
LIKELY = 0.8  # how likely a place must be ours that the patterns take for another's
MANY = 4  # places: more are as many
LATE = 3  # places before: more are as many
CERTAIN = {"daneben", "verlassen", "verneint", "vielleicht"}  # what the patterns say of a place and nothing turns
UNLIKELY = 0.05  # how likely one must still be that they take for ours


def ours(form: Normal, named: Sequence[Place], heard: Sequence[str], blocked: Collection[str]) -> list[bool]:
    """Of each place whether it is ours. `heard`: what the patterns say of it; `blocked`: what keeps a clause from counting."""
    model, by_patterns = learned(PLACES), [said == OURS for said in heard]
    if model is None or not (named and DESCRIBES in form.noted):
        return by_patterns
    around = Around(form, blocked)
    chances = [model.chances_of(around.of(spot))[OURS] for spot in spots(form, named, heard)]
    return [
        chance >= (UNLIKELY if said == OURS else LIKELY) and (said == OURS or _may_be_ours(form, place, said))
        for place, chance, said in zip(named, chances, heard, strict=True)
    ]


def spots(form: Normal, named: Sequence[Place], heard: Sequence[str]) -> Iterator[Spot]:
    """Each place with what is heard of it and how it stands among the others."""
    number, own = min(MANY, len(named)), [said == OURS for said in heard]
    for at, (place, said) in enumerate(zip(named, heard, strict=True)):
        others = [own[k] for k in range(len(named)) if k != at]
        alike = [own[k] for k in range(len(named)) if k != at and set(named[k].lands) & set(place.lands)]
        among = f"others{any(others)}{not all(others)}", f"alike{any(alike)}{bool(alike)}"
        signs = (place.kind, f"n{number}", f"at{min(LATE, at)}", *among)
        yield Spot(form.token_at(place.start), form.token_at(place.end - 1) + 1, said, signs)


_SUPPOSED = rx(
    r"^(?:und |aber |was wäre ,? ?)?(?:wenn|falls|sofern|angenommen|gesetzt|hätten|wären|säßen|kämen|lägen|hätte|wäre|säße|käme|läge)\b"
)
_SUPPOSES = rx(r"^(?:mal |einmal |nur mal )?(?:angenommen|gesetzt den fall|gesetzt|nehmen wir an)\b")


def _may_be_ours(form: Normal, place: Place, said: str) -> bool:
    """Not where it is no more than supposed: "wenn wir in Hessen säßen", "angenommen, wir kämen aus Jena"."""
    clause = form.clause_at(place.start)
    supposed = _SUPPOSED.search(clause.text) or _SUPPOSES.search(form.sentence_text(clause.sentence))
    return said not in CERTAIN and not supposed


def judge(form: Normal, said: Statement) -> Statement:
    """The statement; of its places it was told whose they are, and no hope or acquaintance in the clause stands against it."""
    if learned(PLACES) is not None and DESCRIBES in form.noted:
        form.noted.setdefault(PLACES, set()).add((said.fact, said.start, said.end))
    return said


def judged(form: Normal, said: Statement) -> bool:
    """Was it told of the places behind the statement whose they are?"""
    return (said.fact, said.start, said.end) in form.noted.get(PLACES, ())
