"""What would let a consortium meet the rules it fails: the smallest sets of steps, and the one step that brings most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any

from bot.catalogue.steps import Steps
from bot.interview.hypothesis import applied
from bot.interview.samples import edges
from bot.rules.facts import Facts, at_least_one, interval, said
from bot.rules.judge import Fit, Verdict, judge_again

MOST_STEPS = 4  # more at once are no advice
MOST_SETS = 3  # equally small ones
FIRST = 1.0  # the first of a kind may matter even where no rule counts


@dataclass(frozen=True)
class Step:
    """One step: the fact that it is about, the value or how many more, and every fact that changes with it."""

    fact: str
    value: Any
    more: int | None
    changes: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Remedy:
    """`smallest`: the sets of fewest steps after which no rule fails; none if no set does.

    `best` settles most of the failed rules on its own; `lasting` are the failed criteria that no step settles.
    """

    smallest: tuple[tuple[Step, ...], ...]
    best: Step | None
    settled: frozenset[str]
    lasting: tuple[str, ...]


def remedy(verdict: Verdict, facts: Facts, day: date, steps: Steps) -> Remedy:
    """Try the steps out on the verdict of one programme, on the way into it that the verdict tells of."""
    bench = _Bench(verdict, facts, day)
    tries = [(step, bench.left([step])) for step in _possible(verdict, facts, steps)]
    useful = _least([(step, left) for step, left in tries if left < bench.failed])
    tried = [step for step, _ in useful]
    best, left = min(useful, key=lambda found: len(found[1]), default=(None, bench.failed))
    settled = set[str]().union(*(bench.failed - left for _, left in useful))
    smallest = _smallest(tried, bench)
    lasting = () if smallest else tuple(f.criterion.id for f in verdict.failed() if f.criterion.id not in settled)
    return Remedy(smallest, best, bench.failed - left, lasting)


class _Bench:
    """The verdict as it would be after some steps."""

    def __init__(self, verdict: Verdict, facts: Facts, day: date) -> None:
        way = tuple(way for way in verdict.rules.ways if way.name == verdict.way)
        self._verdict = verdict._replace(rules=replace(verdict.rules, ways=way), all_ways=(verdict.findings,))
        self._facts, self._day, self.failed = facts, day, _failed(verdict)

    def after(self, steps: Sequence[Step]) -> Verdict:
        changes = _together(steps, self._facts)
        return judge_again(self._verdict, {**self._facts, **changes}, self._day, tuple(changes))

    def left(self, steps: Sequence[Step]) -> frozenset[str]:
        """The criteria that still fail."""
        return _failed(self.after(steps))


def _failed(verdict: Verdict) -> frozenset[str]:
    return frozenset(finding.criterion.id for finding in verdict.failed())


def _together(steps: Sequence[Step], facts: Facts) -> dict[str, Any]:
    """What several steps change: those that take in partners add up in the wholes that they share."""
    said_now = [(step.fact, step.value if step.more is None else {"plus": step.more}) for step in steps]
    return dict(applied(said_now, facts))


def _possible(verdict: Verdict, facts: Facts, steps: Steps) -> Iterable[Step]:
    """Steps about facts that a failed rule reads, in order of effort."""
    read = {fact for finding in verdict.failed() for fact in finding.criterion.reads}
    turning = edges([verdict.rules])
    for fact in (fact for fact in steps.order if fact in read):
        for bringing in steps.bringing.get(fact, ()):
            if said(facts, fact) != bringing.value and _able(bringing.needs, facts):
                yield _step(fact, bringing.value, None, facts)
        if fact in steps.more:
            for more in _shortfalls(fact, turning.get(fact, set()) | {FIRST}, facts):
                yield _step(fact, None, more, facts)


def _step(fact: str, value: Any, more: int | None, facts: Facts) -> Step:
    changes = applied([(fact, value if more is None else {"plus": more})], facts)
    return Step(fact, value, more, tuple(changes))


def _able(needs: str | None, facts: Facts) -> bool:
    """Is there somebody who can take the step?"""
    return needs is None or facts.get(needs) is True or bool(at_least_one(facts, needs))


def _shortfalls(fact: str, turning: set[float], facts: Facts) -> list[int]:
    """How many more lead to each bound above; of a count that may be a range, from its lower end."""
    known = interval(facts, fact)
    return [] if known is None else sorted({int(edge - known[0]) for edge in turning if edge > known[0]})


def _least(useful: list[tuple[Step, frozenset[str]]]) -> list[tuple[Step, frozenset[str]]]:
    """Without the steps that take in more partners, or of a narrower kind, than the same result needs."""
    return [found for found in useful if not any(_does_with_less(other, found) for other in useful)]


def _does_with_less(other: tuple[Step, frozenset[str]], found: tuple[Step, frozenset[str]]) -> bool:
    (less, left), (step, left_too) = other, found
    if left != left_too or less.more is None or step.more is None:
        return False
    if less.fact == step.fact:
        return less.more < step.more
    return less.more <= step.more and {fact for fact, _ in less.changes} < {fact for fact, _ in step.changes}


def _smallest(steps: Sequence[Step], bench: _Bench) -> tuple[tuple[Step, ...], ...]:
    for size in range(1, MOST_STEPS + 1):
        sets = [found for found in combinations(steps, size) if _enough(found, bench)]
        if sets:
            return tuple(sets[:MOST_SETS])
    return ()


def _enough(steps: Sequence[Step], bench: _Bench) -> bool:
    apart = len({step.fact for step in steps}) == len(steps)
    return apart and bench.after(steps).fit is not Fit.UNFIT
