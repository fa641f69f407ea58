"""How many universities and research bodies take part, by what was learned: "Fraunhofer rechnet uns das durch", "die TU hat abgesagt".

Whoever names one tells in countless ways that it is in, was in or is hoped for. Learned from data/nlu/wissenschaft, where each is marked;
what the patterns count is among the signs, and stands unless what was learned is surer. Without a model it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from .firm_count import is_count
from .kinds import FACTS
from .leaning import learned
from .model import Statement
from .normal import Normal
from .numbers import tidy
from .science_bodies import Body, science_bodies
from .spots import Around, Spot

SCIENCE = "wissenschaft"  # the name of the model
YES, NO, AGAIN = "ja", "nein", "wieder"  # it takes part, it does not, it was counted before
KINDS = ("hochschule", "forschung")
TAKES_PART = 0.5
SURE_OF_MORE = 0.7  # how sure each body must be to give a number where the patterns heard none
SURE_OF_ANOTHER = 0.8  # to turn the one they heard
SURE_OF_NONE = 0.9  # to take it away
MANY = 4  # bodies: more are as many
LATE = 3  # bodies before: more are as many
STEM = 6  # letters that stand for a word
UNSAID = {"question", "condition"}  # what stands there is not told


class Sum(NamedTuple):
    """The bodies of one kind that take part, how many these are, how many are named at all, and how sure the least sure is."""

    bodies: Sequence[Body]
    number: float
    named: float
    sure: float


def weighed(form: Normal, said: Sequence[Statement], blocked: Collection[str]) -> list[Statement]:
    """The statements with the numbers of universities and research bodies that are likely. `blocked`: what keeps a clause from counting."""
    model, bodies = learned(SCIENCE), science_bodies(form)
    if model is None or not bodies:
        return list(said)
    around, heard = Around(form, blocked), heard_of(said)
    chances = [model.chances_of(around.of(spot))[YES] for spot in spots(form, bodies, heard)]
    found = list(said)
    for kind in KINDS:
        if not is_count(_stated(said, kind)):
            continue
        total = _sum(kind, bodies, chances)
        number = _likeliest(form, total, heard[kind])
        if number != heard[kind]:
            found = [s for s in found if s.fact != FACTS[kind]]
            found += [_statement(form, kind, number, total)] if number else []
    return found


def heard_of(said: Sequence[Statement]) -> dict[str, float | None]:
    """Of each kind the number that is stated, where it is one."""
    values = {kind: getattr(_stated(said, kind), "value", None) for kind in KINDS}
    return {kind: float(value) if isinstance(value, (int, float)) else None for kind, value in values.items()}


def _stated(said: Sequence[Statement], kind: str) -> Statement | None:
    return next((s for s in said if s.fact == FACTS[kind]), None)


def spots(form: Normal, bodies: Sequence[Body], heard: Mapping[str, float | None]) -> Iterator[Spot]:
    """Each body with what is heard of its kind and how it stands among the others."""
    for body in bodies:
        alike = [other for other in bodies if other.kind == body.kind]
        told = _told(sum(other.number for other in alike), heard[body.kind])
        yield Spot(body.first, body.last, told, tuple(_signs(form, body, alike, len(bodies), heard[body.kind])))


def _told(all_of_them: float, heard: float | None) -> str:
    """How the number that is heard stands to that of all that are named."""
    if not heard:
        return "T-" if heard is None else "T0"
    return "T=" if heard == all_of_them else "T<" if heard < all_of_them else "T>"


def _signs(form: Normal, body: Body, alike: Sequence[Body], number: int, heard: float | None) -> Iterator[str]:
    at = alike.index(body)
    words = _words(form, body)
    figures = [other for other in alike[:at] if _is_counted(form, other) and other.number > 1]
    listed = bool(figures) and figures[-1].number == len(alike) - 1 - alike.index(figures[-1])
    yield from (body.kind, f"n{min(MANY, len(alike))}", f"all{min(MANY, number)}", f"at{min(LATE, at)}")
    yield from (f"figure{_is_counted(form, body)}", f"one{body.number == 1}", f"heard{heard == body.number}")
    yield f"again{any(words & _words(form, other) for other in alike[:at])}"
    yield from (f"counted{bool(figures)}", f"listed{listed}", f"short{body.last - body.first == 1}")
    yield from (f"first={form.tokens[body.first].norm[:STEM]}", f"last={form.tokens[body.last - 1].norm[-STEM:]}")


def _words(form: Normal, body: Body) -> set[str]:
    return {token.norm for token in form.tokens[body.first : body.last]}


def _is_counted(form: Normal, body: Body) -> bool:
    return form.tokens[body.first].kind == "#"


def _sum(kind: str, bodies: Sequence[Body], chances: Sequence[float]) -> Sum:
    own = [(body, chance) for body, chance in zip(bodies, chances, strict=True) if body.kind == kind]
    counted = [body for body, chance in own if chance > TAKES_PART]
    sure = min((max(chance, 1 - chance) for _, chance in own), default=0.0)
    return Sum(counted, sum(body.number for body in counted), sum(body.number for body, _ in own), sure)


def _likeliest(form: Normal, total: Sum, heard: float | None) -> float | None:
    """What was heard, unless what was learned is sure of another number; where more is heard than is named, patterns know more."""
    if heard is not None and heard > total.named:  # "zwei Hochschulen in Berlin und eine in Cottbus"
        return heard
    if not total.number:
        return None if total.sure >= SURE_OF_NONE else heard
    told = not any(form.clause_of(body.first).status & UNSAID for body in total.bodies)
    enough = SURE_OF_MORE if heard is None else SURE_OF_ANOTHER
    return total.number if told and total.sure >= enough else heard


def _statement(form: Normal, kind: str, number: float, total: Sum) -> Statement:
    first, last = total.bodies[0].first, total.bodies[-1].last - 1
    return Statement(FACTS[kind], tidy(number), form.tokens[first].start, form.tokens[last].end, learned=True)
