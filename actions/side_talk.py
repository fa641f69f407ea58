"""The talk about the talk: greeting, thanks, summary, start over, what if, a person, out of scope."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from actions.base import Act
from actions.conversation import Conversation
from actions.corrections import PAGE
from actions.interview import next_move, proceed, unchanged
from bot.answers.compare import what_if
from bot.answers.handoff import handoff, reach
from bot.answers.message import Message
from bot.answers.phrases import say
from bot.answers.samples import sample_cases
from bot.answers.talk import greeting, missed_question, not_understood, notice, out_of_scope, summary, taken_back
from bot.interview.hypothesis import applied

BARE = ("verneinung", "bestaetigung")


class Begruessung(Act):
    """Hello."""

    act = "begruessung"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        if talk.memory.get("begruesst") and talk.facts:
            return [notice("begruessung", say("begruessung_wieder"))]
        return [greeting(talk.catalogue, talk.day, talk.operator)]


class Wort(Act):
    """An act that one sentence answers: the notice's name and the pattern."""

    notice_name = "hilfe"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return [notice(self.notice_name, say(self.act))]


class Dank(Act):
    """Thanks; also a yes or no that answers nothing."""

    act = "dank"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        _, nearest = talk.not_understood()
        return [notice("dank", say("gut" if nearest in BARE else "dank"))]


class Abschied(Wort):
    act, notice_name, returns_to_question = "abschied", "abschied", False


class Pause(Wort):
    act, notice_name, returns_to_question = "pause", "pause", False


class Dritte(Wort):
    """Somebody asks for others: from now on the questions speak of the consortium."""

    act = "dritte"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        talk.take([("rolle_nutzer", "berater")])
        return [notice("hilfe", say("dritte"), talk.facts)]


class Stopp(Act):
    """No more questions for now; nothing is lost."""

    act, returns_to_question = "stopp", False

    def answer(self, talk: Conversation) -> Iterable[Message]:
        talk.memory["gestoppt"] = True
        return [notice("stopp", say("stopp"), talk.facts)]


class Zusammenfassung(Act):
    act = "zusammenfassung"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        told, following = summary(talk.assessment(), talk.catalogue)
        talk.remember(PAGE, following)
        return [told]


class Neustart(Act):
    act = "neustart"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        talk.forget(keep_style=True)
        return [notice("neustart", say("neustart"), talk.facts)]


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


class WasWaereWenn(Act):
    """A thought experiment: the case stays as it is until the user takes it over."""

    act = "was_waere_wenn"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        before = dict(talk.memory.get("annahme", [])) if talk.details().get("dazu") else {}
        wanted = [*before.items(), *applied(talk.statements(), {**talk.facts, **before})]
        noted = talk.noted(list(dict(wanted).items()), replace=True)
        changed: Mapping[str, Any] = {c.fact: c.after for c in noted.changes} or dict(wanted)
        if not changed:
            return [notice("hilfe", say("was_waere_wenn_unklar"))]
        talk.memory["annahme"] = list(changed.items())
        after = talk.assessment(noted.facts)
        return [what_if(changed, talk.assessment(), after, talk.catalogue, noted.void)]


class Uebernehmen(Act):
    act = "uebernehmen"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        assumed = [(fact, value) for fact, value in talk.memory.pop("annahme", [])]
        if not assumed:
            return [notice("hilfe", say("nichts_zu_uebernehmen"))]
        before = talk.assessment()
        noted = talk.take(assumed, replace=True)
        return [notice("hilfe", say("uebernommen"), talk.facts), *proceed(talk, noted, before)]


class Mensch(Act):
    act = "mensch"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return handoff(talk.assessment(), talk.catalogue, talk.operator)


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


class Fremd(Act):
    """None of its business."""

    act, misses = "fremd", True

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return [out_of_scope("fremd"), *([missed(talk)] if talk.memory.get("fehl", 0) > 1 else [])]


class Fremdsprache(Act):
    act = "fremdsprache"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return [out_of_scope("fremdsprache")]


class AndereFoerderung(Act):
    act = "andere_foerderung"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return [out_of_scope("andere_foerderung", say("andere_foerderung_stelle"))]


class Beleidigung(Act):
    """Anger: calm, short, a way out; at once to a person the second time."""

    act = "beleidigung"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        way_out = say("vorschlag_mensch")
        if talk.memory.get("aerger"):
            return [out_of_scope("ruhig_wieder", way_out, stelle=reach(talk.facts, talk.catalogue, talk.operator))]
        talk.memory["aerger"] = True
        return [out_of_scope("ruhig", way_out)]


class NichtVerstanden(Act):
    """Not understood; twice in a row explains and offers what works."""

    act, misses = "nicht_verstanden", True

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return [missed(talk) if talk.memory.get("fehl", 0) > 1 else not_understood(again=False)]


def missed(talk: Conversation) -> Message:
    """A second miss in a row: the open question with examples, else what can be said at all."""
    if talk.asked and not talk.memory.get("kmu"):
        return missed_question(talk.catalogue.questions[talk.asked])
    return not_understood(again=True)
