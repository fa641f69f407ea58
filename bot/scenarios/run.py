"""Judge a case and compare with what was expected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.answers.facts import said_text
from bot.catalogue.model import Catalogue
from bot.interview.assessment import Assessment, assess
from bot.rules.criterion import Finding
from bot.rules.facts import Facts
from bot.rules.judge import Fit, Verdict
from bot.rules.truth import State
from bot.scenarios.model import Expected, Scenario


@dataclass(frozen=True)
class Miss:
    """Something came out otherwise than expected. `programme` is empty for what concerns the whole case."""

    programme: str
    subject: str
    expected: str
    found: str
    reason: str = ""

    @property
    def text(self) -> str:
        """One sentence a person can act on."""
        where = " · ".join(part for part in (self.programme, self.subject) if part)
        told = f"{where}: erwartet {self.expected}, ist {self.found}"
        return f"{told}, denn {self.reason}" if self.reason else told


@dataclass(frozen=True)
class Result:
    """A case with its assessment; `misses` is empty if everything came out as expected."""

    scenario: Scenario
    assessment: Assessment
    misses: tuple[Miss, ...] = ()
    spoken: bool = False
    asked: tuple[str, ...] = field(default=())

    @property
    def good(self) -> bool:
        """Did everything come out as expected?"""
        return not self.misses

    def missed(self, programme: str) -> list[Miss]:
        """What was missed for one programme."""
        return [miss for miss in self.misses if miss.programme == programme]


def run(scenario: Scenario, catalogue: Catalogue, day: date | None = None) -> Result:
    """Judge the case by its facts, on its own day or else on this one."""
    facts = dict(scenario.facts)
    assessment = assess(facts, catalogue, scenario.on(day))
    return Result(scenario, assessment, tuple(misses(scenario, assessment, catalogue)))


def misses(scenario: Scenario, assessment: Assessment, catalogue: Catalogue) -> Iterable[Miss]:
    """Everything that came out otherwise than expected."""
    for programme, expected in scenario.expected.items():
        yield from missed(expected, assessment.verdict(programme), assessment.facts, catalogue)
    ranked = tuple(verdict.id for verdict in assessment.recommended)
    if scenario.recommended is not None and ranked[: len(scenario.recommended)] != scenario.recommended:
        yield Miss("", "empfohlen", _listed(scenario.recommended), _listed(ranked))
    elif scenario.recommended == () and ranked:
        yield Miss("", "empfohlen", _listed(()), _listed(ranked))


def missed(expected: Expected, verdict: Verdict, facts: Facts, catalogue: Catalogue) -> Iterable[Miss]:
    """What came out otherwise for one programme."""
    stand = verdict.availability.stand.value
    if expected.fit and expected.fit != verdict.fit.value:
        yield Miss(verdict.id, "Eignung", expected.fit, verdict.fit.value, why(verdict, facts, catalogue))
    if expected.open_reasons is not None and set(expected.open_reasons) != set(verdict.open_reasons):
        yield Miss(verdict.id, "offen wegen", _listed(expected.open_reasons), _listed(verdict.open_reasons))
    if expected.availability and expected.availability != stand:
        yield Miss(verdict.id, "Verfügbarkeit", expected.availability, stand)
    if expected.way and expected.way != verdict.way:
        yield Miss(verdict.id, "Weg", expected.way, str(verdict.way))
    by_id = {finding.criterion.id: finding for finding in verdict.findings}
    for criterion, state in expected.criteria.items():
        finding = by_id[criterion]
        if finding.state.value != state:
            yield Miss(verdict.id, criterion, state, finding.state.value, reason(finding, verdict, facts, catalogue))


def why(verdict: Verdict, facts: Facts, catalogue: Catalogue) -> str:
    """The rules that decide the fit."""
    deciding = {
        Fit.UNFIT: (State.NOT_MET,),
        Fit.OPEN: (State.OPEN, State.REVIEW),
        Fit.FITS: (),
    }[verdict.fit]
    findings = [finding for finding in verdict.hard() if finding.state in deciding][:4]
    return "; ".join(
        f"{finding.criterion.id} ist {finding.state.value} ({reason(finding, verdict, facts, catalogue)})"
        for finding in findings
    )


def reason(finding: Finding, verdict: Verdict, facts: Facts, catalogue: Catalogue) -> str:
    """What was said about a rule, and what it needs."""
    said = said_text(facts, finding.criterion.reads, catalogue) or "nichts"
    return f"gesagt: {said}; nötig: {catalogue.programmes[verdict.id].texts[finding.criterion.id].needed}"


def _listed(words: Sequence[Any]) -> str:
    return ", ".join(map(str, words)) or "nichts"
