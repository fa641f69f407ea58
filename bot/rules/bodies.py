"""Rules about who applies (contract: kriterien.yml, last section)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.case import Applicants, Case, Check, Condition, Remark
from bot.rules.conditions import met_if
from bot.rules.facts import Facts, at_least_one, said
from bot.rules.truth import State

APPLICANT = "antragsteller_art"
MANAGEMENT = "clustermanagement"

# Which fact tells that the consortium holds a body of a kind.
HOLDS = {
    "hochschule": "zahl_hochschulen",
    "forschungseinrichtung": "zahl_forschungseinrichtungen",
    "kmu": "zahl_kmu",
    MANAGEMENT: MANAGEMENT,
}


def _holds(facts: Facts, kind: str) -> bool | None:
    value = said(facts, HOLDS[kind])
    return value if isinstance(value, bool) else at_least_one(facts, HOLDS[kind])


def stand_in(facts: Facts, applicants: Applicants, without: str | None) -> Check:
    """Could another body of the consortium apply? Met with a remark who, not met if there is none, else open."""
    others = [kind for kind in HOLDS if kind in applicants.allowed and kind != without]
    present = {kind: _holds(facts, kind) for kind in others}
    who = next((kind for kind in others if present[kind]), None)
    if who:
        return Check(State.MET, (Remark("stellvertretend", who),))
    return Check(State.OPEN if None in present.values() else State.NOT_MET)


def stand_in_facts(applicants: Applicants) -> tuple[str, ...]:
    """The facts that tell whether another body could apply."""
    return tuple(HOLDS[kind] for kind in HOLDS if kind in applicants.allowed)


@dataclass(frozen=True, slots=True)
class MayApply:
    """The kind of body that applies must be allowed; if the named one is not, another in the consortium will do."""

    applicants: Applicants

    @property
    def reads(self) -> tuple[str, ...]:
        return (APPLICANT, *stand_in_facts(self.applicants))

    def check(self, case: Case) -> Check:
        kind = said(case.facts, APPLICANT)
        if kind is None:
            return Check(State.OPEN)
        if kind in self.applicants.allowed:
            return Check(State.MET)
        other = stand_in(case.facts, self.applicants, kind)
        if kind in self.applicants.review:
            return other if other.state is State.MET else Check(State.REVIEW, (Remark("rechtsform", kind),))
        return other


@dataclass(frozen=True, slots=True)
class OrStandIn:
    """A rule about the named applicant: if it fails, another body that may apply can take its place."""

    inner: Condition
    applicants: Applicants

    @property
    def reads(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.inner.reads, APPLICANT, *stand_in_facts(self.applicants))))

    def check(self, case: Case) -> Check:
        result = self.inner.check(case)
        if result.state is not State.NOT_MET:
            return result
        kind = said(case.facts, APPLICANT)
        other = stand_in(case.facts, self.applicants, kind)
        # While nobody is named, the body that could take the place may be the very one that fails.
        return Check(State.OPEN) if kind is None and other.state is State.MET else other


@dataclass(frozen=True, slots=True)
class HasManagement:
    """A cluster or network management exists; it would apply, whoever else was named."""

    @property
    def reads(self) -> tuple[str, ...]:
        return (MANAGEMENT, APPLICANT)

    def check(self, case: Case) -> Check:
        kind, exists = said(case.facts, APPLICANT), said(case.facts, MANAGEMENT)
        if kind == MANAGEMENT:
            return Check(State.MET)
        if exists and kind:
            return Check(State.MET, (Remark("stellvertretend", MANAGEMENT),))
        return met_if(exists)
