"""Short number words with a slip ("füfn", "sehs"), where nothing but a number can stand: by themselves, or before what is counted.

Elsewhere words so short are left alone: too many are one letter away from another.
"""

from __future__ import annotations

from collections.abc import Sequence

from .fold import light
from .lexicon import known
from .nouns import noun_class
from .number_slips import number_alone
from .numbers import number_word
from .tokens import SPOKEN, Token

_UP_TO = {"bis", "oder"}
_LEGAL_FORMS = {"gmbh", "ag", "kg", "ohg", "ug", "se", "gbr", "eg"}


def with_counts(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such words as the numbers they are meant to be."""
    alone = sum(token.kind != "mark" for token in tokens) == 1
    found = list(tokens)
    for at, token in enumerate(found):
        if not _is_no_word(token) or _is_name(found, at):
            continue
        counts = alone or (at + 1 < len(found) and noun_class(found[at + 1].norm) is not None) or _in_a_span(found, at)
        if counts and (meant := number_alone(token.norm)) is not None:
            found[at] = token.with_(norm=meant, light=meant, kind="#", value=number_word(meant))
    return found


def _in_a_span(tokens: Sequence[Token], at: int) -> bool:
    """ "dreo bis vier", "drei oder viwr": the other end is a number."""
    before, behind = list(tokens[max(0, at - 2) : at]), list(tokens[at + 1 : at + 3])
    pairs = [beside for beside in (behind, before[::-1]) if len(beside) == 2]
    return any(link.norm in _UP_TO and end.kind == "#" for link, end in pairs)


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """ "Die Fünk GmbH", "Firma Zehm": a capital amid a sentence, or what a company is called by."""
    amid = at > 0 and tokens[at - 1].kind != "mark"
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    return (amid and tokens[at].text[:1].isupper()) or after in _LEGAL_FORMS


def _is_no_word(token: Token) -> bool:
    """Neither German, be it a dialect ("een Institut"), nor an abbreviation."""
    strange = token.kind == "word" and token.text.isalpha() and not token.text.isupper() and not known(token.text)
    return strange and light(token.text) not in SPOKEN
