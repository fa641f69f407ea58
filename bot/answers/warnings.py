"""Warnings that save people: begun too early, no de-minimis room, a deadline, a rule that ends, a state unproved."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers import german
from bot.answers.cards import proof_of
from bot.answers.message import Message, card
from bot.answers.phrases import either, say
from bot.catalogue.endings import endings
from bot.catalogue.model import Catalogue, Programme
from bot.interview.assessment import Assessment
from bot.interview.room import room
from bot.rules.availability import Stand
from bot.rules.facts import said
from bot.rules.judge import Verdict


def warnings(assessment: Assessment, catalogue: Catalogue, *, past: bool) -> list[str]:
    """What the case gives cause to warn of, the most urgent first. A past day warns of nothing that is over."""
    found = [say("warnung_begonnen")] if said(assessment.facts, "vorhaben_begonnen") else []
    found.append(say("warnung_beginn"))
    found += _room(assessment, catalogue)
    for verdict in assessment.recommended:
        found += _of_programme(verdict, catalogue.programmes[verdict.id], past=past)
    if not past:
        found += [
            either(e.sentence, e.sentence_simple or "")
            for e in endings()
            if e.sentence and e.warns(assessment.facts, assessment.day)
        ]
    return found


def _room(assessment: Assessment, catalogue: Catalogue) -> Iterable[str]:
    """De-minimis: only where the programme that counts it comes into question."""
    found = room(assessment.facts, catalogue, assessment.day)
    if not found or found.programme not in {verdict.id for verdict in assessment.recommended}:
        return
    gaps = {"programm": catalogue.programmes[found.programme].short, "grenze": german.euros(found.limit)}
    if found.left is None:
        yield say("warnung_de_minimis_unbekannt", **gaps)
    elif not found.left[1]:
        yield say("warnung_de_minimis_voll", **gaps)
    elif found.left[0] < found.limit:
        yield say("warnung_de_minimis_rest", rest=german.euros(found.left[0]), **gaps)


def _of_programme(verdict: Verdict, programme: Programme, *, past: bool) -> Iterable[str]:
    stand, proof = verdict.availability, proof_of(verdict, programme)
    end = next((w.end for w in programme.rules.calendar.windows if stand.since and w.start == stand.since), None)
    if stand.stand is Stand.OPEN and end:
        yield say("warnung_frist_damals" if past else "warnung_frist", programm=programme.short, tag=german.day(end))
    if past:
        return
    if stand.stand is Stand.UNKNOWN and stand.newest_proof:
        yield say("warnung_stand", programm=programme.short, tag=german.day(stand.newest_proof))
    elif proof and proof.grade == "C":
        yield say("warnung_grad_c", programm=programme.short)


def warnings_message(assessment: Assessment, catalogue: Catalogue, *, past: bool) -> Message:
    """The warnings on request."""
    found = warnings(assessment, catalogue, past=past)
    text = say("worauf_achten", punkte="\n".join(f"- {warning}" for warning in found))
    return Message(text, card("notice", name="hilfe", warnings=found))
