"""antragsteller_art by what was learned: which of the bodies in a text is the one that applies.

"Wir als Hochschule machen nur mit, den Antrag stellt unser Verein": a text names several bodies, and who applies is told in many
ways. Learned from data/nlu/antraege, where the body that applies is marked; what the patterns found (applicant.py) is among the signs.
Without a model the patterns have their say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from .applicant import FIRM, KINDS, OF_A_SIZE, heads, of_firm
from .applying import does_not, one_of_them
from .fold import rx
from .institutes import institutes
from .leaning import learned
from .leaning_features import Vector
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .once import once
from .staff_of_others import others_apply
from .universities import universities
from .who_applies_features import may_tell, shown, vector

APPLIES = "antrag"  # the name of the model
YES, ANOTHER, NOBODY = "ja", "andere", "niemand"  # the body applies, another does, nobody is said to
LIKELY = 0.5  # how likely the body must be the one where patterns found none
CLEARER = 1.5  # how many times as likely as the one that the patterns found
UNLIKELY = 0.25  # how likely what the patterns found must still be
FACT, STAFF = "antragsteller_art", "beschaeftigte_antragsteller"
UNKNOWN = "unbekannt"
REACH = 40  # letters behind a firm in which its own staff is told
FIRMS, SIZES = "firma", ("kmu", "mittelstand", "grossunternehmen")  # a firm of no known size, and those of one
_OF_NOUNS = {
    "unternehmen": FIRMS,
    "kmu": "kmu",
    "gross": "grossunternehmen",
    "hochschule": "hochschule",
    "forschung": "forschungseinrichtung",
}
_OF_NAMES = {"hochschule": "hochschule", "forschung": "forschungseinrichtung"}


class Body(NamedTuple):
    """One that may apply: the tokens of its name (last excluded) and its kind."""

    first: int
    last: int
    kind: str


@once
def bodies(form: Normal) -> list[Body]:
    """Every word or name of the text that names a body, in order; names go before words, and kinds before plain nouns."""
    found: list[Body] = []
    taken: set[int] = set()
    for kind, start, end in _named(form):
        first, last = form.token_at(start), form.token_at(end - 1)
        if taken.isdisjoint(range(first, last + 1)):
            found.append(Body(first, last + 1, kind))
            taken.update(range(first, last + 1))
    for i, token in enumerate(form.tokens):
        if i not in taken and token.kind == "word" and (kind_of_it := _of_word(token.norm)):
            found.append(Body(i, i + 1, kind_of_it))
    return sorted(found)


def _named(form: Normal) -> Iterator[tuple[str, int, int]]:
    for body in (*universities(form), *institutes(form)):
        if body.kind in _OF_NAMES:
            yield _OF_NAMES[body.kind], body.start, body.end
    for kind, pattern in KINDS:
        for match in pattern.finditer(form.string):
            yield kind, match.start(), match.end()


def _of_word(word: str) -> str | None:
    return FIRMS if FIRM.fullmatch(word) else _OF_NOUNS.get(noun_class(word) or "")


def vectors(form: Normal, found: Statement | None) -> Iterator[Vector]:
    """The signs of each body, and whether it is of the kind that the patterns found."""
    kinds = {body.first: body.kind for body in bodies(form)}
    seen, places = shown(form, kinds), list(kinds)
    for at, body in enumerate(bodies(form)):
        yield vector(form, seen, places, at, _told(body, found))


def _told(body: Body, found: Statement | None) -> list[str]:
    if found is None:
        return ["told=none"]
    return ["told=same" if _is_of_kind(body, found) else "told=other"]


def who_applies(form: Normal, said: Sequence[Statement], blocked: Collection[str]) -> list[Statement]:
    """The statements with the one that applies as it is likeliest, by what was learned and what they say of it."""
    if others_apply(form):
        said = [statement for statement in said if statement.fact != STAFF]
    model, found = learned(APPLIES), next((statement for statement in said if statement.fact == FACT), None)
    if model is None or (found is None and not may_tell(form)) or (found is not None and found.value == UNKNOWN):
        return list(said)
    named = bodies(form)
    if not named:
        return list(said)
    others = [statement for statement in said if statement.fact != FACT]
    never = _never(form, named) if found is None else set()
    chances = [
        0.0 if form.clause_of(body.first).status & set(blocked) or body.kind in never else model.chances_of(signs)[YES]
        for body, signs in zip(named, vectors(form, found), strict=True)
    ]
    staff = next((s.value for s in others if s.fact == STAFF and isinstance(s.value, (int, float))), None)
    likeliest = _likeliest(form, named, chances, found, staff)
    return [*others, *([likeliest] if likeliest else [])]


def _never(form: Normal, named: Sequence[Body]) -> set[str | Sequence[str]]:
    """ "Ich schreibe von der Stadt Cottbus; die Stadt selbst beantragt nichts": of which kind the one is that applies for nothing."""
    clauses = [(body, form.clause_of(body.first)) for body in named]
    return {body.kind for body, clause in clauses if does_not(clause.text)}


def _likeliest(
    form: Normal, named: Sequence[Body], chances: Sequence[float], found: Statement | None, staff: float | None
) -> Statement | None:
    """What was found, unless another body is clearly likelier, or none of its kind is likely at all."""
    body, chance = max(zip(named, chances, strict=True), key=lambda pair: pair[1])
    theirs = [(c, b) for b, c in zip(named, chances, strict=True) if found is not None and _is_of_kind(b, found)]
    highest, of_theirs = max(theirs, default=(None, None))
    if highest is not None and highest < UNLIKELY and chance < LIKELY and not _told_elsewhere(form, found):
        return found if _introduced(form, [b for _, b in theirs]) else None
    if chance < LIKELY or (highest is not None and chance < CLEARER * highest):
        return _statement(form, of_theirs, staff, found) if found and of_theirs else found
    return _statement(form, body, staff, None if theirs else found)


_WE_ARE = rx(
    r"(?:^|[.,!] )(?:(?:also|hallo|ja|und) ,? ?)*(?:wir sind|ich bin) (?:ein|eine|n|ne) (?:(?!mit\b|in\b|aus\b|bei\b)\S+ )?$"
)
_AND_WANT = rx(r"^ ?(?:$|[.!]|und (?:möchten?|wollen|will|planen?|würden?|suchen?|brauchen?|überlegen?|haben vor)\b)")


def _introduced(form: Normal, named: Sequence[Body]) -> bool:
    """ "Wir sind eine Hochschule und möchten ein Netzwerk gründen": whoever says no more of themselves wants it for themselves."""
    return any(
        _WE_ARE.search(form.string[: form.offsets[body.first]])
        and _AND_WANT.match(form.string[form.offsets[body.last - 1] + len(form.tokens[body.last - 1].norm) :])
        for body in named
    )


def _told_elsewhere(form: Normal, found: Statement | None) -> bool:
    """Do other words say it than those around a body: a head count, "eines davon"?"""
    return (found is not None and found.value in SIZES) or one_of_them(form.string)


def _is_of_kind(body: Body, found: Statement) -> bool:
    return body.kind == found.value or (body.kind == FIRMS and found.value in SIZES)


def _statement(form: Normal, body: Body, staff: float | None, found: Statement | None) -> Statement | None:
    """That the body applies; what was found where it is a firm of which nobody knows how large it is."""
    staff = heads(form, _behind(form, body)) or staff
    kind = found.value if found is not None and _is_of_kind(body, found) else body.kind
    kind = (of_firm(staff) or kind) if kind in (FIRMS, *OF_A_SIZE) else kind
    start, end = form.tokens[body.first].start, form.tokens[body.last - 1].end
    return found if kind == FIRMS else Statement(FACT, kind, start, end)


def _behind(form: Normal, body: Body) -> str:
    """The words behind a body, up to the end of its sentence."""
    at = form.offsets[body.last - 1]
    return re.split(r" [.!?;\\]", form.string[at : at + REACH])[0]
