"""Codes to come back with: easy to read aloud and to type, hard to guess.

Neither 0 and O, 1 and I, 2 and Z, 5 and S, 6 and G nor 8 and B stand side by side in the alphabet, and no vowel, so that no
word comes out. Whoever types the twin of a digit is understood.
"""

from __future__ import annotations

import re
import secrets

ALPHABET = "23456789CDFHJKMNPQRTVWXY"
GROUPS, LENGTH = 4, 4  # 24 ** 16: 73 bits
_TWINS = str.maketrans({"Z": "2", "S": "5", "G": "6", "B": "8"})
_ONE = r"[2-9B-DF-HJKMNP-TV-Z]"
_HAS_DIGIT, _HAS_LETTER = r"(?=[-–—\sA-Z]{0,24}\d)", r"(?=[-–—\s\d]{0,24}[A-Z])"
CODE = re.compile(rf"(?<![\w-]){_HAS_DIGIT}{_HAS_LETTER}(?:{_ONE}{{4}}[-–—\s]{{0,3}}){{3}}{_ONE}{{4}}(?![\w-])", re.I)


def new_code() -> str:
    """A new code: "7KXM-9RTV-2PQF-HWCD"."""
    while True:
        groups = ("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)) for _ in range(GROUPS))
        code = "-".join(groups)
        if CODE.fullmatch(code):
            return code


def find_code(text: str) -> str | None:
    """The code in a message as it was given out, None if there is none."""
    found = CODE.search(text)
    if not found:
        return None
    letters = re.sub(r"[\W_]", "", found[0]).upper().translate(_TWINS)
    return "-".join(letters[i : i + LENGTH] for i in range(0, GROUPS * LENGTH, LENGTH))
