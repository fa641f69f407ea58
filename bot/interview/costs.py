"""What a firm pays in a year: the published rates, a sum for the management, and the number of paying firms."""

from __future__ import annotations

from bot.catalogue.model import OwnShare
from bot.rules.facts import Facts, interval

NATIONAL = "national"
PAYING = ("zahl_zaehlende_unternehmen", "zahl_unternehmen", "zahl_kmu")  # the first that is known


def paying_firms(facts: Facts) -> int | None:
    """How many firms share the costs, None if no number above 0 is known; of a range the smaller, so that nobody pays more."""
    for fact in PAYING:
        known = interval(facts, fact)
        if known and known[0] >= 1:
            return int(known[0])
    return None


def rates(share: OwnShare, way: str | None) -> list[tuple[str, float]]:
    """(stage, percent) on the way into the programme."""
    return [(title, percents[way or NATIONAL]) for title, percents in share.stages]


def per_firm(share: OwnShare, way: str | None, costs: float, firms: int) -> list[tuple[str, float]]:
    """(stage, euros a year) for one of the firms where all pay the same."""
    return [(title, costs * percent / 100 / firms) for title, percent in rates(share, way)]
