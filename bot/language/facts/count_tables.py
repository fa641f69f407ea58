"""A table that counts: "Kategorie,Anzahl / Unternehmen,36 / davon KMU,29", or the years with how many there were and "heute" last.

Each is put as the lines that it means ("Unternehmen: 36"), as long as before, so that what stands behind does not move.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .fold import fold, rx
from .kinds import FACTS
from .nouns import noun_class

_RULER = re.compile(r"^[\s|:+=-]+$")
_MARKS = "\t;|,"
_OF_KINDS = rx(r"(?:kategorie|art|typ|\w*gruppe|bereich|merkmal|wer|was|kennzahl|partner|mitglieder)")
_NUMBER = rx(r"(?:anzahl|zahl|menge|wie ?viele|stück)")
_OF_TIME = rx(r"(?:jahr|jahre|stand|zeitpunkt|zeit|datum)")
_NOW = rx(r"(?:heute|jetzt|aktuell|derzeit|inzwischen|mittlerweile|zurzeit|momentan)")
_YEAR = rx(r"(?:(?:anfang|mitte|ende) )?(?:19|20)\d\d")
_PART = rx(r"(?:davon|darunter|hiervon) ")
_SUM = rx(r"(?:gesamt|summe|insgesamt|total)")
FEWEST = 2  # rows
Line = tuple[int, int, str, list[str]]  # where it begins and ends, what parts its cells, and these


def spelled_out(text: str) -> str:
    """The text with its tables of counts as lines; unchanged where there is none."""
    if "\n" not in text:
        return text
    lines = _lines(text)
    for first, last in _blocks(lines):
        block = lines[first:last]
        told = _years(block) or _counts(block)
        start, end = block[0][0], block[-1][1]
        if told is not None and len(told) <= end - start:
            return text[:start] + told.ljust(end - start) + spelled_out(text[end:])
    return text


def counts(text: str) -> bool:
    """Is a table of the text one that counts, and not one of partners by name?"""
    return spelled_out(text) != text


def _lines(text: str) -> list[Line]:
    found, at = [], 0
    for line in text.split("\n"):
        found.append((at, at + len(line), *_cells(line)))
        at += len(line) + 1
    return found


def _cells(line: str) -> tuple[str, list[str]]:
    """What parts the cells of a row, and these; none of a line that is no row, one empty cell of a ruler."""
    if line.strip() and _RULER.match(line):
        return "", [""]
    bare = line.strip().strip("|")
    mark = next((mark for mark in _MARKS if mark in bare), " ")  # blanks: a figure, or a word, in each column
    cells = bare.split(mark) if mark != " " else bare.split()
    return (mark, [cell.strip() for cell in cells]) if len(cells) > 1 else ("", [])


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The stretches of rows that are parted alike, from each the longest first; rulers belong to them."""
    for first, (_, _, mark, cells) in enumerate(lines):
        last = first
        while last < len(lines) and (lines[last][3] == [""] or _alike(lines[last], mark, len(cells))):
            last += 1
        if len(cells) > 1:
            yield from ((first, end) for end in range(last, first + FEWEST - 1, -1))


def _alike(line: Line, mark: str, wide: int) -> bool:
    return line[2] == mark and len(line[3]) == wide


def _counts(block: Sequence[Line]) -> str | None:
    """ "Unternehmen: 36" of each row; None where a row is anything else."""
    head, *below = [cells for *_, cells in block if cells != [""]]
    headed = len(head) == 2 and bool(_OF_KINDS.fullmatch(fold(head[0])) and _NUMBER.match(fold(head[1])))
    rows = below if headed else [head, *below]
    if len(rows) < FEWEST or any(len(row) != 2 or not row[1].isdigit() for row in rows):
        return None
    kinds = [_kind(name) for name, _ in rows if not _SUM.match(fold(name))]
    if not kinds or None in kinds:
        return None
    return "\n".join(f"{name}:{number}" for name, number in rows if not _SUM.match(fold(name)))


def _years(block: Sequence[Line]) -> str | None:
    """What the last row says of today."""
    head, *rows = [cells for *_, cells in block if cells != [""]]
    if len(rows) < FEWEST or not _OF_TIME.fullmatch(fold(head[0])) or None in map(_kind, head[1:]):
        return None
    *earlier, last = rows
    told = all(_YEAR.fullmatch(fold(row[0])) for row in earlier) and _NOW.match(fold(last[0]))
    if not told or not all(cell.isdigit() for row in rows for cell in row[1:]):
        return None
    return ", ".join(f"{number} {name}" for name, number in zip(head[1:], last[1:], strict=True)) + "."


def _kind(name: str) -> str | None:
    """What the name of a row or of a column counts."""
    kind = noun_class(_PART.sub("", fold(name)))
    return kind if kind in FACTS else None
