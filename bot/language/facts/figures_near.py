"""Near which tokens amounts may be joined (combining.py): where no figure and no word of measure stands, no rule has to be tried."""

from __future__ import annotations

import re

from .data import stop_words
from .numbers import FRACTIONS, GROUPS
from .tokens import Token

REACH = 4  # tokens from its first one on, among which each rule needs a figure or one of the words below
_WORDS = {
    "dutzend",
    "dutzends",
    "beide",
    "beiden",
    "beider",
    "max",
    "jeder",
    "jede",
    "jedes",
    "jeden",
    "halbes",
    "halben",
}
MILLIONS = {"million", "mio", "halbmillion", "viertelmillion", "dreiviertelmillion", "viertelmio", "dreiviertelmio"}
_WORDS |= MILLIONS
_WORDS |= {"handvoll", "hand", "hande"} | stop_words("unbestimmt")
_WORDS |= GROUPS.keys() | FRACTIONS.keys()
_TIMES = re.compile("jahr|monat|prozentig")  # in whatever word


def measures(token: Token) -> bool:
    """May something be joined about this token? Without such a one near, no rule has to be tried."""
    if token.kind != "word":
        return token.kind != "mark"
    return token.norm in _WORDS or _TIMES.search(token.norm) is not None
