"""The verdict in three sentences: what fits on the day, what is open or missing, the next step."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers import german
from bot.answers.cards import proof_of
from bot.answers.findings import Teller
from bot.answers.message import Message, button
from bot.answers.phrases import say
from bot.answers.sources import sources_text
from bot.answers.verdict import VerdictVoice
from bot.catalogue.model import Source
from bot.rules.availability import Stand
from bot.rules.judge import Fit, Verdict
from bot.rules.truth import State

SENTENCE_ENDS = re.compile(r"(?<=[a-zäöüß)])\. ")  # not the point of a date or a number


def short_form(voice: VerdictVoice) -> Message:
    """The short form with the whole card; the whole text is there on request."""
    step = SENTENCE_ENDS.split(voice.next_steps()[0])[0]
    sentences = (fitting(voice), _open(voice), say("kurz_schritt", schritt=german.sentence(step)))
    lines = (" ".join(filter(None, sentences)), sources_text(_sources(voice)), say("ganzes_ergebnis"))
    buttons = (button(say("knopf_ergebnis")), button(say("knopf_mitnehmen")))
    return Message("\n".join(filter(None, lines)), voice.card(), buttons)


def fitting(voice: VerdictVoice) -> str:
    """What fits, and what may fit, in a sentence."""
    day = say("kurz_am", tag=german.day(voice.assessment.day)) if voice.past else say("kurz_heute")
    parts = []
    for key, fits in (("kurz_passt", True), ("kurz_vielleicht", False)):
        names = [_named(v, voice) for v in voice.assessment.recommended if (v.fit is Fit.FITS) is fits]
        if names:
            parts.append(say(key, programme=german.listed(names)))
    return say("kurz_satz", tag=day, teile=say("kurz_dazwischen").join(parts or [say("kurz_nichts")]))


def _named(verdict: Verdict, voice: VerdictVoice) -> str:
    name = voice.catalogue.programmes[verdict.id].short
    return say("kurz_unbelegt", programm=name) if verdict.availability.stand is Stand.UNKNOWN else name


def _open(voice: VerdictVoice) -> str:
    """What the first programme still needs, and what the others fail on."""
    parts = []
    if voice.best:
        teller = Teller(voice.best, voice.assessment.facts, voice.catalogue)
        for key, state in (("kurz_offen", State.OPEN), ("kurz_pruefen", State.REVIEW)):
            if teller.titles(state):
                parts.append(say(key, programm=teller.name, punkte=", ".join(teller.titles(state))))
    for verdict in _failing(voice):
        teller = Teller(verdict, voice.assessment.facts, voice.catalogue)
        parts.append(say("kurz_fehlt", programm=teller.name, punkte=", ".join(teller.titles(State.NOT_MET))))
    return german.sentence(say("kurz_dazwischen").join(parts)) if parts else ""


def _failing(voice: VerdictVoice) -> list[Verdict]:
    return [v for v in voice.assessment.verdicts if v.failed() and v.availability.stand is not Stand.CLOSED]


def _sources(voice: VerdictVoice) -> Iterable[Source]:
    """Why the first programme takes applications, and where the rules stand that others fail."""
    for verdict in voice.assessment.recommended[:1]:
        programme = voice.catalogue.programmes[verdict.id]
        proof = proof_of(verdict, programme)
        if proof:
            yield proof
        yield from (s for f in verdict.hard()[:1] for s in programme.texts[f.criterion.id].sources[:1])
    for verdict in _failing(voice):
        texts = voice.catalogue.programmes[verdict.id].texts
        yield from (s for f in verdict.failed() for s in texts[f.criterion.id].sources[:1])
