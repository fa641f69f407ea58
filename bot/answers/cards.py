"""Sources, findings and verdicts as cards (contract: messages.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.answers.facts import said_text
from bot.answers.findings import needed_text
from bot.answers.phrases import simple
from bot.catalogue.model import Catalogue, Programme, Source
from bot.interview.assessment import Assessment
from bot.rules.criterion import Finding
from bot.rules.facts import said
from bot.rules.judge import Verdict


def source_card(source: Source) -> dict[str, Any]:
    """A source; date None where it is undated."""
    iso = source.date.isoformat() if source.date else None
    return {"title": source.title, "url": source.url, "date": iso, "grade": source.grade}


def source_cards(sources: Iterable[Source]) -> list[dict[str, Any]]:
    """Sources without doubles, in their order."""
    return [source_card(source) for source in dict.fromkeys(sources)]


def facts_card(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The whole profile: every fact that the user said."""
    return dict(facts)


class Told:
    """What was said about facts, put into German once for all criteria that read the same ones."""

    def __init__(self, facts: Mapping[str, Any], catalogue: Catalogue) -> None:
        self._facts, self._catalogue = facts, catalogue
        self._known = {fact for fact in facts if said(facts, fact) is not None}
        self._texts: dict[tuple[str, ...], str | None] = {}

    def about(self, *facts: str) -> str | None:
        """These of the facts in words, None if none of them is known."""
        known = tuple(fact for fact in facts if fact in self._known)
        if known not in self._texts:
            self._texts[known] = said_text(self._facts, known, self._catalogue)
        return self._texts[known]


def programme_cards(assessment: Assessment, catalogue: Catalogue) -> list[dict[str, Any]]:
    """All verdicts, best first; of one assessment the same for every card of a turn."""
    style = "cards in simple language" if simple() else "cards"
    if style not in assessment.noted:
        told = Told(assessment.facts, catalogue)
        assessment.noted[style] = [
            _programme_card(verdict, catalogue.programmes[verdict.id], told) for verdict in assessment.verdicts
        ]
    return list(assessment.noted[style])


def _programme_card(verdict: Verdict, programme: Programme, told: Told) -> dict[str, Any]:
    """One verdict with all its criteria."""
    availability = verdict.availability
    proof = proof_of(verdict, programme)
    return {
        "id": verdict.id,
        "fit": verdict.fit.value,
        "open_reason": list(verdict.open_reasons),
        "availability": availability.stand.value,
        "availability_since": availability.since.isoformat() if availability.since else None,
        "proof": source_card(proof) if proof else None,
        "successors": list(programme.successors),
        "criteria": [finding_card(finding, programme, told) for finding in verdict.findings],
    }


def proof_of(verdict: Verdict, programme: Programme) -> Source | None:
    """The source that proves the availability."""
    key = verdict.availability.source
    return programme.sources.get(key) if key else None


def finding_card(finding: Finding, programme: Programme, told: Told) -> dict[str, Any]:
    """How the case stands on one criterion."""
    text = programme.texts[finding.criterion.id]
    return {
        "id": finding.criterion.id,
        "role": finding.criterion.role.value,
        "state": finding.state.value,
        "hard": finding.criterion.hard,
        "needs": list(finding.criterion.reads),
        "said": told.about(*finding.criterion.reads, *text.about),
        "needed": needed_text(text),
        "sources": source_cards(text.sources),
    }
