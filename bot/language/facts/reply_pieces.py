"""Counts of a reply told in pieces: by size ("zwanzig Firmen, vier große, der Rest klein") or by where each is ("drei, die in Ulm, die in …").

What was asked for is one of the pieces, what they leave of the whole, or the whole; figures of the other pieces are never added to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .fold import rx
from .model import Question, Statement, of_whole_text
from .normal import Normal
from .numbers import tidy
from .part_words import THE_OTHERS
from .project_row import project_row

TOTAL, SMALL, LARGE = "zahl_unternehmen", "zahl_kmu", "zahl_grossunternehmen"
_COUNT = r"(?:#(?P<{0}>\d+)|(?P<{0}one>eine?[nrsm]?))"
_ANY = r"(?:firmen|unternehmen|betriebe|mitglieds(?:firmen|betriebe|unternehmen))"
_SMALL = rf"(?:(?:kleine[rsn]?|kleinere|mittlere[rs]?|mittelgroße|mittelständische[rs]?)(?: (?:und|bis) (?:mittlere|mittelgroße))?(?: {_ANY})?|klein|kmus?|mittelständler|kleinbetriebe?|kleinunternehmen)"
_LARGE = rf"(?:(?:große[rsn]?|größere)(?: {_ANY})?|groß|\w*konzerne?|groß(?:unternehmen|betriebe?|firmen|konzerne?))"
_LINK = r"(?: ?(?:,|;|\.|:|-|und|sowie|plus|, und|, aber|, davon|davon|darunter|, darunter|, und zwar) )"
_IS = r"(?:(?:sind|ist|das|davon|alles|alle|nur|lauter|recht|eher|ganz) )*"
_WHOLE = rx(
    rf"^(?:(?:wir|es|das|sind|insgesamt|zusammen|haben|etwa|rund|also|ja|,) )*{_COUNT.format('whole')}(?: {_ANY}| stück)?(?=(?: insgesamt| zusammen)? ?(?:,|;|\.|:|-|davon|darunter))"
)
_PIECE = rx(
    rf"(?:nur |noch |etwa |rund )*{_COUNT.format('n')} (?:davon |von ihnen )?{_IS}(?:(?P<small>{_SMALL})|(?P<large>{_LARGE}))"
)
_REST = rx(rf"(?:{THE_OTHERS}|sonst|ansonsten) {_IS}(?:(?P<small>{_SMALL})|(?P<large>{_LARGE}))")
_GOES_ON = rx(rf"{_LINK}(?:und |davon |noch |dazu |aber )*| (?=sind )")
_END = rx(r" ?[.!]*$")
_SMALL_ALONE = rf"(?:kleine(?: (?:und|bis) mittlere)?(?: {_ANY})?|klein|kmus?|kleinbetriebe?|kleinunternehmen)"
_NONE_LARGE = rx(  # "keine Konzerne dabei", "lauter kleine"
    rf"^(?:(?:ja|nein|nee|es gibt|wir haben|da ist|ist|sind|,) )*(?:kein\w*|null) (?:einzige[rsn]? )?{_LARGE}(?: (?:dabei|darunter|drunter|bei uns))* ?[.!]*$"
    rf"|^(?:(?:das|wir|sind|alle|ja|,) )*(?:lauter|alles|nur|ausschließlich) (?:ganz )?{_SMALL_ALONE} ?[.!]*$"
)
_LARGE_OUT = rx(  # "zwei Große fallen raus", "die zwei Konzerne nicht"
    rf"^(?:die |unsere |nur |bloß )*{_COUNT.format('n')} {_LARGE}n? (?:fallen (?:raus|heraus|weg)|nicht|sind (?:raus|nicht dabei)|zählen nicht|gehören nicht dazu|gehen (?:ab|weg)|abgezogen|ausgenommen|weg) ?[.!]*$"
)


def by_size(form: Normal, text: str, asked: Question, known: Mapping[str, Any]) -> tuple[bool, Statement | None]:
    """Does a reply tell nothing but firms of two sizes, and what does it say of all of them, of the small or of the large ones?"""
    if asked.fact == SMALL and (_NONE_LARGE.match(form.string) or _LARGE_OUT.match(form.string)):
        left = _small_left(form, known.get(TOTAL))
        return True, None if left is None else of_whole_text(SMALL, tidy(left), text)
    told = _sizes(form) if asked.fact in (TOTAL, SMALL, LARGE) else None
    if told is None:
        return False, None
    whole, small, large, rest = told
    if whole is None and rest and isinstance(known.get(TOTAL), (int, float)):
        whole = float(known[TOTAL])
    if rest and whole is not None:
        left = whole - (small or 0) - (large or 0)
        small, large = (left, large) if rest == "small" else (small, left)
    value = {SMALL: small, LARGE: large, TOTAL: whole}[asked.fact]
    if asked.fact == TOTAL and whole is None and not rest and small is not None and large is not None:
        value = small + large
    return True, None if value is None or value < 0 else of_whole_text(asked.fact, tidy(value), text)


def _small_left(form: Normal, total: Any) -> float | None:
    """How many of the known firms are small where a reply only tells of the large ones."""
    if not isinstance(total, (int, float)) or isinstance(total, bool):
        return None
    if _NONE_LARGE.match(form.string):
        return float(total)
    out = _LARGE_OUT.match(form.string)
    return None if out is None or _value(form, out, "n") > total else total - _value(form, out, "n")


def _sizes(form: Normal) -> tuple[float | None, float | None, float | None, str] | None:
    """The whole, the small ones, the large ones, and which of the two the rest are; None where the reply tells anything else."""
    opens = _WHOLE.match(form.string)
    whole, at = (_value(form, opens, "whole"), opens.end()) if opens else (None, 0)
    sums: dict[str, float | None] = {"small": None, "large": None}
    rest, pieces = "", 0
    while not _END.match(form.string, at):
        link = _GOES_ON.match(form.string, at) if at else None
        at = link.end() if link else at
        if at and link is None:
            return None
        if (others := _REST.match(form.string, at)) is not None:
            rest, at = ("small" if others["small"] else "large"), others.end()
        elif (piece := _PIECE.match(form.string, at)) is not None:
            size = "small" if piece["small"] else "large"
            sums[size], at = (sums[size] or 0) + _value(form, piece, "n"), piece.end()
        else:
            return None
        pieces += 1
    both = rest or None not in sums.values()
    return (whole, sums["small"], sums["large"], rest) if both and pieces > 1 else None


def _value(form: Normal, match: Any, name: str) -> float:
    return float(form.tokens[int(match[name])].value or 0) if match[name] else 1.0


_NOUNS = {
    TOTAL: r"(?:firma|firmen|betriebe?|unternehmen)",
    "zahl_hochschulen": r"(?:\w*hochschulen?|\w*universität(?:en)?|unis?|fhs?|ths?)",
    "zahl_forschungseinrichtungen": r"(?:\w*institute?|\w*einrichtung(?:en)?|\w*labore?)",
}
_THE = r"(?:(?:die|das|der|jene|eine?[rs]?) (?:#\d+ )?(?:eine |andere |anderen |zweite |dritte )?(?:in|aus|von|vom|im|am|bei) (?:der |dem )?[\w-]+(?: [\w-]+)?)"
_ROW = rf"(?P<row>{_THE}(?: ?(?:,|und|sowie|, und) {_THE})*)"
_ONE_OF_THEM = rx(_THE)


def by_place(form: Normal, text: str, asked: Question) -> Statement | None:
    """ "Drei Hochschulen, die in A, die in B und die in C" are the three; "die in A und die in B" are two, "nur die in A" is one."""
    if asked.fact == "zahl_kooperationsprojekte" and (row := project_row(form)) is not None:
        return row
    noun = _NOUNS.get(asked.fact)
    if noun is None:
        return None
    told = rx(
        rf"^(?:(?:wir|haben|es|das|sind|ja|also|nur|bloß|lediglich|bisher|genau) )*(?:#(?P<n>\d+)(?: (?:\w+e )?{noun})? (?:[,:-] )?(?:und zwar |nämlich |also )?)?{_ROW} ?[.!]?$"
    ).match(form.string)
    if told is None:
        return None
    if told["n"]:
        token = form.tokens[int(told["n"])]
        return None if token.high is not None else of_whole_text(asked.fact, tidy(float(token.value or 0)), text)
    definite = not rx(r"(?<!die )(?<!das )\beine?[rs]? (?:in|aus)\b|#\d+").search(told["row"])
    only = rx(r"\b(?:nur|bloß|lediglich)\b").search(form.string)
    count = len(_ONE_OF_THEM.findall(told["row"]))
    return of_whole_text(asked.fact, count, text) if definite and (count > 1 or only) else None
