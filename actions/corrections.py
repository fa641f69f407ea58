"""Changing what was said: by a sentence, by the title of the fact, or from the list of all facts."""

from __future__ import annotations

from collections.abc import Iterable

from actions.base import Act
from actions.conversation import Conversation
from actions.interview import proceed
from bot.answers.changing import change_menu, change_question
from bot.answers.message import Message

PAGE = "aendern_ab"


class Korrektur(Act):
    """Something said before was wrong."""

    act = "korrektur"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        wanted, said = talk.details(), talk.statements()
        if "fakt" in wanted:
            talk.change(wanted["fakt"])
            return [change_question(wanted["fakt"], talk.assessment(), talk.catalogue)]
        if not said:
            menu, following = change_menu(
                talk.facts, talk.catalogue, talk.memory.get(PAGE, 0), more="weitere" in wanted
            )
            talk.remember(PAGE, following)
            return [menu]
        before = talk.assessment()
        return proceed(talk, talk.take(said, replace=True), before)
