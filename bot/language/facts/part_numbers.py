"""Parts written as figures, and two figures of which one holds: "2 1/2", "1½", "3/4 Jahr", "eine 75-Prozent-Stelle", "8/9"."""

from __future__ import annotations

import re

from .joins import FACTORS, MONTHS_IN, ONE, is_count, join, norm_at
from .nouns import noun_class
from .numbers import PART_SIGNS, number_word, tidy
from .tokens import Token

_PARTS = {(1, 2): 0.5, (1, 4): 0.25, (3, 4): 0.75, (1, 3): 1 / 3, (2, 3): 2 / 3}
_LARGEST_WHOLE, _LARGEST_EITHER, _APART = 20, 100, 2
_OF_TEN = {10, 100}  # "8/10" says how many of ten
_PERCENT = re.compile(r"prozent(?:-(?P<noun>\w+)|ige?[rnsm]?)$")
_IN_A_WORD = re.compile(r"(?P<number>\w+)prozentige?[rnsm]?$")


def mixed(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "2 1/2", "2½", "zwei und ein halbes Jahr": a whole and its part; "1/2 Jahr": a part of what is measured behind it."""
    if is_count(tokens, i) and (tokens[i].value or 0) < _LARGEST_WHOLE:
        whole = float(tokens[i].value or 0)
        if i + 1 < len(tokens) and tokens[i + 1].text in PART_SIGNS:
            return join(tokens, i, i + 1, kind="#", value=tidy(whole + PART_SIGNS[tokens[i + 1].text]), norm="#")
        if (part := _part(tokens, i + 1)) is not None and tokens[i].text.isdigit():
            return join(tokens, i, i + 3, kind="#", value=tidy(whole + part), norm="#")
        half = (
            norm_at(tokens, i + 1) == "und" and norm_at(tokens, i + 2) == "ein" and norm_at(tokens, i + 3) == "halbes"
        )
        if half and norm_at(tokens, i + 4) in MONTHS_IN:
            return join(tokens, i, i + 3, kind="#", value=tidy(whole + 0.5), norm="#")
    return _of_a_unit(tokens, i)


def _of_a_unit(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "3/4 Jahr", "ein ½ Jahr", "eine 3/4 Stelle" """
    at = i + 1 if norm_at(tokens, i) in ONE else i
    if 0 <= at < len(tokens) and tokens[at].text in PART_SIGNS:
        last, part = at, PART_SIGNS[tokens[at].text]
    elif (written := _part(tokens, at)) is not None:
        last, part = at + 2, written
    else:
        return None
    unit = norm_at(tokens, last + 2) if norm_at(tokens, last + 1) == "-" else norm_at(tokens, last + 1)
    posts = noun_class(unit) == "fte"
    if unit not in MONTHS_IN and FACTORS.get(unit, 0) < 1e6 and not posts:
        return None
    found, behind = join(tokens, i, last, kind="%" if posts else "#", value=part, norm="%" if posts else "#")
    return found, behind + (norm_at(tokens, behind) == "-")


def _part(tokens: list[Token], i: int) -> float | None:
    """The value of "1/2", typed without blanks."""
    if not (is_count(tokens, i) and norm_at(tokens, i + 1) == "/" and is_count(tokens, i + 2)):
        return None
    if not (tokens[i].text.isdigit() and tokens[i + 2].text.isdigit()) or tokens[i].end != tokens[i + 2].start - 1:
        return None
    return _PARTS.get((int(tokens[i].value or 0), int(tokens[i + 2].value or 0)))


def either(tokens: list[Token], i: int) -> tuple[Token, int] | None:
    """ "8/9 Firmen", or "8/9" where nothing else is said: one of the two."""
    if not (is_count(tokens, i) and norm_at(tokens, i + 1) == "/" and is_count(tokens, i + 2)):
        return None
    low, high = float(tokens[i].value or 0), float(tokens[i + 2].value or 0)
    near = 0 < high - low <= _APART and high < _LARGEST_EITHER and (high not in _OF_TEN or high - low == 1)
    alone = len([t for t in tokens if t.norm != "."]) == len(("8", "/", "9"))
    if not near or not (alone or noun_class(norm_at(tokens, i + 3)) is not None):
        return None
    text = tokens[i].text + "/" + tokens[i + 2].text
    return join(tokens, i, i + 2, text=text, kind="#", value=tidy(low), high=tidy(high), norm="#")


def percent_posts(tokens: list[Token]) -> list[Token]:
    """ "75-Prozent-Stelle" as "75 Prozent Stelle", "80-prozentige Stelle" as "80 Prozent Stelle"."""
    result: list[Token] = []
    i = 0
    while i < len(tokens):
        j = i + 2 if norm_at(tokens, i + 1) == "-" else i + 1
        parts = _PERCENT.match(norm_at(tokens, j)) if is_count(tokens, i) else None
        said = _IN_A_WORD.match(tokens[i].norm) if tokens[i].kind == "word" else None
        if said and (value := number_word(said["number"])) is not None:
            result.append(tokens[i].with_(kind="%", norm="%", value=value / 100))
            i += 1
            continue
        if parts is None:
            result.append(tokens[i])
            i += 1
            continue
        noun = [tokens[j].with_(norm=parts["noun"], light=parts["noun"])] if parts["noun"] else []
        result += [tokens[i], tokens[j].with_(norm="prozent", light="prozent"), *noun]
        i = j + 1
    return result
