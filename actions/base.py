"""What every action does around its own work: pause, length, one exit for errors, the open question at the end."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterable
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.told import remember
from bot.answers.changing import change_question
from bot.answers.facts import said_text
from bot.answers.message import Message
from bot.answers.phrases import say, speaking
from bot.answers.questions import question_message
from bot.answers.sme import NOTICE as CALCULATOR_NOTICE
from bot.answers.sme import calculator_question
from bot.answers.talk import notice
from bot.catalogue.sme import definition
from bot.interview.agenda import still_to_come
from bot.keeping import misunderstood

logger = logging.getLogger(__name__)


class Act(Action):
    """One act of the talk. Subclasses say their name and answer with messages."""

    act = ""
    misses = False  # does this act count as not understood?
    returns_to_question = True  # is the open question asked again afterwards?

    def name(self) -> str:
        """The name in the domain."""
        return f"action_{self.act}"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Answer the last message. Whatever goes wrong ends in one honest sentence with a number, never in silence."""
        try:
            conversation = Conversation.of(tracker)
            with speaking(simply=bool(conversation.memory.get("einfach"))):
                for message in self._messages(conversation):
                    _utter(dispatcher, message)
            return conversation.events()
        except Exception:
            reference = uuid.uuid4().hex[:8].upper()
            logger.exception("Action %s failed, reference %s", self.name(), reference)
            dispatcher.messages.clear()
            _utter(dispatcher, notice("fehler", say("fehler", nummer=reference)))
            return []

    def answer(self, talk: Conversation) -> Iterable[Message]:
        """The act's own messages."""
        raise NotImplementedError

    def _messages(self, talk: Conversation) -> Iterable[Message]:
        if talk.operator.pause:
            return [notice("angehalten", talk.operator.pause)]
        if (talk.tracker.latest_message.get("metadata") or {}).get("zu_lang"):
            return [notice("zu_lang", say("zu_lang"))]
        talk.memory["fehl"] = talk.memory.get("fehl", 0) + 1 if self.misses else 0
        if self.misses and talk.operator.learns:
            misunderstood.keep(*talk.not_understood(), talk.today)
        for named in talk.programmes()[:1]:
            talk.speaks_of(named)
        messages = list(self.answer(talk)) or [nothing_new(talk)]
        remember(talk, messages)
        if not talk.memory.get("begruesst"):
            talk.memory["begruesst"] = True
            if not any((m.card or {}).get("name") == "begruessung" for m in messages):
                messages.insert(0, Message(say("ich_bin")))
        return [*messages, *self._return(talk, messages)]

    def _return(self, talk: Conversation, messages: list[Message]) -> Iterable[Message]:
        """What was open before, asked again: the calculator's question, else the interview's."""
        beside = talk.memory.get("kmu")
        if beside and (not self.returns_to_question or any(_asks(message) for message in messages)):
            talk.memory.pop("kmu")
            beside = None
        if not self.returns_to_question or any(_asks(m) or _calculates(m) for m in messages):
            return []
        if beside:
            return [calculator_question(beside["frage"], beside, definition())]
        return [open_question(talk)] if talk.asked and not talk.memory.get("gestoppt") else []


def open_question(talk: Conversation) -> Message:
    """The question that was left open, asked again."""
    assessment = talk.assessment()
    if talk.changing:
        return change_question(str(talk.asked), assessment, talk.catalogue)
    remaining = max(still_to_come(assessment, talk.memory.get("gefragt", ())), 0)
    return question_message(str(talk.asked), remaining, assessment, talk.catalogue, again=True)


def nothing_new(talk: Conversation) -> Message:
    """Before the question comes back bare: the message told what is known already, or nothing that can be used."""
    said = [fact for fact, _ in talk.statements()]
    if not said or any(fact not in talk.facts for fact in said):
        return notice("hilfe", say("nichts_entnommen"), talk.facts)
    return notice("hilfe", say("schon_notiert", fakten=said_text(talk.facts, said, talk.catalogue)), talk.facts)


def _asks(message: Message) -> bool:
    return (message.card or {}).get("kind") in ("question", "assessment")


def _calculates(message: Message) -> bool:
    fields = message.card or {}
    return fields.get("name") == CALCULATOR_NOTICE and "field" in fields


def _utter(dispatcher: CollectingDispatcher, message: Message) -> None:
    buttons = [{"title": b.title, "payload": b.payload} for b in message.buttons]
    card = dict(message.card) if message.card else None
    dispatcher.utter_message(text=message.text, json_message=card, buttons=buttons)
