"""The boxes of a form: "Antragsteller: [ ] Unternehmen [x] Hochschule" says what is ticked. What is not, says nothing.

Blanks take its place, so that nothing else moves.
"""

from __future__ import annotations

import re
from itertools import pairwise

_EMPTY, _TICKED = r"\[[ _]?\]|\([ _]\)|[☐□◻]", r"\[[xX×✓✔]\]|\([xX×✓✔]\)|[☒☑✓✔]"
_BOX = re.compile(rf"(?P<empty>{_EMPTY})|(?P<ticked>{_TICKED})")


def has_boxes(text: str) -> bool:
    """Is it a form with boxes, at least one of them empty?"""
    return any(box["empty"] for box in _BOX.finditer(text))


def ticked(text: str) -> str:
    """The text with nothing but the ticked entries behind its boxes; unchanged where none is empty."""
    if not has_boxes(text):
        return text
    left, boxes = list(text), list(_BOX.finditer(text))
    for box, behind in pairwise([*boxes, None]):
        if box is None:
            break
        end = box.end() if box["ticked"] else _entry_ends(text, box.end(), behind)
        left[box.start() : end] = " " * (end - box.start())
        if box["ticked"] and _another_before(text, box.start()):
            left[box.start()] = ","
        elif box["ticked"]:
            _join_its_heading(text, box.start(), left)
    return "".join(left)


def _another_before(text: str, start: int) -> bool:
    """Is something else ticked in the same line? Then it is a list."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return any(box["ticked"] for box in _BOX.finditer(line))


def _entry_ends(text: str, start: int, behind: re.Match[str] | None) -> int:
    """Where the words of a box end: at the next box or at the end of the line."""
    line = text.find("\n", start)
    ends = [at for at in (line, behind.start() if behind else -1) if at >= 0]
    return min(ends, default=len(text))


def _join_its_heading(text: str, start: int, left: list[str]) -> None:
    """ "Antragsteller: / [ ] Verein / [x] Hochschule": nothing but blanks is left between the heading and what is ticked."""
    at = start - 1
    while at >= 0 and left[at] in " \t\n":
        at -= 1
    if at >= 0 and left[at] == ":":
        left[at + 1 : start] = " " * (start - at - 1)
