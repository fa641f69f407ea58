"""Rules that end on a day of their own, from termine.yaml."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.catalogue.errors import CatalogueError
from bot.catalogue.rule_reader import Context, RuleError, read_rule
from bot.catalogue.schema import Entry, Text
from bot.catalogue.simple import simple_text
from bot.catalogue.yaml_file import read_mapping
from bot.rules.availability import Availability, Stand
from bot.rules.case import Case, Condition
from bot.rules.facts import Facts
from bot.rules.truth import State

FILE = Path(__file__).parent / "termine.yaml"


class EndingEntry(Entry):
    endet: date
    quelle: Text
    vorlauf_tage: int = 0
    wenn: dict[str, Any] | None = None
    satz: Text | None = None
    satz_einfach: Text | None = None


@dataclass(frozen=True)
class Ending:
    """A rule's last day, and the sentence for cases that it concerns."""

    name: str
    end: date
    notice: timedelta
    concerns: Condition | None
    sentence: str | None
    sentence_simple: str | None

    def warns(self, facts: Facts, day: date) -> bool:
        """Does the rule end soon, and does the case give cause to say so?"""
        if self.sentence is None or not self.end - self.notice <= day <= self.end:
            return False
        case = Case(facts, day, Availability(Stand.UNKNOWN, None))
        return self.concerns is None or self.concerns.check(case).state is State.MET


@lru_cache(maxsize=2)
def endings(path: Path = FILE) -> tuple[Ending, ...]:
    """All rules with an end; CatalogueError names what is wrong in the file."""
    return tuple(_endings(path))


def _endings(path: Path) -> Iterable[Ending]:
    for name, content in read_mapping(path).items():
        try:
            entry = EndingEntry(**content)
            condition = read_rule(entry.wenn, Context()) if entry.wenn else None
        except (RuleError, ValueError, TypeError) as error:
            raise CatalogueError(path, name, f"{error}.", "Bitte den Eintrag berichtigen.") from error
        simple = entry.satz and simple_text(entry.satz, entry.satz_einfach, path, f"{name}.satz_einfach")
        yield Ending(name, entry.endet, timedelta(days=entry.vorlauf_tage), condition, entry.satz, simple)
