"""What stands in the memo of a case."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.answers import german
from bot.answers.facts import value_text
from bot.answers.phrases import say
from bot.answers.timetable import step_card, when
from bot.answers.verdict import VerdictVoice
from bot.catalogue.model import Catalogue, Hint
from bot.interview.assessment import Assessment, assess
from bot.interview.timetable import Step, timetable
from bot.keeping.codes import ALPHABET
from bot.memo.model import Memo, PlanRow
from bot.memo.sheets import Numbers, sheet_of
from bot.memo.words import word
from bot.operator import Operator
from bot.rules.availability import Stand
from bot.rules.judge import Verdict

REFERENCE_LENGTH = 6


def reference_of(facts: Mapping[str, Any], day: date, version: str) -> str:
    """The memo's number: the same case on the same day with the same catalogue has the same one."""
    content = json.dumps([dict(sorted(facts.items())), day.isoformat(), version], ensure_ascii=False)
    value = int.from_bytes(hashlib.sha256(content.encode()).digest(), "big")
    letters = []
    for _ in range(REFERENCE_LENGTH):
        value, place = divmod(value, len(ALPHABET))
        letters.append(ALPHABET[place])
    return f"CL-{day:%Y%m%d}-{''.join(letters)}"


def memo_of(
    facts: Mapping[str, Any], day: date, today: date, catalogue: Catalogue, operator: Operator, *, version: str = ""
) -> Memo:
    """The memo for a case; `version` is the catalogue's when the user asked for it."""
    assessment = assess(facts, catalogue, day)
    voice, sources = VerdictVoice(assessment, catalogue, operator, today), Numbers()
    sheets = {v.id: sheet_of(v, assessment, catalogue, sources) for v in _in_order(assessment)}
    return Memo(
        reference=reference_of(facts, day, catalogue.version),
        day=day,
        created=today,
        version=catalogue.version,
        newest_source=newest_source(catalogue),
        changed_since=version if version not in ("", catalogue.version) else None,
        operator=operator.name,
        facts=dict(facts),
        answers=tuple(_answers(facts, catalogue)),
        recommended=tuple(sheets[v.id] for v in assessment.recommended),
        sheets=tuple(sheets.values()),
        steps=tuple(word("schritt_angaben") if step == say("schritt_angaben") else step for step in voice.next_steps()),
        plan=tuple(_plan(assessment, catalogue, sources)),
        warnings=tuple(voice.warnings()),
        pointers=tuple(_pointers(assessment, catalogue)),
        sources=tuple(sources.listed),
    )


def _in_order(assessment: Assessment) -> list[Verdict]:
    """What can be had first, what is closed last."""
    recommended = [v.id for v in assessment.recommended]
    return sorted(
        assessment.verdicts,
        key=lambda v: (v.id not in recommended, v.availability.stand is Stand.CLOSED),
    )


def _plan(assessment: Assessment, catalogue: Catalogue, sources: Numbers) -> Iterable[PlanRow]:
    for step in timetable(assessment, catalogue).steps:
        told = step_card(step)
        yield PlanRow(told["title"], told["text"], _when(step), sources.of_all(step.sources))


def _when(step: Step) -> str:
    if step.kind == "antrag":
        return word("fahrplan_antrag")
    return german.capital(when(step).strip(" ()"))


def newest_source(catalogue: Catalogue) -> date:
    """The day of the catalogue's newest source."""
    return max(s.date for p in catalogue.programmes.values() for s in p.sources.values() if s.date)


def _answers(facts: Mapping[str, Any], catalogue: Catalogue) -> Iterable[tuple[str, str]]:
    for fact, value in facts.items():
        if fact in catalogue.questions:
            question = catalogue.questions[fact]
            yield question.title, german.capital(value_text(question, value))


def _pointers(assessment: Assessment, catalogue: Catalogue) -> Iterable[str]:
    for pointer in assessment.pointers:
        named = catalogue.named(pointer.id)
        if pointer.condition is None and isinstance(named, Hint):
            yield word("weg_immer", name=named.short, rat=named.advice)
        else:
            yield word("weg_zeile", name=named.short, weil=pointer.because)
