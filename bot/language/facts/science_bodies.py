"""The universities and research bodies that a text names, whether or not they take part: by name, by a word, or counted by a figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .bodies import SCIENCE
from .figure_tokens import value_of
from .fold import rx
from .heads import head_noun
from .institutes import OF_UNIVERSITY, institutes
from .kinds import is_number, word_at
from .normal import Normal
from .nouns import noun_class
from .once import once
from .universities import universities

_SEVERAL = rx(
    r"(?:schulen|unis|universitäten|tus|fhs|instituten?|zentren|anstalten|einrichtungen|laboren?|partner\w*)$"
)

REACH = 4  # words behind an institute that name its university
_JOINED = {"und", "oder", "sowie", "bzw", "/"}


class Body(NamedTuple):
    """Tokens first..last (last excluded), "hochschule" or "forschung", and how many they are."""

    first: int
    last: int
    kind: str
    number: float


@once
def science_bodies(form: Normal) -> list[Body]:
    """All of them, in order. What is counted and named too counts as counted, and what is named is no plain word."""
    found: list[Body] = []
    taken: set[int] = set()
    for body in (*_counted(form), *_named(form), *_plain(form)):
        if taken.isdisjoint(range(body.first, body.last)):
            found.append(body)
            taken.update(range(body.first, body.last))
    return _without_listed(form, sorted(found))


def _without_listed(form: Normal, found: list[Body]) -> list[Body]:
    """ "Drei Hochschulen sind dabei, die TU Chemnitz, die HS Mittweida und die TU Freiberg": those are the three, each by its name."""
    listed: set[Body] = set()
    for body in found:
        sentence = form.clause_of(body.first).sentence
        behind = [other for other in found if other.kind == body.kind and other.first >= body.last]
        behind = [other for other in behind if form.clause_of(other.first).sentence == sentence]
        if body.number > 1 and body.number == len(behind) and not any(is_number(form, o.first) for o in behind):
            listed.update(behind)
    return [body for body in found if body not in listed]


def _counted(form: Normal) -> Iterator[Body]:
    """ "zwei Hochschulen", "drei technische Unis" """
    for i, token in enumerate(form.tokens):
        head = head_noun(form, i + 1) if is_number(form, i) else None
        if head is None or head[0] not in SCIENCE or _is_part(form, head[0], head[1]):
            continue
        if not _counts_others_too(form, head[0], head[1] + 1):
            yield Body(i, head[1] + 1, head[0], value_of(token))


def _counts_others_too(form: Normal, kind: str, i: int) -> bool:
    """ "zwölf Hochschulen und Institute zusammen": how many of each they are is not told."""
    word = word_at(form, i + 1)
    return word_at(form, i) in _JOINED and noun_class(word) in {*SCIENCE} - {kind} and bool(_SEVERAL.search(word))


def _named(form: Normal) -> Iterator[Body]:
    for name in (*universities(form), *institutes(form)):
        if name.kind in SCIENCE:
            yield Body(form.token_at(name.start), form.token_at(name.end - 1) + 1, name.kind, 1.0)


def _plain(form: Normal) -> Iterator[Body]:
    """ "die Hochschule", "ein Institut"; how many "Hochschulen" are is not told."""
    for i, token in enumerate(form.tokens):
        kind = noun_class(token.norm) if token.kind == "word" else None
        if kind in SCIENCE and not _SEVERAL.search(token.norm) and not _is_part(form, kind, i):
            yield Body(i, i + 1, kind, 1.0)


def _is_part(form: Normal, kind: str, i: int) -> bool:
    """ "Unser Institut an der TU Ilmenau" is counted with its university."""
    behind = " ".join(token.norm for token in form.tokens[i + 1 : i + 1 + REACH])
    return kind == "forschung" and OF_UNIVERSITY.match(behind) is not None
