"""What a piece must speak of before what was learned may say a fact: likeness to an example is not enough.

Who takes part could else seem to apply, who is counted to be whom it serves, and what a firm turns over to be sold by the network.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .clause_features import FIGURE, FOREIGN, SENSE, sense
from .fold import rx

_SMALL = rx(r"\b(?:kloa|kleen|lütt)\w*")
_GAIN = rx(r"\b(?:wirtschaftlich\w*|handel|einnahmen|lizenz\w*|geld|wollen|soll|sollen|ziel)\b")
_WISHED = rx(r"\b(?:brauchen|bräuchten|benötigen|suchen) (?:\S+ ){0,3}?(?:geld|mittel|förderung|zuschuss|stelle\w*)\b")
_TURNOVER = "umsatz"


def _means(words: Sequence[str], meaning: str) -> bool:
    return any(sense(word) == SENSE + meaning for word in words)


def _serves_the_small(words: Sequence[str]) -> bool:
    """Of small firms, and no count of who takes part."""
    firms = [word for word in words if "kammer" not in word]
    return (_means(firms, "klein") or bool(_SMALL.search(" ".join(words)))) and FIGURE not in words


def _sells(words: Sequence[str]) -> bool:
    """Of a market or of money to be earned; what a firm turns over is neither."""
    others = [word for word in words if not word.startswith(_TURNOVER)]
    return _means(others, "verkaufen") or bool(_GAIN.search(" ".join(others)))


NEEDED: dict[str, Callable[[Sequence[str]], bool]] = {
    "antragsteller_art": lambda words: _means(words, "antrag"),
    "clustermanagement": lambda words: not _WISHED.search(" ".join(words)),
    "kmu_relevanz": _serves_the_small,
    "wirtschaftliche_verwertung": _sells,
}


_ABROAD = rx(rf"\b{FOREIGN}|ausl[aä]nd|\bdort|drüben|gegenüber|jenseits|ische\w* seite")


def bears_out(fact: str, value: Any, words: Sequence[str]) -> bool:
    """Do the words of a piece bear out that it states this?"""
    needed = NEEDED.get(fact)
    if needed is not None and value is not False and not needed(words):
        return False
    return fact != "auslands_koordinator" or bool(_ABROAD.search(" ".join(words)))
