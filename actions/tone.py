"""How the assistant speaks: simple language on and off, and a word to people in need."""

from __future__ import annotations

from collections.abc import Iterable

from actions.base import Act, open_question
from actions.conversation import Conversation
from actions.interview import verdict_message
from actions.told import LAST
from bot.answers.gap import gap
from bot.answers.message import Message
from bot.answers.phrases import say, speak
from bot.answers.talk import notice, out_of_scope


class EinfacheSprache(Act):
    """From now on short everyday sentences, until the user wants it otherwise; a verdict told last is told so again."""

    act = "einfache_sprache"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        last = talk.memory.get(LAST)
        talk.memory["einfach"] = True
        speak(simply=True)
        yield notice("einfache_sprache", say("einfache_sprache"))
        spoken = talk.spoken_of()
        if last == "assessment":
            yield verdict_message(talk, talk.assessment(), None)
            if talk.asked and not talk.memory.get("gestoppt"):
                yield open_question(talk)
        elif last == "gap" and spoken:
            yield gap(spoken[0], talk.assessment(), talk.catalogue)
        elif last:
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
