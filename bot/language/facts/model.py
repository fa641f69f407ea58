"""The shapes that the fact reader hands out (ids: contract/vocabulary.yml, conventions: contract/reading.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Statement:
    """One fact that a text states, with the span that says it.

    value: number | {"min": a, "max": b} | True/False | id | [ids] | "YYYY-MM-DD" | "unbekannt" | text;
    in what-ifs also {"plus": n} and {"minus": n}. learned: no pattern heard it (clause_reading.py).
    """

    fact: str
    value: Any
    start: int
    end: int
    learned: bool = False


@dataclass(frozen=True)
class Option:
    """One choice of a question: vocabulary id, title on the button, ways people say it."""

    value: str
    title: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """The open question: fact id, kind (zahl ja_nein auswahl mehrfach datum text), its choices and unit."""

    fact: str
    kind: str
    options: tuple[Option, ...] = ()
    unit: str | None = None


def of_whole_text(fact: str, value: Any, text: str) -> Statement:
    """A statement that the text as a whole makes."""
    return Statement(fact, value, 0, len(text))
