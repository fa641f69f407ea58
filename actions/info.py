"""Questions about programmes, terms and general subjects; comparisons and details."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from actions.base import Act
from actions.conversation import SUBJECT, Conversation
from actions.told import proofs
from bot.answers.admission import direct
from bot.answers.asked_criterion import asked_details
from bot.answers.compare import comparison, decisive
from bot.answers.costs import costs_message, room_message
from bot.answers.details import former
from bot.answers.gap import counted, gap
from bot.answers.info import explained, meant, programme_buttons, subject_message, topic_message, which_programme
from bot.answers.keepsakes import stored
from bot.answers.message import Message, card
from bot.answers.notions import notion_message
from bot.answers.open_now import open_on
from bot.answers.phrases import say
from bot.answers.questions import hint_text, why_message
from bot.answers.sme import calculator_why
from bot.answers.talk import notice, taken
from bot.interview.other_day import other_day
from bot.keeping.cases import Cases
from bot.rules.availability import Stand

COSTS_TOLD = "kosten_gesagt"
PRIVACY = "datenschutz"
OWN_COSTS = ("eigenanteil", "kosten")
ROOM_OF = {"de_minimis": "de_minimis_eur"}  # a subject whose limit the case uses up


def _with_facts(talk: Conversation, message: Message) -> Iterable[Message]:
    """The answer; facts that the same message states are taken along."""
    yield from stated(talk)
    yield message


def stated(talk: Conversation) -> Iterable[Message]:
    """Facts that a question states are taken before it is answered."""
    return _noted(talk, talk.statements())


def told_beside(talk: Conversation) -> Iterable[Message]:
    """Facts that stand beside a thought experiment are taken before it is tried."""
    return _noted(talk, [(fact, value) for fact, value in talk.details().get("gesagt", [])])


def _noted(talk: Conversation, said: list[tuple[str, Any]]) -> Iterable[Message]:
    noted = talk.take(said)
    return taken(noted.changes, talk.assessment(), talk.catalogue)


class Frage(Act):
    """A topic of a programme; without a name, of the one spoken of last."""

    act = "frage"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        topics = talk.entities("thema") or ["ueberblick"]
        named = talk.programmes()
        if named:
            messages = [
                direct(talk.text, topic_message(id_, topics[0], talk.catalogue, talk.day), talk.catalogue)
                for id_ in named[:2]
            ]
            return [*_with_facts(talk, messages[0]), *messages[1:]]
        if talk.memory.get(SUBJECT) is None and talk.facts and topics[0] in OWN_COSTS:
            return own_costs(talk)
        subject = talk.subject()
        if subject is None:
            return [which_programme(talk.catalogue, talk.day)]
        told = topic_message(subject, topics[0], talk.catalogue, talk.day)
        return _with_facts(talk, meant(subject, direct(talk.text, told, talk.catalogue), talk.catalogue))


class KostenUns(Act):
    """What it costs the partners: of the programme named, else the one spoken of last, else the one that comes first."""

    act = "kosten_uns"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return own_costs(talk)


def own_costs(talk: Conversation) -> list[Message]:
    """The costs for this consortium, or only the de-minimis room where that was the question."""
    told = list(stated(talk))
    assessment, asked = talk.assessment(), talk.details()
    room = asked.get("de_minimis") and room_message(assessment, talk.catalogue, asked.get("eur"))
    if room:
        return [*told, room]
    ranked = (verdict.id for verdict in assessment.recommended)
    chosen = next(iter((*talk.judgeable(), *talk.spoken_of(), *ranked)), None)
    if chosen is None:
        return [*told, notice("hilfe", say("kosten_welches"))]
    again = asked.get("eur") is not None and talk.memory.get(COSTS_TOLD) == chosen
    talk.memory[COSTS_TOLD] = chosen
    talk.speaks_of(chosen)
    return [*told, costs_message(chosen, assessment, talk.catalogue, asked.get("eur"), again=again)]


class Allgemein(Act):
    """A general subject."""

    act = "allgemein"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        subject, asked = next(iter(talk.entities("thema")), "hilfe"), talk.details()
        if asked.get("offen"):
            yield open_on(talk.catalogue, self._day(talk), talk.day if "stichtag" in talk.facts else None)
            return
        told = proofs(talk) if asked.get("belege") else []
        if told:
            yield from told
            return
        yield from stated(talk)
        fact = ROOM_OF.get(subject)
        room = room_message(talk.assessment(), talk.catalogue) if fact in talk.facts else None
        if room:  # what is left in this case comes before the rule
            yield room
        if not room or fact not in dict(talk.statements()):  # a sum in the question asks for what is left of it
            yield subject_message(subject, talk.catalogue, talk.day, talk.operator)
        if subject == PRIVACY:
            yield stored(
                talk.facts, Cases().count(talk.tracker.sender_id), talk.operator.days_kept, learns=talk.operator.learns
            )

    @staticmethod
    def _day(talk: Conversation) -> date:
        """The day that the question names; the case goes on being judged for its own."""
        if talk.details().get("heute"):
            return talk.today
        named = other_day(talk.details(), talk.day)
        return date.fromisoformat(named) if named else talk.day


class Glossar(Act):
    """A term of the glossary."""

    act = "glossar"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        terms = [term for term in dict.fromkeys(talk.entities("begriff")) if term in talk.catalogue.terms]
        return [*stated(talk), *explained(terms[:2], talk.catalogue)]


class Warum(Act):
    """Why the open question is asked."""

    act = "warum"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        beside = talk.memory.get("kmu")
        if beside:
            return [calculator_why(beside["frage"])]
        if not talk.asked:
            return [notice("hilfe", say("warum_nicht"))]
        return [why_message(talk.asked, talk.assessment(), talk.catalogue)]


class Unklar(Act):
    """The open question, or a word of it, was not understood: explained and asked again."""

    act = "unklar"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        if word := talk.details().get("begriff"):
            return [notion_message(word, talk.assessment(), talk.catalogue)]
        beside = talk.memory.get("kmu")
        if beside:
            return [calculator_why(beside["frage"])]
        if not talk.asked:
            return [notice("hilfe", say("hilfe_kurz"))]
        question = talk.catalogue.questions[talk.asked]
        return [Message(say("frage_erklaert", hinweis=hint_text(question), frage="").strip())]


class Vergleich(Act):
    """Programmes side by side."""

    act = "vergleich"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        named = talk.judgeable() or list(talk.catalogue.programmes)
        if len(named) < 2:
            return [notice("hilfe", say("vergleich_zwei"))]
        return _with_facts(talk, comparison(named, talk.catalogue, talk.day))


class WasFehlt(Act):
    """What is missing for one programme: the one named, else the one spoken of last, else the first open one that fails."""

    act = "was_fehlt"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        noted = list(stated(talk))
        assessment = talk.assessment()
        named = [p for p in talk.programmes() if p in talk.catalogue.programmes]
        wanting = [v.id for v in assessment.verdicts if v.failed() and v.availability.stand is not Stand.CLOSED]
        best = [v.id for v in assessment.recommended[:1]]
        spoken = talk.spoken_of()
        chosen = next(iter(named or spoken or wanting or best), None)
        if chosen is None:
            buttons = programme_buttons(talk.catalogue, talk.day)
            return [*noted, Message(say("luecke_welches"), card("notice", name="hilfe"), buttons)]
        talk.speaks_of(chosen)
        told = [counted(assessment, talk.catalogue)] if talk.details().get("gezaehlt") else []
        return [*noted, *told, gap(chosen, assessment, talk.catalogue, [other for other in wanting if other != chosen])]


class Entscheidend(Act):
    """Which answers the verdict hangs on."""

    act = "entscheidend"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return [decisive(talk.agenda(talk.assessment()), talk.catalogue)]


class Einzelheiten(Act):
    """One criterion, or those of one programme one by one: of the one named, else the one spoken of last, else the best."""

    act = "einzelheiten"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        noted, assessment = list(stated(talk)), talk.assessment()
        chosen = next(iter((*talk.judgeable(), *talk.spoken_of(), *(v.id for v in assessment.verdicts))), "")
        return [*noted, asked_details(talk.text, chosen, assessment, talk.catalogue)]


class Frueher(Act):
    """Would a closed programme have fitted?"""

    act = "frueher"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return [former(talk.assessment(), talk.catalogue)]
