"""A long text in parts that are easy to read: cut between paragraphs, then lines, sentences and words, and only then anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable

Measure = Callable[[str], int]
PARAGRAPH, LINE, WORD, ANYWHERE = "\n\n", "\n", " ", ""
_SENTENCE = re.compile(r"(?<=[.?!;:]) +")


def utf16(text: str) -> int:
    """How long a text is for those who count UTF-16 units, as Telegram does."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, limit: int, measure: Measure = len) -> list[str]:
    """The text in parts no longer than the limit. Nothing but white space at the cuts is lost."""
    return [part for part in _pack(text.strip(), limit, measure, 0) if part.strip()]


def _paragraphs(text: str) -> list[str]:
    return re.split(r"\n[ \t]*\n\s*", text)


def _lines(text: str) -> list[str]:
    """Lines; a heading stays with the first entry below it."""
    found: list[str] = []
    for line in text.split(LINE):
        if found and line.startswith("- ") and not found[-1].startswith("- "):
            found[-1] += LINE + line
        else:
            found.append(line)
    return found


_LEVELS: tuple[tuple[str, Callable[[str], list[str]]], ...] = (
    (PARAGRAPH, _paragraphs),
    (LINE, _lines),
    (LINE, lambda text: text.split(LINE)),
    (WORD, _SENTENCE.split),
    (WORD, lambda text: text.split(WORD)),
    (ANYWHERE, list),
)


def _pack(text: str, limit: int, measure: Measure, level: int) -> list[str]:
    if measure(text) <= limit or level == len(_LEVELS):
        return [text]
    joint, pieces = _LEVELS[level][0], _LEVELS[level][1](text)
    parts: list[str] = []
    for piece in pieces:
        if parts and measure(parts[-1] + joint + piece) <= limit:
            parts[-1] += joint + piece
        else:
            parts += _pack(piece, limit, measure, level + 1)
    return parts
