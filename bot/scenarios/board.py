"""A case in, the verdict board out: pure data in the shape of the contract's `programmes`, for pages and programs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.answers.cards import facts_card, programme_cards
from bot.catalogue.model import Catalogue
from bot.interview.assessment import Assessment, assess
from bot.interview.note import Noted, note

MOST_FACTS = 200


def board(case: Mapping[str, Any], catalogue: Catalogue, today: date) -> dict[str, Any]:
    """Judge `{"facts": {id: value}, "as_of": ISO date or absent}`; what can't be is listed under `rejected`."""
    told = case.get("facts")
    noted = note({}, list(told.items())[:MOST_FACTS] if isinstance(told, Mapping) else (), catalogue)
    day = _day(case.get("as_of") or noted.facts.get("stichtag")) or today
    return {**board_of(assess(noted.facts, catalogue, day), catalogue), "rejected": _rejected(noted, told, catalogue)}


def board_of(assessment: Assessment, catalogue: Catalogue) -> dict[str, Any]:
    """The board of a case that is judged already."""
    return {
        "as_of": assessment.day.isoformat(),
        "facts": facts_card(assessment.facts),
        "programmes": programme_cards(assessment, catalogue),
        "recommendation": [verdict.id for verdict in assessment.recommended],
        "contradictions": [list(found.facts) for found in assessment.contradictions],
        "catalogue": catalogue.version,
    }


def _rejected(noted: Noted, told: Any, catalogue: Catalogue) -> list[str]:
    unknown = [str(fact) for fact in told if fact not in catalogue.questions] if isinstance(told, Mapping) else []
    return [rejected.fact for rejected in noted.rejected] + unknown


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
