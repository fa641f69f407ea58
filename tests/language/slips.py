"""Slips of the fingers on a German keyboard."""

from __future__ import annotations

import re
from random import Random

ROWS = ("qwertzuiop", "asdfghjkl", "yxcvbnm")
SHORTEST = 4  # letters of a word in which a slip is still read
SLIPS = {"swap": 24, "drop": 24, "double": 14, "beside": 24, "extra": 8, "join": 6}  # of 100


def _beside() -> dict[str, str]:
    places = {key: (row, column) for row, letters in enumerate(ROWS) for column, key in enumerate(letters)}
    return {
        key: "".join(o for o, (r, c) in places.items() if o != key and abs(r - row) <= 1 and abs(c - column) <= 1)
        for key, (row, column) in places.items()
    }


BESIDE = _beside()


def slipped(text: str, random: Random) -> str:
    """The text with one slip in one of its longer words; unchanged if it has none."""
    words = [match for match in re.finditer(r"[^\W\d_]+", text) if len(match.group()) >= SHORTEST]
    if not words:
        return text
    word = random.choice(words)
    kind = random.choices(list(SLIPS), list(SLIPS.values()))[0]
    before, after = text[: word.start()], text[word.end() :]
    return (
        before + word.group() + after.lstrip(" ")
        if kind == "join"
        else before + _slip(word.group(), kind, random) + after
    )


def _slip(word: str, kind: str, random: Random) -> str:
    at = random.randrange(1, len(word))
    letter = word[at]
    if kind == "swap" and at + 1 < len(word):
        return word[:at] + word[at + 1] + letter + word[at + 2 :]
    if kind == "double":
        return word[:at] + letter + word[at:]
    if kind in ("beside", "extra"):
        near = random.choice(BESIDE.get(letter.lower(), "e"))
        return word[:at] + near + word[at + (kind == "beside") :]
    return word[:at] + word[at + 1 :]
