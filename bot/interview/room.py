"""How much de-minimis aid is left: the limit of the programmes that count it, minus what was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.catalogue.model import Catalogue
from bot.rules.conditions import Bound
from bot.rules.criterion import Criterion
from bot.rules.facts import Facts, interval

FACT = "de_minimis_eur"


@dataclass(frozen=True)
class Room:
    """The limit on a day with its programme and criterion, and what is left of it; None: nothing was said."""

    programme: str
    criterion: str
    limit: float
    left: tuple[float, float] | None


def room(facts: Facts, catalogue: Catalogue, day: date) -> Room | None:
    """The room left, None where no programme's rule sets a limit on that day."""
    for programme in catalogue.programmes.values():
        for criterion in _criteria(programme.rules.ways):
            condition = criterion.condition
            step = condition.limit.on(day) if isinstance(condition, Bound) and condition.fact == FACT else None
            if step and step.value is not None:
                return Room(programme.id, criterion.id, step.value, _left(facts, step.value))
    return None


def _criteria(ways: Iterable) -> Iterable[Criterion]:
    return (criterion for way in ways for criterion in way.criteria)


def _left(facts: Facts, limit: float) -> tuple[float, float] | None:
    said = interval(facts, FACT)
    return (max(limit - said[1], 0), max(limit - said[0], 0)) if said else None
