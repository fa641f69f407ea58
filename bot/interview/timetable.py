"""The steps to come as data: for the talk and for a calendar file.

Days are only given where something proves them: a deadline, the end of a rule, or a published duration counted from the
application (`estimated`; the day of the application is the user's choice, here the day of the assessment).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.catalogue.endings import endings
from bot.catalogue.model import Catalogue, PlanStep, Source
from bot.interview.assessment import Assessment
from bot.rules.availability import Stand
from bot.rules.judge import Verdict

MONTHS = 12
LAST_SAFE_DAY = 28  # a step of months must not fall off the end of a short month


@dataclass(frozen=True)
class Step:
    """One step. `kind`: vorher, antrag, danach, frist, ende. `month`: months after the application."""

    kind: str
    title: str
    title_simple: str
    text: str
    simple: str
    month: int | None = None
    starts: date | None = None
    ends: date | None = None
    estimated: bool = True
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Timetable:
    """The steps for the best programme; none where nothing can be applied for."""

    programme: str | None
    steps: tuple[Step, ...]


def timetable(assessment: Assessment, catalogue: Catalogue) -> Timetable:
    """What comes, in its order."""
    best = assessment.recommended[0] if assessment.recommended else None
    if best is None:
        return Timetable(None, ())
    planned = [_step(step, best, assessment.day) for step in catalogue.programmes[best.id].plan]
    dated = (*_deadline(best), *_endings(assessment))
    return Timetable(best.id, (*planned, *dated))


def _step(step: PlanStep, verdict: Verdict, day: date) -> Step:
    way = verdict.way or ""
    month, months = _on(step.month, way), _on(step.months, way)
    kind = "vorher" if step.before else "antrag" if month == 0 and months is None else "danach"
    starts = None if month is None or step.before else later(day, month)
    ends = later(starts, months) if starts and months else None
    told = (step.title, step.title_simple, step.passage.text, step.passage.simple)
    return Step(kind, *told, month, starts, ends, True, step.passage.sources)


def _on(value: int | dict[str, int] | None, way: str) -> int | None:
    return value.get(way) if isinstance(value, dict) else value


def _deadline(verdict: Verdict) -> Iterable[Step]:
    stand = verdict.availability
    for window in verdict.rules.calendar.windows:
        if stand.stand is Stand.OPEN and window.start == stand.since and window.end:
            yield Step("frist", "", "", "", "", None, window.end, window.end, False)


def _endings(assessment: Assessment) -> Iterable[Step]:
    for ending in endings():
        if ending.sentence and ending.warns(assessment.facts, assessment.day):
            told = (ending.name, ending.name, ending.sentence, ending.sentence_simple or "")
            yield Step("ende", *told, None, ending.end, ending.end, False)


def later(day: date, months: int) -> date:
    """The day so many months later."""
    count = day.year * MONTHS + day.month - 1 + months
    return date(count // MONTHS, count % MONTHS + 1, min(day.day, LAST_SAFE_DAY))
