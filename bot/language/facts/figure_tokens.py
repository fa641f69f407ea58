"""Which tokens of a text may count something, how many they count, and which of them a statement was read from."""

from __future__ import annotations

from .inverse import year
from .kinds import vague, word_at
from .model import Statement
from .normal import Normal
from .once import once
from .portions import names_a_place
from .tokens import Token

_ONE = {"ein", "eine", "einen", "einem", "einer", "eines", "ne", "nen"}


@once
def figures_of(form: Normal) -> list[int]:
    """The tokens that may count something: figures, and each "ein" that may be a number."""
    return [
        i
        for i, token in enumerate(form.tokens)
        if is_one(token)
        or (
            token.kind in "#€@"
            and not token.junk
            and token.value is not None
            and not (
                year(form, i) or _glued(form, i) or vague(form, i) or names_a_place(form, i) or _from_nothing(form, i)
            )
        )
    ]


def _from_nothing(form: Normal, i: int) -> bool:
    """ "Wir fangen bei null an": where one begins, and nobody is counted."""
    return form.tokens[i].value == 0 and word_at(form, i - 1) in ("bei", "von", "auf", "mit")


def is_one(token: Token) -> bool:
    """ "Sieben Betriebe und eine Hochschule": an article or a one, as what it stands with will tell."""
    return token.kind == "word" and token.norm in _ONE


def value_of(token: Token) -> float:
    """How many it counts."""
    return 1.0 if is_one(token) else float(token.value or 0)


def _glued(form: Normal, i: int) -> bool:
    """ "4you", "B2B": part of a name."""
    after = form.tokens[i + 1] if i + 1 < len(form.tokens) else None
    return (
        after is not None
        and after.kind == "word"
        and after.start == form.tokens[i].end
        and form.tokens[i].text.isdigit()
    )


def figures_behind(form: Normal, said: Statement) -> list[int]:
    """The figures that the statement is, or of which it is the plain sum; none where it was worked out."""
    inside = [i for i in figures_of(form) if said.start <= form.tokens[i].start < said.end]
    for some in (inside, [i for i in inside if not is_one(form.tokens[i])]):
        if some and said.value == sum(value_of(form.tokens[i]) for i in some):
            return some
    same = [i for i in inside if value_of(form.tokens[i]) == said.value]
    return same if len(same) == 1 else []
