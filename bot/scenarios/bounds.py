"""Every bound of a programme file, and the programme with one of them moved by one."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot.catalogue.errors import CatalogueError
from bot.catalogue.model import Programme
from bot.catalogue.programmes import build_programme
from bot.catalogue.schema import ProgrammeEntry
from bot.catalogue.yaml_file import read_mapping

NUMBERS = ("grenze", "wert", "anzahl")
DAYS = ("von", "bis", "juengster_beleg", "ab")
SHARES = ("anteil_mindestens", "anteil_hoechstens")
Place = tuple[str | int | date, ...]


@dataclass(frozen=True)
class Bound:
    """A number or day at which a rule turns: where it stands, and what it is moved to."""

    programme: str
    rule: str
    place: Place
    value: float | date
    moved: float | date

    @property
    def text(self) -> str:
        """How it is said in a table: "ZIM-N-02, national, mindestens: 6 → 7"."""
        words = [str(part) for part in self.place if isinstance(part, (str, date)) and part not in WORDLESS]
        return f"{self.rule}, {', '.join(words)}: {self.value} → {self.moved}"


WORDLESS = ("kriterien", "regel", "je_weg", "teile", "verfuegbarkeit", "fenster")


def bounds(file: Path) -> Iterable[Bound]:
    """Every bound of a programme file, moved down and up by one (a day, a whole, a tenth, a hundredth of a share)."""
    content = read_mapping(file)
    for number, criterion in enumerate(content["kriterien"]):
        for place, value, step in _found(criterion, ("kriterien", number)):
            yield from _both(content["id"], criterion["id"], place, value, step)
    for place, value, step in _found(content["verfuegbarkeit"], ("verfuegbarkeit",)):
        yield from _both(content["id"], "Stand", place, value, step)


def with_moved(file: Path, bound: Bound) -> Programme | None:
    """The programme with this bound moved; None if the catalogue refuses it, for example because windows overlap."""
    content = copy.deepcopy(read_mapping(file))
    here: Any = content
    for part in bound.place[:-1]:
        here = here[part]
    last = bound.place[-1]
    if isinstance(last, date) and isinstance(bound.moved, date):
        here[bound.moved] = here.pop(last)
    else:
        here[last] = bound.moved
    return _built(file, content)


def _built(file: Path, content: Mapping[str, Any]) -> Programme | None:
    try:
        return build_programme(file, ProgrammeEntry(**content))
    except CatalogueError:
        return None


def _both(programme: str, rule: str, place: Place, value: Any, step: Any) -> Iterable[Bound]:
    for moved in (value - step, value + step):
        yield Bound(programme, rule, place, value, round(moved, 6) if isinstance(moved, float) else moved)


def _found(part: Any, place: Place) -> Iterable[tuple[Place, Any, Any]]:
    """Numbers and days in a part of the file, with the step by which each is moved."""
    if isinstance(part, list):
        for number, inner in enumerate(part):
            yield from _found(inner, (*place, number))
    elif isinstance(part, Mapping):
        for key, value in part.items():
            yield from _at(key, value, part, (*place, key))


def _at(key: Any, value: Any, part: Mapping[str, Any], place: Place) -> Iterable[tuple[Place, Any, Any]]:
    if key in DAYS and isinstance(value, date):
        yield place, value, timedelta(days=1)
    elif isinstance(key, date):  # a dated value: the day from which it holds can be moved, too
        yield place, key, timedelta(days=1)
        yield from _value(place, value, part)
    elif key in NUMBERS or (key == "mindestens" and not isinstance(value, Mapping)):
        yield from _found(value, place) if isinstance(value, Mapping) else _value(place, value, part)
    elif isinstance(value, (list, Mapping)):
        yield from _found(value, place)


def _value(place: Place, value: Any, part: Mapping[str, Any]) -> Iterable[tuple[Place, Any, Any]]:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        yield place, value, 0.01 if part.get("art") in SHARES else 1 if float(value).is_integer() else 0.1
