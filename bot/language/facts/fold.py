"""Folding: one spelling for umlauts, ae/oe/ue, ss and case, so that every way of typing meets the same lexicon.

`fold` is for look-ups and patterns ("Größte", "groesste", "grosste" -> "grosste"); `light` keeps "haette" apart from "hatte",
which decides between a condition and a statement.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LIGHT = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "é": "e",
        "è": "e",
        "ê": "e",
        "á": "a",
        "à": "a",
        "ç": "c",
        "ó": "o",
        "ô": "o",
        "ñ": "n",
        "å": "a",
        "ø": "o",
    }
)
_DIGRAPH = re.compile(r"ae|oe|(?<![aeqo])ue")


@lru_cache(maxsize=20000)
def light(text: str) -> str:
    """Lower case, umlauts as two letters: "Hätte" -> "haette", "hatte" -> "hatte"."""
    return unicodedata.normalize("NFC", text).lower().translate(_LIGHT)


@lru_cache(maxsize=20000)
def fold(text: str) -> str:
    """Lower case, umlauts and their two-letter spelling as the plain vowel: "Zwölf", "zwoelf", "zwolf" -> "zwolf".

    Idempotent: runs until nothing changes ("aeee" is no word, but must not crash a look-up).
    """
    folded = light(text)
    while True:
        once = _DIGRAPH.sub(lambda m: m.group()[0], folded)
        if once == folded:
            return once
        folded = once


@lru_cache(maxsize=4000)
def rx(pattern: str) -> re.Pattern[str]:
    """A pattern written in plain German, compiled for folded text (no class escapes in upper case are lost)."""
    plain = pattern.translate(_LIGHT)
    return re.compile(_DIGRAPH.sub(lambda m: m.group()[0], plain))
