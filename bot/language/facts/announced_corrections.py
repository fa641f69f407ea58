"""A correction with its announcement, sentences later: "…, 2 Institute. EDIT: drei Institute", "Laufzeit 24 Monate. Korrektur: 30 Monate".

The figure takes the place of the last one that counted the same. A mere addendum adds, unless it says more of the same than before:
"Nachtrag: noch ein Institut" is one more.
"""

from __future__ import annotations

from collections.abc import Sequence

from .data import stop_words
from .nouns import noun_class
from .tokens import Token

_CORRECTS, _ADDS = stop_words("berichtigung_angekuendigt"), stop_words("nachtrag_angekuendigt")
_MORE, _PART = stop_words("kommt_hinzu"), frozenset(["davon", "darunter", "von"])
_COLON, _ENDS = frozenset([":", "-", "–", ","]), frozenset([".", "?", "\\", ";"])
_MEASURES = frozenset("@€%")
LONGEST_NOUN = 3


def put_right(tokens: list[Token]) -> list[Token]:
    """The tokens with each figure put right that such a correction names, and without what put it right."""
    for at in range(1, len(tokens) - 2):
        if _announces(tokens, at) and (mended := _mended(tokens, at)) is not None:
            return put_right(mended)
    return tokens


def _announces(tokens: Sequence[Token], at: int) -> bool:
    opens = tokens[at - 1].kind == "mark"
    return opens and tokens[at].norm in _CORRECTS | _ADDS and tokens[at + 1].norm in _COLON


def _mended(tokens: list[Token], at: int) -> list[Token] | None:
    """With the first figure behind the announcement in the place of the one that it corrects; None where there is none."""
    ends = next((k for k in range(at + 2, len(tokens)) if tokens[k].kind == "mark"), len(tokens))
    said = [token.norm for token in tokens[at + 2 : ends]]
    new = next((k for k in range(at + 2, ends) if _is_figure(tokens, k)), None)
    if new is None or not _MORE.isdisjoint(said) or not _PART.isdisjoint(said):
        return None
    last, kind = _counted(tokens, new)
    old = next((k for k in range(at - 1, -1, -1) if _is_figure(tokens, k) and _counted(tokens, k)[1] == kind), None)
    if kind is None or old is None:
        return None
    before, now = _value(tokens[old]), _value(tokens[new])
    if tokens[at].norm in _ADDS and now <= before:
        return None
    right = tokens[new].with_(start=tokens[old].start, end=tokens[old].end)
    return [*tokens[:old], right, *tokens[old + 1 : at], *tokens[last + 1 :]]


def _is_figure(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.junk:
        return False
    return token.kind in _MEASURES or token.kind == "#" or _is_one(tokens, at)


def _is_one(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].norm in ("ein", "eine", "einen") and _counted(tokens, at)[1] is not None


def _counted(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
    """The last token of what the figure counts, and its class."""
    if tokens[at].kind in _MEASURES:
        return at, tokens[at].kind
    for k in range(at + 1, min(at + 1 + LONGEST_NOUN, len(tokens))):
        if tokens[k].kind != "word":
            break
        if (kind := noun_class(tokens[k].norm)) is not None:
            return k, kind
    return at, None


def _value(token: Token) -> float:
    return 1 if token.value is None else token.value
