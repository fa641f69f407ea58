"""The steps to come in words."""

from __future__ import annotations

from typing import Any

from bot.answers import german
from bot.answers.cards import source_cards
from bot.answers.message import Message, button, card
from bot.answers.phrases import either, say
from bot.answers.sources import sources_text
from bot.catalogue.model import Catalogue
from bot.interview.timetable import Step, Timetable


def timetable_message(plan: Timetable, instead: list[str], catalogue: Catalogue) -> Message:
    """The timetable of the best programme; where there is none, `instead`: what can be done all the same."""
    if plan.programme is None or not plan.steps:
        lines = "\n".join(f"{number}. {step}" for number, step in enumerate(instead, 1))
        return Message(say("fahrplan_geschlossen", zeilen=lines), card("notice", name="fahrplan", steps=[]))
    lines = "\n".join(_line(number, step) for number, step in enumerate(plan.steps, 1))
    sources = [source for step in plan.steps for source in step.sources]
    parts = [say("fahrplan", programm=catalogue.programmes[plan.programme].short, zeilen=lines)]
    if any(step.month for step in plan.steps):
        parts.append(say("fahrplan_gefragt"))
    parts.append(sources_text(sources))
    fields = card(
        "notice",
        name="fahrplan",
        programme=plan.programme,
        steps=[step_card(step) for step in plan.steps],
        sources=source_cards(sources),
    )
    to_calendar = (button(say("knopf_kalender")),)  # the result brings them as a calendar file
    return Message("\n".join(part for part in parts if part), fields, to_calendar)


def step_card(step: Step) -> dict[str, Any]:
    """One step as data."""
    return {
        "kind": step.kind,
        "title": _title(step),
        "text": _text(step),
        "month": step.month,
        "starts": step.starts.isoformat() if step.starts else None,
        "ends": step.ends.isoformat() if step.ends else None,
        "estimated": step.estimated,
    }


def _line(number: int, step: Step) -> str:
    return say("fahrplan_zeile", nummer=number, titel=_title(step), wann=when(step), text=_text(step))


def _title(step: Step) -> str:
    named = {"frist": "fahrplan_frist", "ende": "fahrplan_ende"}.get(step.kind)
    return say(named) if named else either(step.title, step.title_simple)


def _text(step: Step) -> str:
    return say("fahrplan_frist_satz") if step.kind == "frist" else either(step.text, step.simple)


def when(step: Step) -> str:
    """When the step is due, as far as that is known, in brackets."""
    if step.ends and not step.estimated:
        return say("fahrplan_am", tag=german.day(step.ends))
    if step.kind == "vorher":
        return say("fahrplan_vorher")
    if step.kind == "antrag":
        return say("fahrplan_antrag")
    return say("fahrplan_ab", monat=step.month) if step.month else ""
