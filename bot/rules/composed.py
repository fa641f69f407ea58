"""Rules made of other rules."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.case import Case, Check, Condition
from bot.rules.conditions import PLAIN
from bot.rules.truth import State, all_of, any_of


@dataclass(frozen=True, slots=True)
class AtBestReview:
    """A rule whose measure is not published: failing it is certain, meeting it is for a person to judge."""

    inner: Condition

    @property
    def reads(self) -> tuple[str, ...]:
        return self.inner.reads

    def check(self, case: Case) -> Check:
        result = self.inner.check(case)
        return Check(State.REVIEW, result.remarks) if result.state is State.MET else result


@dataclass(frozen=True, slots=True)
class Group:
    """Several conditions of which all, or any, must be met."""

    parts: tuple[Condition, ...]
    every: bool

    @property
    def reads(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact for part in self.parts for fact in part.reads))

    def check(self, case: Case) -> Check:
        results = [part.check(case) for part in self.parts]
        state = (all_of if self.every else any_of)([result.state for result in results])
        remarks = tuple([remark for result in results if result.state is state for remark in result.remarks])
        return Check(state, remarks) if remarks else PLAIN[state]
