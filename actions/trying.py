"""Trying things: what would be if, taking that over, sample cases, and a step back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from actions.base import Act
from actions.conversation import Conversation
from actions.info import told_beside
from actions.interview import next_move, proceed, unchanged
from bot.answers.compare import what_if
from bot.answers.message import Message
from bot.answers.phrases import say
from bot.answers.samples import sample_cases
from bot.answers.talk import notice, taken_back
from bot.interview.hypothesis import applied, counting_assumed


class WasWaereWenn(Act):
    """A thought experiment: the case stays as it is until the user takes it over."""

    act = "was_waere_wenn"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        told = list(told_beside(talk))
        before = dict(talk.memory.get("annahme", [])) if talk.details().get("dazu") else {}
        said, known = talk.statements(), {**talk.facts, **before}
        wanted = [*before.items(), *applied(said, known)]
        noted = talk.noted(list(dict(wanted).items()), replace=True)
        changed: Mapping[str, Any] = {c.fact: c.after for c in noted.changes} or dict(wanted)
        if not changed:
            return [*told, notice("hilfe", say("was_waere_wenn_unklar"))]
        talk.memory["annahme"] = list(changed.items())
        after = talk.assessment(noted.facts)
        counting = counting_assumed(said, known)
        return [*told, what_if(changed, talk.assessment(), after, talk.catalogue, noted.void, counting=counting)]


class Uebernehmen(Act):
    act = "uebernehmen"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        assumed = [(fact, value) for fact, value in talk.memory.pop("annahme", [])]
        if assumed and talk.details().get("verworfen"):
            return [notice("hilfe", say("verworfen"))]
        if not assumed:
            return [notice("hilfe", say("nichts_zu_uebernehmen"))]
        before = talk.assessment()
        noted = talk.take(assumed, replace=True)
        return [notice("hilfe", say("uebernommen"), talk.facts), *proceed(talk, noted, before)]


class Beispielfaelle(Act):
    """Sample cases to try; a number takes one."""

    act = "beispielfaelle"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        cases = sample_cases()
        number = next(iter(talk.entities("nummer")), None)
        if number is None or not 1 <= number <= len(cases):
            lines = "\n".join(say("beispiel_zeile", nummer=n, text=case.text) for n, case in enumerate(cases, 1))
            titles = [say("beispiel_knopf", nummer=n) for n in range(1, len(cases) + 1)]
            return [notice("hilfe", say("beispielfaelle", faelle=lines), titles=titles)]
        case = cases[number - 1]
        talk.forget(keep_style=True)
        before = talk.assessment()
        chosen = Message(say("beispiel_gewaehlt", text=case.text))
        return [chosen, *proceed(talk, talk.take(list(case.facts.items())), before)]


class Zurueck(Act):
    """The facts of the last message that set any are as they were before it; facts that are named are not said any more."""

    act = "zurueck"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        if "fakten" in talk.details():
            return self._named(talk.details()["fakten"], talk)
        if talk.changing:
            return [unchanged(talk)]
        history = talk.memory.get("verlauf") or []
        if not history:
            return [notice("zurueck", say("zurueck_nichts"), talk.facts)]
        steps, talk.memory["verlauf"] = history[-1], history[:-1]
        talk.ask_again([fact for fact, before in steps if before is None])
        for fact, before in steps:
            talk.facts.pop(fact, None)
            if before is not None:
                talk.facts[fact] = before
        told = notice("zurueck", taken_back(steps, talk.catalogue), talk.facts)
        return [told, *next_move(talk, talk.assessment(), news=True)]

    @staticmethod
    def _named(facts: list[str], talk: Conversation) -> Iterable[Message]:
        """These facts go and nothing else does."""
        if not facts:
            titles = (say("knopf_loeschen"), say("aendern_zurueck"))
            return [notice("zurueck", say("zurueck_nicht_gesagt"), talk.facts, titles=titles)]
        if talk.changing:
            talk.end_change()
        talk.withdraw(facts)
        told = notice("zurueck", taken_back([(fact, None) for fact in facts], talk.catalogue), talk.facts)
        return [told, *next_move(talk, talk.assessment(), news=True)]
