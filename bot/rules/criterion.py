"""A criterion of a programme, and the finding it gives for a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from bot.rules.case import Case, Check, Condition, Remark
from bot.rules.truth import State


class Role(str, Enum):
    """How a criterion counts (contract: kriterien.yml)."""

    FITNESS = "eignung"
    PLAN = "planbar"
    COUNTING = "zaehlregel"
    CHOICE = "auswahl"
    LATER = "spaeter"
    CALL = "aufruf"
    AVAILABILITY = "verfuegbarkeit"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One rule. `when` limits it to some cases, `since` is the day from which it is proved; the rest follows from these."""

    id: str
    role: Role
    hard: bool
    condition: Condition
    when: Condition | None = None
    since: date | None = None
    reads: tuple[str, ...] = field(init=False, repr=False, compare=False)
    decides: bool = field(init=False, repr=False, compare=False)
    soft: bool = field(init=False, repr=False, compare=False)
    findings: Mapping[State, Finding] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out once what every judgement asks for."""
        role, fitness = self.role, self.role is Role.FITNESS
        told = {
            # Fact ids that can change the finding.
            "reads": tuple(dict.fromkeys((*self.condition.reads, *(self.when.reads if self.when else ())))),
            # Does it decide the fit?
            "decides": self.hard and fitness,
            # Does it lower the order without excluding? Soft rules, plans, and what a jury values.
            "soft": role in (Role.PLAN, Role.CHOICE) or (fitness and not self.hard),
            # The finding for each state: most findings carry no remark.
            "findings": {state: Finding(self, state) for state in State},
        }
        for name, value in told.items():
            object.__setattr__(self, name, value)


@dataclass(frozen=True, slots=True)
class Finding:
    """How a case stands on one criterion."""

    criterion: Criterion
    state: State
    remarks: tuple[Remark, ...] = ()


def find(criterion: Criterion, case: Case) -> Finding:
    """Judge one criterion."""
    if criterion.since and case.day < criterion.since:
        return Finding(criterion, State.REVIEW, (Remark("vor_beleg", criterion.since.isoformat()),))
    check = criterion.condition.check(case)
    if criterion.when:
        check = _limited(criterion.when.check(case).state, check)
    return Finding(criterion, check.state, check.remarks) if check.remarks else criterion.findings[check.state]


def _limited(applies: State, check: Check) -> Check:
    """A rule that may not apply: dropped if it does not; while that is open, only a rule that is met is decided."""
    if applies is State.NOT_MET:
        return Check(State.DROPPED)
    if applies is State.MET or check.state is State.MET:
        return check
    return Check(State.OPEN)
