"""Take the result along, come back with a code, or have everything deleted."""

from __future__ import annotations

from collections.abc import Iterable

from actions.base import Act
from actions.conversation import Conversation
from actions.interview import next_move
from bot.answers.keepsakes import code_message, memo_contents, memo_message, nothing_to_take, resumed, stored
from bot.answers.message import Message
from bot.answers.phrases import say
from bot.answers.short import fitting
from bot.answers.talk import notice
from bot.answers.verdict import VerdictVoice
from bot.interview.note import note
from bot.keeping.cases import Case, Cases, TooManyGuessesError
from bot.keeping.codes import find_code
from bot.keeping.erasure import ERASE, only_asks_how
from bot.memo.content import memo_of
from bot.memo.dates import appointments

COURSE = (
    "begruesst",
    "gefragt",
    "geurteilt",
    "weiter",
    "gestoppt",
    "einfach",
    "anteile",
)  # the memory that a case needs
PART_OF = {"person": "loeschen_person", "unklar": "loeschen_was"}  # what is said where not all is to be deleted
OPEN = "offen"  # beside it, the question that was open


def _case(talk: Conversation) -> Case:
    course = {key: talk.memory[key] for key in COURSE if key in talk.memory}
    if talk.asked:
        course[OPEN] = talk.asked
    return Case(talk.facts, talk.day.isoformat(), talk.catalogue.version, course)


class Mitnehmen(Act):
    """The result as files."""

    act = "mitnehmen"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        if not talk.facts:
            yield nothing_to_take(talk.facts, "mitnehmen_leer")
            return
        memo = memo_of(talk.facts, talk.day, talk.today, talk.catalogue, talk.operator)
        receipt = Cases().keep_memo(_case(talk), talk.tracker.sender_id, talk.operator.days_kept)
        dates = bool(memo.plan or appointments(memo, talk.catalogue.programmes))
        assessment = talk.assessment()
        whole = talk.agenda(assessment).decided
        yield memo_contents(fitting(VerdictVoice(assessment, talk.catalogue, talk.operator, talk.today)), whole=whole)
        yield memo_message(
            memo.reference, receipt.secret, receipt.until, talk.operator.address, dates=dates, whole=whole
        )


class Code(Act):
    """A code to come back with."""

    act = "code"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        if not talk.facts:
            return [nothing_to_take(talk.facts, "code_leer")]
        receipt = Cases().keep_resume(_case(talk), talk.tracker.sender_id, talk.operator.days_kept)
        return [code_message(receipt.secret, receipt.until)]


class Fortsetzen(Act):
    """A code brings its case back; "zurück" brings back what was there before."""

    act = "fortsetzen"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        code = find_code(talk.tracker.latest_message.get("text") or "")
        if code is None:
            return [notice("hilfe", say("fortsetzen"), talk.facts)]
        try:
            case = Cases().resume(code, talk.tracker.sender_id)
        except TooManyGuessesError:
            return [notice("ungueltig", say("code_zu_oft"), talk.facts)]
        if case is None:
            return [notice("ungueltig", say("code_unbekannt"), talk.facts)]
        self._bring_back(talk, case)
        return [resumed(talk.facts, talk.catalogue), *next_move(talk, talk.assessment())]

    def _bring_back(self, talk: Conversation, case: Case) -> None:
        before = talk.facts
        talk.forget()
        talk.memory.update({key: case.memory[key] for key in COURSE if key in case.memory})
        # The catalogue may have changed since: what it no longer accepts is left out.
        talk.facts = dict(note({}, list(case.facts.items()), talk.catalogue).facts)
        asked = case.memory.get(OPEN)
        talk.ask(asked if asked in talk.catalogue.questions and asked not in talk.facts else None)
        changed = [(f, before.get(f)) for f in {**before, **talk.facts} if before.get(f) != talk.facts.get(f)]
        talk.memory["verlauf"] = [changed] if changed else []


class Loeschen(Act):
    """Everything goes: cases here, the stored talk when the turn is saved (bot/runtime/private_talk.py)."""

    act = "loeschen"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        sender = talk.tracker.sender_id
        only = talk.details().get("nur")
        if only:
            return [
                notice("hilfe", say(PART_OF[only]), talk.facts, titles=(say("knopf_loeschen"), say("aendern_zurueck")))
            ]
        if only_asks_how(talk.tracker.latest_message.get("text") or ""):
            return [stored(talk.facts, Cases().count(sender), talk.operator.days_kept, learns=talk.operator.learns)]
        Cases().forget(sender)
        talk.forget()
        talk.memory[ERASE] = True
        return [notice("geloescht", say("geloescht"), talk.facts)]
