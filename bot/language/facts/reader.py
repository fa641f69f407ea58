"""The fact reader's door: read, answer, hypothesis, correction (conventions: contract/reading.md)."""
from __future__ import annotations

from .counts import read_counts
from .model import Option, Question, Statement
from .normal import Normal, normal
from .places import read_places
from .scope import mark
from .sectors import read_sectors

BLOCKED = {"question", "condition", "other", "past", "rule"}


def _all(form: Normal, blocked: set[str]) -> list[Statement]:
    return [*read_counts(form, blocked), *read_places(form, blocked), *read_sectors(form, blocked)]


def read(text: str) -> list[Statement]:
    """Everything that the text states about the case, without a context."""
    return _all(mark(normal(text)), BLOCKED)


def answer(text: str, asked: Question) -> list[Statement]:
    """The text as a reply to an open question, with what else it states; [] = no answer to it found."""
    return read(text)


def hypothesis(text: str) -> list[Statement]:
    return []


def correction(text: str) -> list[Statement]:
    return read(text)


__all__ = ["Option", "Question", "Statement", "answer", "correction", "hypothesis", "read"]
