"""The verdict board of a judged case: pure data in the shape of the contract's `programmes`, for pages and programs."""

from __future__ import annotations

from typing import Any

from bot.answers.cards import facts_card, programme_cards
from bot.catalogue.model import Catalogue
from bot.interview.assessment import Assessment


def board(assessment: Assessment, catalogue: Catalogue) -> dict[str, Any]:
    """Facts, programmes in their order, what is recommended, what contradicts itself."""
    return {
        "as_of": assessment.day.isoformat(),
        "facts": facts_card(assessment.facts),
        "programmes": programme_cards(assessment, catalogue),
        "recommendation": [verdict.id for verdict in assessment.recommended],
        "contradictions": [list(found.facts) for found in assessment.contradictions],
        "catalogue": catalogue.version,
    }
