"""How many universities and research bodies take part, by what was learned: "Fraunhofer rechnet uns das durch", "die TU hat abgesagt".

Whoever names one tells in countless ways that it is in, was in or is hoped for. Learned from data/nlu/wissenschaft, where each is marked.
What patterns count is right nearly always, and stands; what was learned speaks where they heard nothing. Without a model nobody does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from .bodies import SCIENCE
from .holding import DESCRIBES
from .judging import negated
from .kinds import FACTS
from .leaning import learned
from .model import Statement
from .normal import Normal
from .numbers import tidy
from .organisations import only_heard_of, only_served, outside
from .science_bodies import Body, science_bodies
from .spots import Around, Spot

TAKING_PART = "wissenschaft"  # the name of the model
YES, NO, AGAIN = "ja", "nein", "wieder"  # it takes part, it does not, it was counted before
TAKES_PART = 0.5
SURE = 0.7  # how sure the least sure body of a kind must be to give a number
MANY = 4  # bodies: more are as many
LATE = 3  # bodies before: more are as many
STEM = 6  # letters that stand for a word
UNSAID = {"question", "condition", "supposed", "other"}  # what stands there is not told of us


def with_learned(form: Normal, said: Sequence[Statement], blocked: Collection[str]) -> list[Statement]:
    """The statements with the numbers of universities and research bodies that are likely. `blocked`: what keeps a clause from counting."""
    model, bodies = learned(TAKING_PART), science_bodies(form)
    silent = {body.kind for body in bodies} - heard_in(said)
    if model is None or not silent or DESCRIBES not in form.noted:
        return list(said)
    around = Around(form, blocked)
    chances = [model.chances_of(around.of(spot))[YES] for spot in spots(form, bodies, heard_in(said))]
    return [*said, *(found for kind in sorted(silent) if (found := _sum_of(form, kind, bodies, chances)) is not None)]


def heard_in(said: Iterable[Statement]) -> set[str]:
    """The kinds of which something is stated."""
    facts = {statement.fact for statement in said}
    return {kind for kind in SCIENCE if FACTS[kind] in facts}


def spots(form: Normal, bodies: Sequence[Body], heard: Collection[str]) -> Iterator[Spot]:
    """Each body, whether something is heard of its kind, and how it stands among the others."""
    for body in bodies:
        alike = [other for other in bodies if other.kind == body.kind]
        signs = tuple(_signs(form, body, alike, len(bodies)))
        yield Spot(body.first, body.last, f"T{int(body.kind in heard)}", signs)


def _signs(form: Normal, body: Body, alike: Sequence[Body], number: int) -> Iterator[str]:
    at = alike.index(body)
    words = _words(form, body)
    figures = any(_is_counted(form, other) and other.number > 1 for other in alike[:at])
    yield from (body.kind, f"n{min(MANY, len(alike))}", f"all{min(MANY, number)}", f"at{min(LATE, at)}")
    yield from (f"figure{_is_counted(form, body)}", f"one{body.number == 1}")
    yield f"again{any(words & _words(form, other) for other in alike[:at])}"
    yield from (f"counted{figures}", f"short{body.last - body.first == 1}")
    yield from (f"first={form.tokens[body.first].norm[:STEM]}", f"last={form.tokens[body.last - 1].norm[-STEM:]}")


def _words(form: Normal, body: Body) -> set[str]:
    return {token.norm for token in form.tokens[body.first : body.last]}


def _is_counted(form: Normal, body: Body) -> bool:
    return form.tokens[body.first].kind == "#"


def _is_unsaid(form: Normal, body: Body) -> bool:
    """Is it asked, supposed, told of others or denied: "wir kennen niemanden an einer Hochschule", "wir beliefern das DESY"?"""
    clause = form.clause_of(body.first)
    of_others = only_served(clause) or only_heard_of(clause) or outside(form, clause)
    return bool(clause.status & UNSAID) or negated(clause.text) or of_others


def _sum_of(form: Normal, kind: str, bodies: Sequence[Body], chances: Sequence[float]) -> Statement | None:
    """How many of a kind take part; None where that is not sure of each that is named."""
    own = [(body, chance) for body, chance in zip(bodies, chances, strict=True) if body.kind == kind]
    counted = [body for body, chance in own if chance > TAKES_PART]
    sure = min(max(chance, 1 - chance) for _, chance in own)
    if not counted or sure < SURE or any(_is_unsaid(form, body) for body in counted):
        return None
    start, end = form.tokens[counted[0].first].start, form.tokens[counted[-1].last - 1].end
    return Statement(FACTS[kind], tidy(sum(body.number for body in counted)), start, end, learned=True)
