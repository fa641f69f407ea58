"""Texts to learn from in which words are marked: "die [TU Ilmenau](ja) macht mit"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

_MARKED = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
Mark = tuple[int, int, str]  # from where to where, and the kind


def texts_of(tables: Iterable[Mapping[str, Any]], kinds: Set[str]) -> Iterator[tuple[str, list[Mark]]]:
    """Each text of the lookup tables with its marks; ValueError names the table and the text where a mark is none of these kinds."""
    for table in tables:
        for marked in table["elements"]:
            text, marks = unmarked(marked)
            if unknown := {kind for _, _, kind in marks} - kinds:
                raise ValueError(
                    f"{table['name']}: „{', '.join(sorted(unknown))}“ ist keines der Zeichen {', '.join(sorted(kinds))}: {marked}"
                )
            yield text, marks


def unmarked(marked: str) -> tuple[str, list[Mark]]:
    """The plain text, and what is marked in it."""
    marks: list[Mark] = []
    marked = marked.replace("\\n", "\n")
    plain, end = "", 0
    for match in _MARKED.finditer(marked):
        plain += marked[end : match.start()]
        marks.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain, end = plain + match[1], match.end()
    return plain + marked[end:], marks


def kind_at(marks: Iterable[Mark], start: int, end: int) -> str | None:
    """How the stretch is marked; None where it is not."""
    return next((kind for first, last, kind in marks if first < end and start < last), None)
