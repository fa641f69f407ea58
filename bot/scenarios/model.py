"""A case as an adviser writes it down, and what it should give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Expected:
    """What a case should give for one programme; None: nothing is said about it."""

    fit: str | None = None
    open_reasons: tuple[str, ...] | None = None
    availability: str | None = None
    way: str | None = None
    criteria: Mapping[str, str] = field(default_factory=dict)

    def joined(self, other: Expected) -> Expected:
        """This expectation with what the other one says put over it."""
        return Expected(
            other.fit or self.fit,
            self.open_reasons if other.open_reasons is None else other.open_reasons,
            other.availability or self.availability,
            other.way or self.way,
            {**self.criteria, **other.criteria},
        )


@dataclass(frozen=True)
class Scenario:
    """One case, all variants worked out. `messages` are what a person says before questions are answered from `facts`."""

    name: str
    file: Path
    line: int
    day: date | None
    facts: Mapping[str, Any]
    expected: Mapping[str, Expected]
    recommended: tuple[str, ...] | None = None
    messages: tuple[str, ...] = ()
    understood: Mapping[str, Any] = field(default_factory=dict)
    variant: Mapping[str, Any] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The name with the values of its variant."""
        values = ", ".join(f"{key} = {_short(value)}" for key, value in self.variant.items())
        return f"{self.name} [{values}]" if values else self.name

    def on(self, day: date | None) -> date:
        """The day to judge: what the case says, else this one, else today."""
        return self.day or day or date.today()


def _short(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, Mapping):
        return f"{value['min']} bis {value['max']}"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
