"""The interview: facts are taken, the next question asked, the verdict given when it is due."""

from __future__ import annotations

from collections.abc import Iterable

from actions.base import Act
from actions.conversation import Conversation
from bot.answers import german
from bot.answers.changing import change_question, stays
from bot.answers.compare import same_result
from bot.answers.message import Message, button
from bot.answers.news import later
from bot.answers.phrases import say
from bot.answers.questions import question_message
from bot.answers.short import short_form
from bot.answers.talk import contradiction, not_understood, notice, rejected, taken
from bot.answers.verdict import VerdictVoice
from bot.answers.void import void_messages
from bot.interview.agenda import Agenda, still_to_come
from bot.interview.assessment import Assessment
from bot.interview.note import Noted
from bot.interview.other_day import other_day
from bot.rules.facts import UNKNOWN


def proceed(talk: Conversation, noted: Noted, before: Assessment) -> Iterable[Message]:
    """After facts were noted: repeat them, tell conflicts, and ask on or judge."""
    assessment = talk.assessment()
    yield from taken(noted.changes, assessment, talk.catalogue, first=not talk.memory.get("verlauf", [])[1:])
    yield from void_messages(noted.void, talk.facts, talk.catalogue)
    for value in noted.rejected:
        if value.fact == talk.asked or isinstance(value.value, (int, float)):
            yield rejected(value, talk.facts, talk.catalogue)
    for conflict in assessment.contradictions:
        if conflict not in before.contradictions:
            yield contradiction(conflict, talk.facts, talk.catalogue)
    if talk.asked and talk.asked not in talk.facts and not noted.changes:
        return
    yield from next_move(talk, assessment, news=True, corrected=noted.corrected)


def next_move(
    talk: Conversation, assessment: Assessment, *, news: bool = False, corrected: bool = False
) -> Iterable[Message]:
    """The next question, or the verdict if it is due. `news`: after a verdict only tell what the last word changed;
    `corrected`: a verdict that was given does not stand any more, so it is given anew even if something is to be asked."""
    if talk.asked in talk.facts and not talk.changing:
        talk.ask(None)
    plan = talk.agenda(assessment)
    fact = _to_ask(talk, plan)
    told = talk.told() if news else None
    if fact is None or (corrected and told):
        yield _verdict(talk, assessment, None if fact else plan, told)
    if fact:
        yield _question(talk, fact, assessment)


def _to_ask(talk: Conversation, plan: Agenda) -> str | None:
    if talk.asked:
        return talk.asked
    wanted = talk.memory.get("weiter") or not plan.decided
    return plan.next.fact if plan.next and wanted and not talk.memory.get("gestoppt") else None


def _question(talk: Conversation, fact: str, assessment: Assessment) -> Message:
    if talk.changing:
        return change_question(fact, assessment, talk.catalogue)
    talk.ask(fact)
    remaining = still_to_come(assessment, talk.memory.get("gefragt", ()))
    return question_message(fact, remaining, assessment, talk.catalogue)


def _verdict(talk: Conversation, assessment: Assessment, plan: Agenda | None, told: Assessment | None) -> Message:
    """The verdict: in full the first time and for another day, later only what has changed.

    `plan`: what may still be asked, None if a question follows.
    """
    talk.judged()
    same_day = told is not None and told.day == assessment.day
    return verdict_message(talk, assessment, plan, told=told if same_day else None)


def verdict_message(
    talk: Conversation,
    assessment: Assessment,
    plan: Agenda | None,
    opening: str | None = None,
    told: Assessment | None = None,
) -> Message:
    """The verdict, with an offer to go on where answers of the plan still matter. `told`: the one before, of which only the differences are told."""
    voice = VerdictVoice(assessment, talk.catalogue, talk.operator, talk.today)
    effects = plan.effects if plan else ()
    names = [
        talk.catalogue.programmes[id_].short
        for id_ in dict.fromkeys(i for e in effects for i, s in e.fits.items() if s)
    ]
    closing = ""
    if names:
        key = "mehr_fragen_eine" if len(effects) == 1 else "mehr_fragen"
        closing = say(key, zahl=len(effects), programme=german.listed(names))
    more = (button(say("knopf_weiter")),) if names else ()
    if told is None:
        message = voice.message(opening, closing)
    else:
        message = voice.shown(later(VerdictVoice(told, talk.catalogue, talk.operator, talk.today), voice))
        more = (button(say("knopf_ergebnis")), *more)
    return Message(message.text, message.card, (*more, *message.buttons))


def unchanged(talk: Conversation) -> Message:
    """The answer that was to be changed stays; what was open before is open again."""
    kept = stays(str(talk.asked), talk.facts, talk.catalogue)
    talk.end_change()
    return kept


class Angabe(Act):
    """Facts, or an answer to the open question."""

    act = "angabe"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        before, said = talk.assessment(), talk.statements()
        talk.memory.pop("gestoppt", None)
        if talk.details().get("heute"):
            return self._today(talk)
        day = other_day(talk.details(), talk.day)
        said += [("stichtag", day)] if day else []
        if not said and (talk.asked or talk.memory.get("geurteilt")):
            return [not_understood(again=False)]
        anew = str(talk.asked) if talk.changing and talk.asked in dict(said) else None
        noted = talk.take(said, replace=bool(anew))
        if anew and not noted.changes and not noted.rejected:
            return [unchanged(talk)]
        if anew and any(change.fact == anew for change in noted.changes):
            talk.end_change()
        return proceed(talk, noted, before)

    def _today(self, talk: Conversation) -> Iterable[Message]:
        """Back from another day."""
        talk.drop("stichtag")
        yield notice("stichtag", say("stichtag_heute", tag=german.day(talk.day)), talk.facts)
        yield from next_move(talk, talk.assessment(), news=True, corrected=True)


class WeissNicht(Act):
    """The user does not know, or does not want to say: a good answer to every question."""

    act = "weiss_nicht"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        before = talk.assessment()
        if not talk.asked:
            return next_move(talk, before, news=True)
        if talk.changing:
            return [unchanged(talk)]
        return proceed(talk, talk.take([*talk.statements(), (talk.asked, UNKNOWN)]), before)


class Weiterfragen(Act):
    """Go on asking after a verdict or a stop."""

    act = "weiterfragen"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        assessment, told = talk.assessment(), talk.told()
        talk.memory.pop("gestoppt", None)
        talk.memory["weiter"] = bool(talk.memory.get("geurteilt"))
        if told and same_result(told, assessment) and not _to_ask(talk, talk.agenda(assessment)):
            verdict = verdict_message(talk, assessment, None)
            return [Message(say("nichts_zu_fragen"), verdict.card, verdict.buttons)]
        return next_move(talk, assessment)


class Zwischenstand(Act):
    """The verdict so far, on request."""

    act = "zwischenstand"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        assessment = talk.assessment()
        plan = talk.agenda(assessment)
        opening = None if plan.decided else say("zwischenstand", tag=german.day(talk.day))
        goes_on = talk.asked and not talk.memory.get("gestoppt")
        yield verdict_message(talk, assessment, None if goes_on else plan, opening)
        if talk.asked and goes_on:
            yield _question(talk, talk.asked, assessment)


class Kurzfassung(Act):
    """The verdict so far in three sentences."""

    act = "kurzfassung"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        assessment = talk.assessment()
        if not talk.facts:
            yield notice("hilfe", say("zusammenfassung_leer"))
            return
        yield short_form(VerdictVoice(assessment, talk.catalogue, talk.operator, talk.today))
        if talk.asked and not talk.memory.get("gestoppt"):
            yield _question(talk, talk.asked, assessment)
