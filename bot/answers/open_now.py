"""What takes applications on a day: every programme with its state, the day it is proved for, and the source with its address."""

from __future__ import annotations

from datetime import date

from bot.answers import german
from bot.answers.cards import source_cards
from bot.answers.message import Message, card
from bot.answers.phrases import say
from bot.answers.proofs import proof_line
from bot.answers.stand import closed_stand
from bot.catalogue.model import Catalogue, Programme, Source
from bot.rules.availability import Availability, Stand

HEADINGS = {Stand.OPEN: "offen_jetzt", Stand.UNKNOWN: "offen_unbelegt", Stand.CLOSED: "offen_zu"}


def open_on(catalogue: Catalogue, day: date, judged: date | None = None) -> Message:
    """All programmes by availability. `judged`: the day the talk judges, named where it is another one."""
    parts = [say("offen_kopf", tag=german.day(day))]
    sources: list[Source] = []
    for stand, heading in HEADINGS.items():
        lines = []
        for programme in catalogue.programmes.values():
            state = programme.rules.calendar.on(day)
            if state.stand is not stand:
                continue
            proof = _proof(programme, state, day)
            sources += [proof] if proof else []
            lines.append(_line(programme, state, proof, day))
        if lines:
            parts.append("\n".join((say(heading), *lines)))
        elif stand is Stand.OPEN:
            parts.append(say("uebersicht_keines").strip())
    if judged and judged != day:
        parts.append(say("offen_stichtag_bleibt", tag=german.day(judged)))
    fields = card("answer", programme=None, topic="programme_uebersicht", sources=source_cards(sources))
    return Message("\n\n".join(parts), fields)


def _proof(programme: Programme, state: Availability, day: date) -> Source | None:
    """The source of the state; none where nothing is proved for the day."""
    found = programme.sources.get(state.source) if state.source else None
    return None if found and state.stand is Stand.UNKNOWN and _after(state, day) else found


def _after(state: Availability, day: date) -> bool:
    """Is even the newest proof of a later day?"""
    return state.newest_proof is None or state.newest_proof > day


def _line(programme: Programme, state: Availability, proof: Source | None, day: date) -> str:
    said = f"{programme.short}: {german.sentence(_state(programme, state, day))}"
    return say("offen_zeile", stand=said, beleg=say("quelle", quelle=proof_line(proof)) if proof else "").rstrip()


def _state(programme: Programme, state: Availability, day: date) -> str:
    if state.stand is Stand.CLOSED:
        return closed_stand(state)
    if state.stand is Stand.OPEN:
        window = next(w for w in reversed(programme.rules.calendar.windows) if w.start <= day)
        if window.end:
            return say("offen_frist", tag=german.day(window.end))
    if state.newest_proof and not _after(state, day):
        return say("offen_beleg", tag=german.day(state.newest_proof))
    return (
        say("offen_ohne_beleg")
        if state.stand is Stand.UNKNOWN
        else say("offen_seit", tag=german.day(state.since or day))
    )
