"""The signature under a mail: "Beste Grüße / Förderbüro Nord, Köln". Whoever signs writes for somebody, and tells nothing of the network.

Blanks take its place. What is told behind it in a sentence ("PS: Wir sitzen in Kiel.") stays.
"""

from __future__ import annotations

import re

_CLOSING = re.compile(
    r"(?:(?<=\n)|(?<=[.!?] ))[ \t]*(?:(?:(?:mit )?(?:freundliche|beste|viele|herzliche|liebe|schöne|sonnige|kollegiale)[nmr]? gr(?:ü|ue)(?:ß|ss)(?:en?)?|mfg|lg|vg|bg|gr(?:ü|ue)(?:ß|ss)e|hochachtungsvoll))"
    r"[ \t]*(?:[,!]|\n|$)\s*",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:wir|ich|uns|unser\w*|sind|haben|hat|ist|sitz(?:en|t)|p\.? ?s\.?|nachtrag|edit|korrektur|übrigens)\b|\?|:\s*\d{1,3}\b(?![\d /-])"
    r"|\b(?:firmen|betriebe|hochschulen|mitglieder)\b|(?:^|[,.] ?)\d{1,3} [^\W\d_]",
    re.I,
)
LONGEST_LINE, MOST_LINES = 90, 8


def without_signature(text: str) -> str:
    """The text with blanks in the place of who signs it, as long as before."""
    closings = [found for found in _CLOSING.finditer(text) if text[: found.start()].strip()]
    if not closings:
        return text
    start = end = closings[-1].end()
    for number, line in enumerate(text[start:].splitlines(keepends=True)):
        if number >= MOST_LINES or len(line) > LONGEST_LINE or _TELLS.search(line):
            break
        end += len(line)
    signed = "".join(sign if sign == "\n" else " " for sign in text[start:end])
    return text[:start] + signed + text[end:]
