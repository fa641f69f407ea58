"""A figure put right in the same breath: "zwei Unis, nein drei", "50 Firmen, äh 48", "24 Monate sorry 30". The second figure takes the first one's place.

The "nein" between them belongs to the figures; it answers no question that happens to be open.
"""

from __future__ import annotations

from collections.abc import Sequence

from .data import stop_words
from .fold import fold
from .nouns import noun_class
from .numbers import digits, number_word
from .tokens import Token

_TAKES_BACK = stop_words("versprochen")
_BETWEEN = stop_words("versprechen_fuell")
_MEASURES = frozenset("@€%")  # their figures carry what they count
SMALLEST_SUM = 1000  # "200.000 Euro, nein 250.000": a figure alone is a sum where it is as large as one
_GOES_ON = frozenset(["und", "fur", "mit", "beantragt"])
_OPENS = stop_words("verben_mehrzahl") | {"wir", "ich", "es", "das", "unser", "unsere", "dabei", "sitz"}
_WHERE = frozenset(["in", "im", "aus", "vom", "bei", "rund"])
_ADDS, _PART = frozenset(["und", "dazu", "plus"]), frozenset(["davon", "darunter", "von", "mehr", "dazu"])
_MORE = stop_words("kommt_hinzu")
LONGEST_PLACE = 6
LONGEST_NOUN = 3  # words between the first figure and what takes it back: "zwei technische Hochschulen"


def corrected(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with each figure that was put right, and without what put it right."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        if (measure := _measure(tokens, at)) is not None:
            found += measure[0]
            at = measure[1]
            continue
        turn = _turn(tokens, at)
        if turn is None:
            found.append(tokens[at])
            at += 1
            continue
        last, right, goes_on = turn
        first, second = tokens[at], tokens[right]
        right_is_behind = last - at == 1  # the noun stands behind the second figure
        found.append(second if right_is_behind else second.with_(start=first.start, end=first.end))
        found += tokens[at + 1 : last]
        at = goes_on
    return found


def _turn(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """Where the words that the figure counts end, where the right figure stands, and where it goes on; None where nothing is put right."""
    if not _is_count(tokens[at]):
        return None
    last = at + 1
    while (
        last < len(tokens)
        and last - at <= LONGEST_NOUN
        and _is_plain_word(tokens[last])
        and tokens[last].norm not in _WHERE
    ):
        last += 1
    noun = tokens[last - 1].norm
    bare = last - at == 1  # "acht, nein neun Betriebe": the noun stands behind the right one
    if not bare and noun_class(noun) is None:
        return None
    where = last if bare else _behind_place(tokens, last)
    right = _behind_taking_back(tokens, where)
    if right is None or not _is_count(tokens[right]):
        return None
    if not bare and (again := _same_kind(tokens, where, right, noun)) is not None:
        return where, right, again + 1
    after = tokens[right + 1] if right + 1 < len(tokens) else None
    if bare:
        return (last, right, right + 1) if _counts_a_noun(tokens, right) else None
    counts_the_same = after is None or after.kind == "mark" or after.norm in ("und", "sind", "waren", noun)
    again = right + (after is not None and after.norm == noun)  # "zwei Unis, nein drei Unis"
    return (where, right, again + 1) if counts_the_same else None


def _behind_place(tokens: Sequence[Token], last: int) -> int:
    """Behind where they are: "zehn Tischler aus der Eifel, nein, elf Betriebe"."""
    at = last
    if at < len(tokens) and tokens[at].norm in _WHERE:
        while at < len(tokens) and at - last <= LONGEST_PLACE and _is_plain_word(tokens[at]):
            at += 1
    return at


def _same_kind(tokens: Sequence[Token], last: int, right: int, noun: str) -> int | None:
    """Where the right figure has a noun like that of the first: "fünf Betriebe, nein warte, sechs Firmen". An "und" adds."""
    if any(token.norm in _ADDS for token in tokens[last:right]):
        return None
    for at in range(right + 1, min(right + 1 + LONGEST_NOUN, len(tokens))):
        if not _is_plain_word(tokens[at]) or tokens[at].norm in _MORE:
            return None
        if (kind := noun_class(tokens[at].norm)) is not None:
            behind = tokens[at + 1].norm if at + 1 < len(tokens) else ""
            return at if kind == noun_class(noun) and behind not in _PART else None
    return None


def _behind_taking_back(tokens: Sequence[Token], last: int) -> int | None:
    """Where it goes on behind "nein", "äh, Quatsch"; None where nothing is taken back in the same breath."""
    right, taken_back = last, False
    while right < len(tokens) and (tokens[right].kind == "mark" or fold(tokens[right].text) in _TAKES_BACK | _BETWEEN):
        if tokens[right].norm in (".", "?", "\\"):
            return None
        taken_back |= fold(tokens[right].text) in _TAKES_BACK
        right += 1
    return right if taken_back and right < len(tokens) else None


def _measure(tokens: Sequence[Token], at: int) -> tuple[list[Token], int] | None:
    """The months, the sum or the share that take the place of those at this token, and where it goes on."""
    first = tokens[at]
    if first.kind not in _MEASURES or first.junk or (right := _behind_taking_back(tokens, at + 1)) is None:
        return None
    second, behind, stop = tokens[right], right + 1, _sentence_end(tokens, right)
    if stop:
        second = second.with_(kind="#", value=digits(second.text), junk=False)
    if second.kind != first.kind:
        second = _in_its_unit(first, second, stop or _ends(tokens, right)) or first
    if second is first or second.junk:
        return None
    opened = any(token.norm == "(" for token in tokens[at:right])
    behind += opened and behind < len(tokens) and tokens[behind].norm == ")"
    return [second.with_(start=first.start), *stop], behind


def _in_its_unit(first: Token, bare: Token, ends: object) -> Token | None:
    """A bare figure in the unit of the one before: "zwei Jahre, nein drei" are 36 months."""
    said = digits(first.text) or number_word(fold(first.text))
    if not _is_count(bare) or not ends or not said or not first.value or bare.value is None:
        return None
    unit = first.value / said
    if first.kind == "€" and bare.value * unit < SMALLEST_SUM:
        return None
    return bare.with_(kind=first.kind, value=bare.value * unit, high=bare.high and bare.high * unit)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 == len(tokens) or tokens[at + 1].kind == "mark" or tokens[at + 1].norm in _GOES_ON


def _sentence_end(tokens: Sequence[Token], at: int) -> list[Token]:
    """The stop behind a figure that looks like an ordinal where all is small: "sorry 30. beantragen wollen wir"."""
    token = tokens[at]
    behind = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if token.kind != "~" or digits(token.text) is None or behind not in _OPENS:
        return []
    return [token.with_(text=".", norm=".", light=".", start=token.end, end=token.end, kind="mark")]


def _counts_a_noun(tokens: Sequence[Token], at: int) -> bool:
    behind = tokens[at + 1 : at + 1 + LONGEST_NOUN]
    return any(token.kind == "word" and noun_class(token.norm) is not None for token in behind)


def _is_count(token: Token) -> bool:
    return token.kind == "#" and not token.junk


def _is_plain_word(token: Token) -> bool:
    return token.kind == "word" and fold(token.text) not in _TAKES_BACK | _BETWEEN
