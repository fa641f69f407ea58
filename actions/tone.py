"""How the assistant speaks: simple language on and off, and a word to people in need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from actions.base import Act, open_question
from actions.conversation import Conversation
from actions.interview import verdict_message
from actions.told import LAST
from bot.answers.compare import comparison
from bot.answers.details import details
from bot.answers.gap import gap
from bot.answers.info import subject_message, term_message, topic_message
from bot.answers.message import Message
from bot.answers.phrases import say, speak
from bot.answers.talk import notice, out_of_scope

TERM = "glossar:"  # before the id of a term, as cards name it


class EinfacheSprache(Act):
    """From now on short everyday sentences, until the user wants it otherwise; a verdict told last is told so again."""

    act = "einfache_sprache"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        last = talk.memory.get(LAST)
        talk.memory["einfach"] = True
        speak(simply=True)
        yield notice("einfache_sprache", say("einfache_sprache"))
        if last:
            yield from _again(last, talk)


def _again(last: Mapping[str, Any], talk: Conversation) -> Iterable[Message]:
    """The answer that was given last, as it is told now."""
    catalogue, programme, topic = talk.catalogue, last.get("programme"), last.get("topic", "")
    if last["kind"] == "assessment":
        yield verdict_message(talk, talk.assessment(), None)
        if talk.asked and not talk.memory.get("gestoppt"):
            yield open_question(talk)
    elif last["kind"] == "gap" and programme:
        yield gap(programme, talk.assessment(), catalogue)
    elif last["kind"] == "detail" and programme:
        yield details(programme, talk.assessment(), catalogue)
    elif last["kind"] == "comparison":
        yield comparison(list(last.get("programmes", ())), catalogue, talk.day)
    elif programme and topic in catalogue.topics:
        yield topic_message(programme, topic, catalogue, talk.day)
    elif topic in catalogue.subjects:
        yield subject_message(topic, catalogue, talk.day, talk.operator)
    elif topic.startswith(TERM):
        yield term_message(topic.removeprefix(TERM), catalogue)
    else:
        yield Message(say("einfach_nicht_diese"))


class NormaleSprache(Act):
    """Back to the usual wording."""

    act = "normale_sprache"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        talk.memory.pop("einfach", None)
        speak(simply=False)
        return [notice("einfache_sprache", say("normale_sprache"))]


class Krise(Act):
    """Somebody is in need: kind, short, whom to turn to; nothing is asked now."""

    act, returns_to_question = "krise", False

    def answer(self, talk: Conversation) -> Iterable[Message]:
        return [out_of_scope("krise")]
