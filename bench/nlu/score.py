"""From what was parsed to figures: shares between 0 and 1, times in seconds, memory in bytes."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bench.nlu.cases import Case
from bench.nlu.parsed import NO_CLAIM
from bench.report import percentile


@dataclass(frozen=True)
class Facts:
    """How many facts were stated, read, and read right."""

    stated: int
    read: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / max(self.read, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.stated, 1)


@dataclass(frozen=True)
class Score:
    """One contestant's figures."""

    accuracy: float
    macro_f1: float
    refused: float  # share of our messages taken for none of ours
    foreign: dict[str, float]  # file of foreign messages -> share answered
    noisy: dict[str, float]  # kind of noise -> accuracy
    facts: Facts | None
    median: float
    p95: float
    examples: int  # learned from
    limit: float | None  # confidence asked for
    training: float
    learning: int  # memory while it learned
    memory: int  # while it listened

    @property
    def errors(self) -> float:
        return 1 - self.accuracy


def accuracy(cases: Sequence[Case], labels: Sequence[str]) -> float:
    """Share of the messages with a label that is accepted."""
    judged = [(case, label) for case, label in zip(cases, labels, strict=True) if case.labels]
    return sum(label in case.labels for case, label in judged) / len(judged)


def macro_f1(cases: Sequence[Case], labels: Sequence[str]) -> float:
    """Mean F1 of the labels; where several are accepted, the one given counts as the right one, else the first."""
    right: dict[str, int] = defaultdict(int)
    given: dict[str, int] = defaultdict(int)
    wanted: dict[str, int] = defaultdict(int)
    for case, label in zip(cases, labels, strict=True):
        if case.labels:
            gold = label if label in case.labels else min(case.labels)
            wanted[gold] += 1
            given[label] += 1
            right[gold] += gold == label
    return statistics.mean(2 * right[name] / (given[name] + wanted[name]) for name in wanted)


def refused(cases: Sequence[Case], labels: Sequence[str]) -> float:
    """Share of questions and descriptions that were taken for none of our business, or not understood."""
    ours = [label for case, label in zip(cases, labels, strict=True) if case.kind in ("frage", "fakten")]
    return sum(label in NO_CLAIM for label in ours) / len(ours)


def answered(labels: Sequence[str], facts: Sequence[dict[str, Any] | None]) -> float:
    """Share of foreign messages that would be answered as if they were ours, or from which a fact was taken."""
    return sum(label not in NO_CLAIM or bool(f) for label, f in zip(labels, facts, strict=True)) / len(labels)


def facts(cases: Sequence[Case], read: Sequence[dict[str, Any] | None]) -> Facts | None:
    """Facts of descriptions and replies. What a case neither states nor forbids is not counted."""
    if any(found is None for found in read):
        return None
    stated = counted = right = 0
    for case, found in zip(cases, read, strict=True):
        assert found is not None
        stated += len(case.facts)
        right += sum(_same(value, found[fact]) for fact, value in case.facts.items() if fact in found)
        counted += sum(fact in case.facts or fact in case.not_facts for fact in found)
    return Facts(stated, counted, right)


def _same(wanted: Any, found: Any) -> bool:
    if isinstance(wanted, list):
        return isinstance(found, list) and sorted(map(str, wanted)) == sorted(map(str, found))
    return bool(wanted == found)


def times(seconds: Iterable[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    measured = list(seconds)
    return statistics.median(measured), percentile(measured, 0.95)
