"""Which facts a verdict hangs on, and the values at which it turns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bot.catalogue.model import Catalogue, Question
from bot.interview.assessment import Assessment
from bot.interview.samples import edges, samples
from bot.rules.facts import interval
from bot.rules.judge import Fit, Verdict, judge_again


@dataclass(frozen=True)
class Stretch:
    """Neighbouring values of a fact with the same fit. `here`: the case's own value lies in it."""

    values: tuple[Any, ...]
    fit: Fit
    here: bool


@dataclass(frozen=True)
class Decisive:
    """A fact that alone can turn the fit of one programme."""

    programme: str
    fact: str
    value: Any
    stretches: tuple[Stretch, ...]
    ordered: bool  # a number, not a choice

    @property
    def turns_at(self) -> list[Any]:
        """Each number at which the fit becomes another one; of a choice, the values with another fit than the first."""
        if self.ordered:
            return [stretch.values[0] for stretch in self.stretches[1:]]
        return [value for stretch in self.stretches[1:] for value in stretch.values]


def decisive(assessment: Assessment, catalogue: Catalogue, programmes: Iterable[str]) -> list[Decisive]:
    """The decisive facts of a case for these programmes, those with the most turns first."""
    found = [
        entry
        for programme in programmes
        for entry in _of_programme(assessment.verdict(programme), assessment, catalogue)
    ]
    return sorted(found, key=lambda entry: -len(entry.stretches))


def _of_programme(verdict: Verdict, assessment: Assessment, catalogue: Catalogue) -> Iterable[Decisive]:
    turning = edges([verdict.rules])
    for fact in sorted(verdict.rules.reads):
        question = catalogue.questions.get(fact)
        if question is None or question.kind not in ("zahl", "ja_nein", "auswahl"):
            continue
        values = _tried(question, turning.get(fact, set()), assessment.facts.get(fact))
        entry = _tried_out(fact, values, verdict, assessment, ordered=question.kind == "zahl")
        if len({stretch.fit for stretch in entry.stretches}) > 1:
            yield entry


def _tried(question: Question, turning: set[float], own: Any) -> list[Any]:
    """The values worth trying, the case's own among them."""
    values = list(samples(question, turning))
    if isinstance(own, (int, float, str)) and own not in values and own != "unbekannt":
        values.append(own)
    return sorted(values) if question.kind == "zahl" else values


def _tried_out(fact: str, values: list[Any], verdict: Verdict, assessment: Assessment, *, ordered: bool) -> Decisive:
    own = assessment.facts.get(fact)
    fits = [(value, _fit(verdict, assessment, fact, value)) for value in values]
    stretches = [
        Stretch(inside, fit, _lies_in(own, inside, assessment.facts, fact, ordered=ordered))
        for fit, inside in (_neighbours(fits) if ordered else _alike(fits))
    ]
    return Decisive(verdict.id, fact, own, tuple(stretches), ordered)


def _neighbours(fits: list[tuple[Any, Fit]]) -> Iterable[tuple[Fit, tuple[Any, ...]]]:
    """Numbers in rising order, cut where the fit changes."""
    for fit, pairs in groupby(fits, key=lambda pair: pair[1]):
        yield fit, tuple(value for value, _ in pairs)


def _alike(fits: list[tuple[Any, Fit]]) -> Iterable[tuple[Fit, tuple[Any, ...]]]:
    """The values of a choice, put together by their fit."""
    for fit in dict.fromkeys(fit for _, fit in fits):
        yield fit, tuple(value for value, found in fits if found is fit)


def _fit(verdict: Verdict, assessment: Assessment, fact: str, value: Any) -> Fit:
    return judge_again(verdict, {**assessment.facts, fact: value}, assessment.day, (fact,)).fit


def _lies_in(own: Any, values: tuple[Any, ...], facts: Mapping[str, Any], fact: str, *, ordered: bool) -> bool:
    if not ordered:
        return own in values
    bounds = interval(facts, fact)
    return bounds is not None and bounds[0] <= values[-1] and bounds[1] >= values[0]
