"""Figures behind their labels in one line, set apart: "Firmen: 13 - Hochschulen: 1" is a list that lost its lines.

Without a mark between them the figure of one label stands before the noun of the next, and seems to count that.
"""

from __future__ import annotations

import re

_UNIT = r"Monate?n?|Jahre?n?|Euro|EUR|€|TEUR|T€|k€|Tsd|Mio|Millionen?|%|Prozent|VZÄ|Stellen?|Vollzeit\w*|Personen|Leute|MA|Mitarbeit\w+|Beschäftigte\w*"
_WORD = rf"(?!(?:{_UNIT})\b)[^\W\d_][\w/-]*"
_FIGURE = rf" ?\d[\d.]*(?: ?[–-] ?\d[\d.]*)?(?: ?(?:{_UNIT})\.?(?: (?:Euro|EUR|€))?)?\)?"
_MARKED, _BARE = r" *[-–•*|/] *", r" +"
_NEXT = re.compile(
    rf"(?<=[:=?])({_FIGURE})(?:{_MARKED}(?={_WORD}(?: {_WORD}){{0,2}} ?[:=?](?: |\d))|{_BARE}(?={_WORD} ?[:=?](?: |\d)))"
)


_CELL = re.compile(
    r"(\|[^|\n]+\|[^|\n]+\|)( *\d[\d.]* *)(?=\|)"
)  # the third cell of a row: staff, of which the kind before is no noun


def set_apart(text: str) -> str:
    """The text with a comma behind each labelled figure that another label follows; unchanged where there is none."""
    return _NEXT.sub(r"\1, ", _CELL.sub(lambda cell: cell[1] + " " * len(cell[2]), text))
