"""The whole answer to a case on a day: verdicts in order, recommendation, pointers, contradictions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.catalogue.model import Catalogue, Pointer
from bot.rules.availability import Availability, Stand
from bot.rules.case import Case
from bot.rules.contradictions import Contradiction, contradictions
from bot.rules.facts import Facts
from bot.rules.judge import Verdict, judge
from bot.rules.ranking import order, recommended
from bot.rules.truth import State


@dataclass(frozen=True)
class Assessment:
    """Verdicts on all programmes, best first."""

    day: date
    facts: Facts
    verdicts: tuple[Verdict, ...]
    recommended: tuple[Verdict, ...]
    pointers: tuple[Pointer, ...]
    contradictions: tuple[Contradiction, ...]
    noted: dict[str, Any] = field(
        default_factory=dict, compare=False, repr=False
    )  # what was made of it for several cards

    def verdict(self, programme: str) -> Verdict:
        """The verdict on one programme."""
        return next(verdict for verdict in self.verdicts if verdict.id == programme)


def assess(facts: Facts, catalogue: Catalogue, day: date) -> Assessment:
    """Judge every programme of the catalogue."""
    verdicts = tuple(judge(programme.rules, facts, day) for programme in catalogue.programmes.values())
    return assessment_of(verdicts, facts, catalogue, day)


def assessment_of(verdicts: Iterable[Verdict], facts: Facts, catalogue: Catalogue, day: date) -> Assessment:
    """The assessment from verdicts that are already there."""
    verdicts = tuple(order(verdicts, facts))
    return Assessment(
        day=day,
        facts=facts,
        verdicts=verdicts,
        recommended=tuple(recommended(verdicts, facts)),
        pointers=tuple(_pointers(verdicts, facts, catalogue, day)),
        contradictions=tuple(contradictions(facts)),
    )


def _pointers(verdicts: tuple[Verdict, ...], facts: Facts, catalogue: Catalogue, day: date) -> Iterable[Pointer]:
    case = Case(facts, day, Availability(Stand.UNKNOWN, None))
    for pointer in catalogue.pointers:
        if pointer.condition and pointer.condition.check(case).state is not State.MET:
            continue
        if pointer.failed is None or _has_failed(verdicts, *pointer.failed):
            yield pointer


def _has_failed(verdicts: tuple[Verdict, ...], programme: str, criterion: str) -> bool:
    """Was the criterion not met on some way into the programme?"""
    return any(
        finding.criterion.id == criterion and finding.state is State.NOT_MET
        for verdict in verdicts
        if verdict.id == programme
        for way in verdict.all_ways
        for finding in way
    )
