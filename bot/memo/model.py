"""What a memo is made of, before it gets a shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.catalogue.model import Source
from bot.rules.judge import Verdict
from bot.rules.truth import State


@dataclass(frozen=True)
class Row:
    """One criterion: what it asks for, what was said, how it stands; `sources` are numbers in the list of sources."""

    id: str
    title: str
    weight: str
    needed: str
    said: str | None
    state: State
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Sheet:
    """One programme."""

    id: str
    name: str
    verdict: Verdict
    fit: str
    stand: str
    proof: int | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class PlanRow:
    """One step of the timetable for the best programme."""

    title: str
    text: str
    when: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Memo:
    """The whole memo. `changed_since` is the catalogue's version of the talk if it is another one by now."""

    reference: str
    day: date
    created: date
    version: str
    newest_source: date
    changed_since: str | None
    operator: str | None
    facts: Mapping[str, Any]
    answers: tuple[tuple[str, str], ...]
    recommended: tuple[Sheet, ...]
    sheets: tuple[Sheet, ...]
    steps: tuple[str, ...]
    plan: tuple[PlanRow, ...]
    warnings: tuple[str, ...]
    pointers: tuple[str, ...]
    sources: tuple[Source, ...]
