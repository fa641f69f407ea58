"""A figure put right in the same breath: "zwei Unis, nein drei", "50 Firmen, äh 48". The second figure takes the first one's place.

The "nein" between them belongs to the figures; it answers no question that happens to be open.
"""

from __future__ import annotations

from collections.abc import Sequence

from .data import stop_words
from .fold import fold
from .nouns import noun_class
from .tokens import Token

_TAKES_BACK = stop_words("versprochen")
_BETWEEN = stop_words("versprechen_fuell")
LONGEST_NOUN = 3  # words between the first figure and what takes it back: "zwei technische Hochschulen"


def corrected(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with each figure that was put right, and without what put it right."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        turn = _turn(tokens, at)
        if turn is None:
            found.append(tokens[at])
            at += 1
            continue
        last, right = turn
        first, second = tokens[at], tokens[right]
        right_is_behind = last - at == 1  # the noun stands behind the second figure
        found.append(second if right_is_behind else second.with_(start=first.start, end=first.end))
        found += tokens[at + 1 : last]
        at = right + 1
        if at < len(tokens) and tokens[at].norm == tokens[last - 1].norm and tokens[at].kind == "word":
            at += 1  # "zwei Unis, nein drei Unis"
    return found


def _turn(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Where the words that the figure counts end, and where the right figure stands; None where nothing is put right."""
    if not _is_count(tokens[at]):
        return None
    last = at + 1
    while last < len(tokens) and last - at <= LONGEST_NOUN and _is_plain_word(tokens[last]):
        last += 1
    noun = tokens[last - 1].norm
    bare = last - at == 1  # "acht, nein neun Betriebe": the noun stands behind the right one
    if not bare and noun_class(noun) is None:
        return None
    right, taken_back = last, False
    while right < len(tokens) and (tokens[right].kind == "mark" or fold(tokens[right].text) in _TAKES_BACK | _BETWEEN):
        if tokens[right].norm in (".", "?"):
            return None
        taken_back |= fold(tokens[right].text) in _TAKES_BACK
        right += 1
    if not taken_back or right >= len(tokens) or not _is_count(tokens[right]):
        return None
    after = tokens[right + 1] if right + 1 < len(tokens) else None
    if bare:
        return (last, right) if _counts_a_noun(tokens, right) else None
    counts_the_same = after is None or after.kind == "mark" or after.norm in ("und", "sind", "waren", noun)
    return (last, right) if counts_the_same else None


def _counts_a_noun(tokens: Sequence[Token], at: int) -> bool:
    behind = tokens[at + 1 : at + 1 + LONGEST_NOUN]
    return any(token.kind == "word" and noun_class(token.norm) is not None for token in behind)


def _is_count(token: Token) -> bool:
    return token.kind == "#" and not token.junk


def _is_plain_word(token: Token) -> bool:
    return token.kind == "word" and fold(token.text) not in _TAKES_BACK | _BETWEEN
