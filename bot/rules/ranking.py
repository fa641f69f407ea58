"""The order in which programmes are recommended (contract: kriterien.yml, "Goals and order")."""

from __future__ import annotations

from collections.abc import Iterable

from bot.rules.availability import Stand
from bot.rules.facts import Facts, members, said
from bot.rules.judge import Fit, Verdict, fit_rank

STAND_RANK = {Stand.OPEN: 0, Stand.UNKNOWN: 1, Stand.CLOSED: 2}


def order(verdicts: Iterable[Verdict], facts: Facts) -> list[Verdict]:
    """Best first; the first difference decides."""
    goals = members(facts, "vorhaben_ziel") or frozenset()
    applicant = said(facts, "antragsteller_art")
    return sorted(verdicts, key=lambda verdict: _key(verdict, goals, applicant))


def recommended(verdicts: Iterable[Verdict], facts: Facts) -> list[Verdict]:
    """Programmes that fit or may fit and are not closed that day, best first."""
    candidates = (v for v in verdicts if v.fit is not Fit.UNFIT and v.availability.stand is not Stand.CLOSED)
    return order(candidates, facts)


def _key(verdict: Verdict, goals: frozenset[str], applicant: str | None) -> tuple[float, ...]:
    served = len(goals & verdict.rules.goals)
    return (
        0 if served or not goals else 1,
        STAND_RANK[verdict.availability.stand],
        -served,
        fit_rank(verdict),
        -verdict.merits.met_share,
        0 if applies_itself(verdict, applicant) else 1,
        verdict.merits.drawbacks,
        0 if verdict.rules.core else 1,
        verdict.rules.place,
    )


def applies_itself(verdict: Verdict, applicant: str | None) -> bool:
    """May the named applicant apply itself? Nobody named counts as yes."""
    allowed = verdict.rules.applicants.possible
    return not verdict.merits.needs_stand_in and (applicant is None or not allowed or applicant in allowed)
