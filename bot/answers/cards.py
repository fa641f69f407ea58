"""Sources, findings and verdicts as cards (contract: messages.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.answers.facts import said_text
from bot.answers.findings import needed_text
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


def programme_cards(assessment: Assessment, catalogue: Catalogue) -> list[dict[str, Any]]:
    """All verdicts, best first."""
    return [programme_card(verdict, assessment, catalogue) for verdict in assessment.verdicts]


def programme_card(verdict: Verdict, assessment: Assessment, catalogue: Catalogue) -> dict[str, Any]:
    """One verdict with all its criteria."""
    programme = catalogue.programmes[verdict.id]
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
        "criteria": [finding_card(finding, programme, assessment, catalogue) for finding in verdict.findings],
    }


def proof_of(verdict: Verdict, programme: Programme) -> Source | None:
    """The source that proves the availability."""
    key = verdict.availability.source
    return programme.sources.get(key) if key else None


def finding_card(
    finding: Finding, programme: Programme, assessment: Assessment, catalogue: Catalogue
) -> dict[str, Any]:
    """How the case stands on one criterion."""
    text = programme.texts[finding.criterion.id]
    known = [f for f in (*finding.criterion.reads, *text.about) if said(assessment.facts, f) is not None]
    return {
        "id": finding.criterion.id,
        "role": finding.criterion.role.value,
        "state": finding.state.value,
        "hard": finding.criterion.hard,
        "needs": list(finding.criterion.reads),
        "said": said_text(assessment.facts, known, catalogue),
        "needed": needed_text(text),
        "sources": source_cards(text.sources),
    }
