"""What the ear works on and what it returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bot.language.facts.model import Question, Statement


@dataclass(frozen=True)
class Reader:
    """The ways of reading facts (bot.language.facts.reader); `heard` leaves out what was only learned of descriptions, if that is all."""

    read: Callable[[str], list[Statement]]
    answer: Callable[[str, Question], list[Statement]]
    hypothesis: Callable[[str], list[Statement]]
    correction: Callable[[str], list[Statement]]
    heard: Callable[[str], list[Statement]]


@dataclass(frozen=True)
class Heard:
    """The act and what it is about."""

    act: str
    statements: Sequence[Statement] = ()
    topic: str | None = None
    number: int | None = None
    details: Mapping[str, Any] | None = None  # what bot/language/asides.py read


@dataclass(frozen=True)
class Message:
    """A message with everything known about it before the act is decided."""

    text: str
    folded: str
    ranking: Sequence[tuple[str, float]]
    programmes: Sequence[str]
    terms: Sequence[str]
    asked: Question | None
    known: frozenset[str] = frozenset()  # facts said so far
    subject: str | None = None  # the programme spoken of last
    judged: bool = False  # a verdict was given
    assumed: bool = False  # a thought experiment is open
    foreign: float = 0.0  # how foreign its words are to us, 0 to 1
    no_reply: float = 0.0  # how little it sounds like a reply to whatever question, 0 to 1
    values: Mapping[str, Any] = field(default_factory=dict)  # the facts with what is known of them
    latest: Sequence[str] = ()  # the facts that were taken last
    noted: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def label(self) -> str:
        return self.ranking[0][0] if self.ranking else "fremd"

    @property
    def confidence(self) -> float:
        return self.ranking[0][1] if self.ranking else 0.0

    @property
    def in_talk(self) -> bool:
        """Was anything said before that a question could be about?"""
        return bool(self.known or self.subject or self.judged)

    def score(self, label: str) -> float:
        """The classifier's confidence in a label."""
        return self._scores.get(label, 0.0)

    @cached_property
    def _scores(self) -> dict[str, float]:
        return dict(self.ranking)

    def best(self, prefix: str) -> str | None:
        """The best label that begins so, without the prefix."""
        return next((label[len(prefix) :] for label, _ in self.ranking if label.startswith(prefix)), None)
