"""Which answers to try in order to see what a question can change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from bot.catalogue.model import Question
from bot.rules.conditions import Bound, Exactly
from bot.rules.counting import CountingFirms
from bot.rules.judge import Rules


def edges(rules: Iterable[Rules]) -> dict[str, set[float]]:
    """By fact, the numbers at which some rule turns."""
    found: dict[str, set[float]] = {}
    for programme in rules:
        for fact, numbers in _edges_of(programme).items():
            found.setdefault(fact, set()).update(numbers)
    return found


@lru_cache(maxsize=64)
def _edges_of(programme: Rules) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for way in programme.ways:
        for criterion in way.criteria:
            for condition in _conditions(criterion):
                _note(condition, found)
    return found


def _conditions(thing: Any) -> Iterable[Any]:
    """A dataclass of the bench and every dataclass in it."""
    if isinstance(thing, tuple):
        for part in thing:
            yield from _conditions(part)
    elif is_dataclass(thing):
        yield thing
        for field in fields(thing):
            yield from _conditions(getattr(thing, field.name))


def _note(condition: Any, found: dict[str, set[float]]) -> None:
    if isinstance(condition, Bound):
        found.setdefault(condition.fact, set()).update(s.value for s in condition.limit.steps if s.value is not None)
    elif isinstance(condition, Exactly):
        found.setdefault(condition.fact, set()).add(condition.value)
    elif isinstance(condition, CountingFirms):
        for fact in ("zahl_zaehlende_unternehmen", "zahl_unternehmen", "zahl_kmu"):
            found.setdefault(fact, set()).add(condition.minimum)


def samples(question: Question, turning: set[float]) -> tuple[Any, ...]:
    """Answers worth trying: all of a choice, both of yes and no, the numbers around each turning point."""
    if question.kind == "ja_nein":
        return True, False
    if question.kind == "auswahl":
        return tuple(option.value for option in question.options)
    if question.kind == "mehrfach":
        values = [option.value for option in question.options]
        return (*([value] for value in values), values[:2], values)
    if question.kind == "zahl":
        numbers = {0.0, 1.0, *(n for edge in turning for n in (edge - 1, edge, edge + 1))}
        low = question.low if question.low is not None else min(numbers)
        high = question.high if question.high is not None else max(numbers)
        return tuple(sorted(n for n in numbers if low <= n <= high))
    return ()
