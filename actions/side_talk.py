"""The talk about the talk: greeting, thanks, summary, start over, a person, out of scope."""

from __future__ import annotations

from collections.abc import Iterable

from actions.base import Act
from actions.conversation import Conversation
from actions.corrections import PAGE
from bot.answers.handoff import handoff, reach
from bot.answers.message import Message
from bot.answers.phrases import say
from bot.answers.talk import greeting, missed_question, not_understood, notice, out_of_scope, summary

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


class Duzen(Wort):
    """How we speak to each other: the assistant stays with "Sie", the user is free."""

    act = "duzen"


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


class Mensch(Act):
    act = "mensch"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return handoff(talk.assessment(), talk.catalogue, talk.operator)


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
