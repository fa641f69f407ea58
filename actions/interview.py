"""The interview: facts are taken, the next question asked, the verdict given when it is due."""

from __future__ import annotations

from collections.abc import Iterable

from actions.base import Act
from actions.conversation import Conversation
from bot.answers import german
from bot.answers.compare import changes, same_result
from bot.answers.facts import fact_lines
from bot.answers.message import Message, button
from bot.answers.phrases import say
from bot.answers.questions import question_message
from bot.answers.talk import contradiction, not_understood, rejected, taken
from bot.answers.verdict import VerdictVoice
from bot.interview.agenda import Agenda, still_to_come
from bot.interview.assessment import Assessment
from bot.interview.note import Noted
from bot.rules.facts import UNKNOWN


def proceed(talk: Conversation, noted: Noted, before: Assessment) -> Iterable[Message]:
    """After facts were noted: repeat them, tell conflicts, and ask on or judge."""
    assessment = talk.assessment()
    yield from taken(noted.changes, assessment, talk.catalogue)
    for value in noted.rejected:
        if value.fact == talk.asked or isinstance(value.value, (int, float)):
            yield rejected(value, talk.facts, talk.catalogue)
    for conflict in assessment.contradictions:
        if conflict not in before.contradictions:
            yield contradiction(conflict, talk.facts, talk.catalogue)
    if talk.asked and talk.asked not in talk.facts and not noted.changes:
        return
    yield from next_move(talk, assessment, before)


def next_move(talk: Conversation, assessment: Assessment, before: Assessment | None = None) -> Iterable[Message]:
    """The next question, or the verdict if it is due; after a verdict only what a later word changes."""
    if talk.asked and talk.asked not in talk.facts:
        yield _question(talk, talk.asked, assessment)
        return
    talk.ask(None)
    plan = talk.agenda(assessment)
    if talk.memory.get("weiter") and plan.next and not talk.memory.get("gestoppt"):
        yield _question(talk, plan.next.fact, assessment)
    elif plan.decided or talk.memory.get("gestoppt"):
        yield _verdict(talk, assessment, plan, before)
    elif plan.next:
        yield _question(talk, plan.next.fact, assessment)


def _question(talk: Conversation, fact: str, assessment: Assessment) -> Message:
    talk.ask(fact)
    remaining = still_to_come(assessment, talk.memory["gefragt"])
    return question_message(fact, remaining, assessment, talk.catalogue)


def _verdict(talk: Conversation, assessment: Assessment, plan: Agenda, before: Assessment | None) -> Message:
    talk.ask(None)
    again = talk.memory.get("geurteilt") and before is not None
    talk.memory["geurteilt"] = True
    if again and before is not None and same_result(before, assessment):
        verdict = verdict_message(talk, assessment, plan)
        return Message(say("unveraendert"), verdict.card, verdict.buttons)
    opening = f"{changes(before, assessment, talk.catalogue)}\n{say('neu_beurteilt')}" if again and before else None
    return verdict_message(talk, assessment, plan, opening)


def verdict_message(talk: Conversation, assessment: Assessment, plan: Agenda, opening: str | None = None) -> Message:
    """The verdict, with an offer to go on where answers still matter."""
    voice = VerdictVoice(assessment, talk.catalogue, talk.operator, talk.today)
    names = [
        talk.catalogue.programmes[id_].short
        for id_ in dict.fromkeys(i for e in plan.effects for i, s in e.fits.items() if s)
    ]
    closing = ""
    if names:
        key = "mehr_fragen_eine" if len(plan.effects) == 1 else "mehr_fragen"
        closing = say(key, zahl=len(plan.effects), programme=german.listed(names))
    message = voice.message(opening, closing)
    more = (button(say("knopf_weiter")),) if names else ()
    return Message(message.text, message.card, (*more, *message.buttons))


class Angabe(Act):
    """Facts, or an answer to the open question."""

    act = "angabe"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        before = talk.assessment()
        said = talk.statements()
        talk.memory.pop("gestoppt", None)
        if not said and (talk.asked or talk.memory.get("geurteilt")):
            return [not_understood(again=False)]
        return proceed(talk, talk.take(said), before)


class WeissNicht(Act):
    """The user does not know, or does not want to say: a good answer to every question."""

    act = "weiss_nicht"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        before = talk.assessment()
        if not talk.asked:
            return next_move(talk, before, before)
        return proceed(talk, talk.take([*talk.statements(), (talk.asked, UNKNOWN)]), before)


class Korrektur(Act):
    """Something said before was wrong."""

    act = "korrektur"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        before, said = talk.assessment(), talk.statements()
        if not said:
            return [Message(say("korrektur_unklar", fakten=fact_lines(talk.facts, talk.catalogue)))]
        noted = talk.take(said, replace=True)
        return proceed(talk, noted, before)


class Weiterfragen(Act):
    """Go on asking after a verdict or a stop."""

    act = "weiterfragen"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        assessment = talk.assessment()
        talk.memory.pop("gestoppt", None)
        talk.memory["weiter"] = bool(talk.memory.get("geurteilt"))
        return next_move(talk, assessment)


class Zwischenstand(Act):
    """The verdict so far, on request."""

    act = "zwischenstand"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        assessment = talk.assessment()
        plan = talk.agenda(assessment)
        opening = None if plan.decided else say("zwischenstand", tag=german.day(talk.day))
        yield verdict_message(talk, assessment, plan, opening)
        if talk.asked:
            yield _question(talk, talk.asked, assessment)
