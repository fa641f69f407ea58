"""What a condition looks at, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, Protocol

from bot.rules.availability import Availability
from bot.rules.facts import Facts
from bot.rules.truth import State


@dataclass(frozen=True)
class Applicants:
    """Kinds of bodies (values of `antragsteller_art`) that may apply to a programme."""

    allowed: frozenset[str] = frozenset()
    review: frozenset[str] = frozenset()  # a person must judge, e.g. the legal form decides

    @cached_property
    def possible(self) -> frozenset[str]:
        """Kinds of bodies that are not excluded."""
        return self.allowed | self.review


class Case(NamedTuple):
    """A consortium on a day, seen by one programme. A tuple is made much quicker than a frozen dataclass."""

    facts: Facts
    day: date
    availability: Availability
    applicants: Applicants = Applicants()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell with a finding: a key the voice knows, and what it is about."""

    key: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """The result of one condition."""

    state: State
    remarks: tuple[Remark, ...] = ()


class Condition(Protocol):
    """One kind of rule. `reads` are the fact ids that can change its result."""

    @property
    def reads(self) -> tuple[str, ...]: ...

    def check(self, case: Case) -> Check: ...
