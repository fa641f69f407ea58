"""What stands in a memo, before it gets a shape."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.answers import german
from bot.answers.cards import proof_of
from bot.answers.facts import value_text
from bot.answers.findings import Teller
from bot.answers.phrases import say
from bot.answers.timetable import step_card, when
from bot.answers.verdict import VerdictVoice
from bot.catalogue.model import Catalogue, Hint, Source
from bot.interview.assessment import Assessment, assess
from bot.interview.timetable import Step, timetable
from bot.keeping.codes import ALPHABET
from bot.memo.words import word
from bot.operator import Operator
from bot.rules.availability import Stand
from bot.rules.criterion import Finding, Role
from bot.rules.judge import Fit, Verdict
from bot.rules.truth import State

REFERENCE_LENGTH = 6


@dataclass(frozen=True)
class Row:
    """One criterion: what it asks for, what was said, how it stands; `sources` are numbers in the list of sources."""

    id: str
    title: str
    weight: str
    needed: str
    said: str | None
    state: State
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Sheet:
    """One programme."""

    id: str
    name: str
    verdict: Verdict
    fit: str
    stand: str
    proof: int | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class PlanRow:
    """One step of the timetable for the best programme."""

    title: str
    text: str
    when: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Memo:
    """The whole memo. `changed_since` is the catalogue's version of the talk if it is another one by now."""

    reference: str
    day: date
    created: date
    version: str
    newest_source: date
    changed_since: str | None
    operator: str | None
    facts: Mapping[str, Any]
    answers: tuple[tuple[str, str], ...]
    recommended: tuple[Sheet, ...]
    sheets: tuple[Sheet, ...]
    steps: tuple[str, ...]
    plan: tuple[PlanRow, ...]
    warnings: tuple[str, ...]
    pointers: tuple[str, ...]
    sources: tuple[Source, ...]


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
    voice, sources = VerdictVoice(assessment, catalogue, operator, today), _Numbers()
    sheets = {v.id: _sheet(v, assessment, catalogue, sources) for v in _in_order(assessment)}
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


def _plan(assessment: Assessment, catalogue: Catalogue, sources: _Numbers) -> Iterable[PlanRow]:
    for step in timetable(assessment, catalogue).steps:
        told = step_card(step)
        numbers = tuple(sorted(sources.of(source) for source in dict.fromkeys(step.sources)))
        yield PlanRow(told["title"], told["text"], _when(step), numbers)


def _when(step: Step) -> str:
    if step.kind == "antrag":
        return word("fahrplan_antrag")
    return german.capital(when(step).strip(" ()"))


def newest_source(catalogue: Catalogue) -> date:
    """The day of the catalogue's newest source."""
    return max(s.date for p in catalogue.programmes.values() for s in p.sources.values() if s.date)


class _Numbers:
    """Sources in the order in which they are met, numbered from one."""

    def __init__(self) -> None:
        self.listed: list[Source] = []

    def of(self, source: Source) -> int:
        if source not in self.listed:
            self.listed.append(source)
        return self.listed.index(source) + 1


def _answers(facts: Mapping[str, Any], catalogue: Catalogue) -> Iterable[tuple[str, str]]:
    for fact, value in facts.items():
        if fact in catalogue.questions:
            question = catalogue.questions[fact]
            yield question.title, german.capital(value_text(question, value))


def _sheet(verdict: Verdict, assessment: Assessment, catalogue: Catalogue, sources: _Numbers) -> Sheet:
    programme = catalogue.programmes[verdict.id]
    proof = proof_of(verdict, programme)
    teller = Teller(verdict, assessment.facts, catalogue)
    return Sheet(
        id=verdict.id,
        name=programme.name,
        verdict=verdict,
        fit=_fit(verdict),
        stand=_stand(verdict, assessment.day),
        proof=sources.of(proof) if proof else None,
        rows=tuple(_rows(verdict, teller, sources)),
    )


def _rows(verdict: Verdict, teller: Teller, sources: _Numbers) -> Iterable[Row]:
    """The criteria of a programme; of a closed one those that would have decided."""
    closed = verdict.availability.stand is Stand.CLOSED
    for finding in verdict.hard() if closed else verdict.findings:
        if finding.state is State.DROPPED or finding.criterion.role is Role.AVAILABILITY:
            continue
        text = teller.programme.texts[finding.criterion.id]
        numbers = tuple(sorted(sources.of(source) for source in dict.fromkeys(text.sources)))
        said = teller.said(finding)
        yield Row(text.id, text.title, _weight(finding), text.needed, said, finding.state, numbers)


def _weight(finding: Finding) -> str:
    role = finding.criterion.role
    if role is Role.FITNESS:
        return word("rolle_hart" if finding.criterion.hard else "rolle_weich")
    return word(f"rolle_{role.value}")


def _fit(verdict: Verdict) -> str:
    """The fit in words; a closed programme's in the subjunctive."""
    if verdict.availability.stand is Stand.CLOSED:
        return word(f"haette_{'passt' if verdict.fit is Fit.FITS else verdict.fit.value}")
    if verdict.fit is not Fit.OPEN:
        return word(f"fit_{verdict.fit.value}")
    both = len(verdict.open_reasons) > 1
    return word("fit_offen_beides" if both else f"fit_offen_{verdict.open_reasons[0]}")


def _stand(verdict: Verdict, day: date) -> str:
    found = verdict.availability
    if found.stand is Stand.OPEN:
        window = next(w for w in reversed(verdict.rules.calendar.windows) if w.start <= day)
        return word("stand_offen_frist", tag=german.day(window.end)) if window.end else word("stand_offen")
    if found.stand is Stand.CLOSED:
        return word("stand_geschlossen", tag=german.day(found.since)) if found.since else word("stand_geschlossen_nie")
    if found.newest_proof:
        return word("stand_unbekannt", tag=german.day(found.newest_proof))
    return word("stand_unbekannt_ohne")


def _pointers(assessment: Assessment, catalogue: Catalogue) -> Iterable[str]:
    for pointer in assessment.pointers:
        named = catalogue.named(pointer.id)
        if pointer.condition is None and isinstance(named, Hint):
            yield word("weg_immer", name=named.short, rat=named.advice)
        else:
            yield word("weg_zeile", name=named.short, weil=pointer.because)
