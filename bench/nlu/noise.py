"""Typing slips, the same in every run."""

from __future__ import annotations

import random
import re
import zlib

SHORTEST = 4  # shorter words are left alone
KEYBOARD = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm")
WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def slips(text: str, count: int) -> str:
    """The message with so many words mistyped, one slip in each."""
    dice = random.Random(zlib.crc32(text.encode()) + count)
    parts = re.split(r"([^\W\d_]+)", text)
    words = [i for i in range(1, len(parts), 2) if len(parts[i]) >= SHORTEST]
    for i in dice.sample(words, min(count, len(words))):
        parts[i] = _slip(parts[i], dice)
    return "".join(parts)


def written_out(text: str) -> str:
    """Umlauts and ß as on a keyboard without them."""
    return text.translate(WRITTEN_OUT)


def _slip(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word) - 1)
    head, letter, rest = word[:at], word[at], word[at + 1 :]
    return dice.choice(
        (
            head + rest,
            head + letter + letter + rest,
            head + rest[0] + letter + rest[1:],
            head + _beside(letter, dice) + rest,
        )
    )


def _beside(letter: str, dice: random.Random) -> str:
    for row in KEYBOARD:
        at = row.find(letter.lower())
        if at >= 0:
            return dice.choice([row[i] for i in (at - 1, at + 1) if 0 <= i < len(row)])
    return "e"
