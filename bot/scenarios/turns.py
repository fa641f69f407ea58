"""The days on which the catalogue's dated values turn, for a programme and for a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot.answers import german
from bot.catalogue.model import Catalogue, Programme
from bot.rules.availability import Stand, proved_until
from bot.rules.dated import UNDATED, Dated
from bot.scenarios.compare import Change, Side, compare
from bot.scenarios.model import Scenario

STANDS = {Stand.OPEN: "nimmt Anträge an", Stand.CLOSED: "ist geschlossen", Stand.UNKNOWN: "hat einen ungeklärten Stand"}


@dataclass(frozen=True)
class Turn:
    """Something that holds from a day on."""

    day: date
    programme: str
    key: str
    text: str


def turns(programme: Programme) -> list[Turn]:
    """Every day on which the state or a rule of the programme turns, in rising order."""
    found = [*_stands(programme), *_rules(programme)]
    return sorted(dict.fromkeys(found), key=lambda turn: (turn.day, turn.key))


def _stands(programme: Programme) -> Iterable[Turn]:
    calendar, before = programme.rules.calendar, None
    for day in sorted(_calendar_days(programme)):
        stand = calendar.on(day).stand
        if stand is not before:
            yield Turn(day, programme.id, "stand", f"{programme.short}: {STANDS[stand]}")
        before = stand


def _calendar_days(programme: Programme) -> Iterable[date]:
    for window in programme.rules.calendar.windows:
        yield window.start
        if window.end:
            yield window.end + timedelta(days=1)
        if window.newest_proof:
            yield proved_until(window.newest_proof) + timedelta(days=1)


def _rules(programme: Programme) -> Iterable[Turn]:
    for way in programme.rules.ways:
        for criterion in way.criteria:
            title = f"{programme.short}, {criterion.id} ({programme.texts[criterion.id].title})"
            if criterion.since:
                yield Turn(criterion.since, programme.id, criterion.id, f"{title}: ist ab diesem Tag belegt")
            for dated in _dated(criterion):
                for step in dated.steps:
                    if step.since != UNDATED:
                        value = "entfällt" if step.value is None else f"Grenze {german.number(step.value)}"
                        yield Turn(step.since, programme.id, criterion.id, f"{title}: {value}")


def _dated(thing: Any) -> Iterable[Dated]:
    if isinstance(thing, Dated):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _dated(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _dated(getattr(thing, field.name))


def case_turns(
    facts: Mapping[str, Any], catalogue: Catalogue, start: date, end: date
) -> list[tuple[date, list[Change]]]:
    """The days between two days on which a verdict of this case changes, with what changes and by which rule."""
    days = {turn.day for programme in catalogue.programmes.values() for turn in turns(programme)}
    case = Scenario("Ihr Fall", Path("fall"), 1, None, dict(facts), {})
    found = []
    for day in sorted(day for day in days if start < day <= end):
        sides = (Side("", catalogue, day - timedelta(days=1)), Side("", catalogue, day))
        changed = [change for change in compare([case], *sides) if change.turns_verdict]
        if changed:
            found.append((day, changed))
    return found
