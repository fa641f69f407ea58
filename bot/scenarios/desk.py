"""A case with variants, as the desk in the browser has it: taken in with care, judged, and told as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.answers import german
from bot.answers.facts import value_text
from bot.catalogue.model import Catalogue
from bot.interview.assessment import Assessment, assess
from bot.interview.note import accepted
from bot.rules.judge import Verdict
from bot.scenarios.board import board
from bot.scenarios.desk_words import word

DAY = "stichtag"


@dataclass(frozen=True)
class Variant:
    """The case with some facts changed; `changed` says which, None for one that is unsaid in it."""

    name: str
    facts: Mapping[str, Any]
    day: date
    changed: Mapping[str, Any]


@dataclass(frozen=True)
class DeskCase:
    """The case itself, its variants, and the facts that could not be taken."""

    name: str
    facts: Mapping[str, Any]
    day: date
    variants: tuple[Variant, ...]
    rejected: tuple[str, ...]

    @property
    def columns(self) -> list[Variant]:
        """The case itself and then its variants."""
        return [Variant(word("grundfall"), self.facts, self.day, {}), *self.variants]


def desk_case(
    name: str,
    facts: Mapping[str, Any],
    day: date,
    variants: Sequence[tuple[Mapping[str, Any], date | None]],
    catalogue: Catalogue,
) -> DeskCase:
    """Take a case in. What the catalogue does not know or allow is left out and listed."""
    known, rejected = _taken(facts, catalogue)
    base, made = {fact: value for fact, value in known.items() if value is not None}, []
    for told, own_day in variants:
        changed, wrong = _taken(told, catalogue)
        rejected += wrong
        whole = {fact: value for fact, value in {**base, **changed}.items() if value is not None}
        made.append(Variant(_name(changed, own_day, catalogue), whole, own_day or day, changed))
    return DeskCase(name, base, day, tuple(made), tuple(dict.fromkeys(rejected)))


def _taken(facts: Mapping[str, Any], catalogue: Catalogue) -> tuple[dict[str, Any], list[str]]:
    known: dict[str, Any] = {}
    rejected = []
    for fact, value in facts.items():
        question = catalogue.questions.get(fact)
        after = accepted(value, question) if question and fact != DAY else None
        if after is None and (value is not None or question is None):
            rejected.append(fact)
        else:
            known[fact] = after
    return known, rejected


def _name(changed: Mapping[str, Any], day: date | None, catalogue: Catalogue) -> str:
    parts = [f"{word('stichtag')}: {german.day(day)}"] if day else []
    for fact, value in changed.items():
        question = catalogue.questions[fact]
        told = word("ungesagt") if value is None else value_text(question, value)
        parts.append(f"{question.title}: {told}")
    return ", ".join(parts)


def judged(case: DeskCase, catalogue: Catalogue) -> dict[str, Any]:
    """The whole board for the case itself; of each variant what tells it apart."""
    assessment = assess(case.facts, catalogue, case.day)
    return {
        "board": {**board(assessment, catalogue), "rejected": list(case.rejected)},
        "ways": {verdict.id: verdict.way for verdict in assessment.verdicts},
        "variants": [_variant(variant, assess(variant.facts, catalogue, variant.day)) for variant in case.variants],
    }


def _variant(variant: Variant, assessment: Assessment) -> dict[str, Any]:
    programmes = [_short(verdict) for verdict in assessment.verdicts]
    return {"name": variant.name, "as_of": variant.day.isoformat(), "programmes": programmes}


def _short(verdict: Verdict) -> dict[str, Any]:
    since = verdict.availability.since
    return {
        "id": verdict.id,
        "way": verdict.way,
        "fit": verdict.fit.value,
        "open_reason": list(verdict.open_reasons),
        "availability": verdict.availability.stand.value,
        "availability_since": since.isoformat() if since else None,
        "criteria": [
            {"id": f.criterion.id, "role": f.criterion.role.value, "state": f.state.value, "hard": f.criterion.hard}
            for f in verdict.findings
        ],
    }
