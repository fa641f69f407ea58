"""Words of money and time with a slip, where nothing but a measure can stand: right behind a figure ("drei Jahe", "300.000 Eruo")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .fold import fold
from .lexicon import known
from .nouns import noun_class
from .tokens import Token

SHORTEST = 4
_UNITS = ("jahr", "jahre", "jahren", "monat", "monate", "monaten", "euro", "million", "millionen", "tausend", "prozent")


_LASTING = re.compile(r"(?:tagig|wochig|monatig)(?:e[nmrs]?)?$")
_IN_LETTERS = {1: "ein", 2: "zwei", 3: "drei", 4: "vier", 5: "fünf"}


def with_units(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such words as the units they are meant to be."""
    found = _lasting(tokens)
    for at in range(1, len(found)):
        token = found[at]
        if found[at - 1].kind != "#" or token.kind != "word" or len(token.norm) < SHORTEST:
            continue
        if token.norm in _UNITS or noun_class(token.norm) is not None or not token.text.isalpha() or known(token.text):
            continue
        if (meant := _meant(fold(token.text))) is not None:
            found[at] = token.with_(norm=meant, light=meant)
    return found


def _lasting(tokens: Sequence[Token]) -> list[Token]:
    """ "2tägig", "2-tägige" as one word, as if it were written "zweitägig"."""
    found: list[Token] = []
    for token in tokens:
        how = fold(token.text) if token.kind == "word" else ""
        figure = next((t for t in reversed(found[-2:]) if t.norm != "-"), None) if _LASTING.match(how) else None
        if figure is not None and figure.kind == "#" and figure.value in _IN_LETTERS and figure.text.isdigit():
            while found[-1] is not figure:
                found.pop()
            word = fold(_IN_LETTERS[int(figure.value)]) + how
            found[-1] = token.with_(norm=word, light=word, start=figure.start)
        else:
            found.append(token)
    return found


@lru_cache(maxsize=4000)
def _meant(word: str) -> str | None:
    """The unit one slip away that begins alike."""
    alike = [unit for unit in _UNITS if unit[0] == word[0]]
    found = process.extractOne(word, alike, scorer=OSA.distance, score_cutoff=1)
    return found[0] if found else None
