"""Changing what was said: by a sentence, by the title of the fact, or from the list of all facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from actions.base import Act
from actions.conversation import Conversation
from actions.interview import next_move, proceed
from bot.answers.changing import change_menu, change_question, never_said, which_to_change
from bot.answers.message import Message
from bot.answers.void import void_messages
from bot.interview.hypothesis import moved

PAGE = "aendern_ab"


class Korrektur(Act):
    """Something said before was wrong."""

    act = "korrektur"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        wanted, said = talk.details(), talk.statements()
        if denied := wanted.get("bestritten"):
            return self._denied(denied, talk)
        if "nie_gesagt" in wanted:
            return self._never_said(wanted["nie_gesagt"], talk)
        named = wanted.get("fakten", ())
        fact = wanted.get("fakt") or (named[0] if len(named) == 1 else None)
        if fact:
            talk.change(fact)
            return [change_question(fact, talk.assessment(), talk.catalogue)]
        if named:
            return [which_to_change({f: talk.facts[f] for f in named}, talk.catalogue)]
        if not said:
            menu, following = change_menu(
                talk.facts, talk.catalogue, talk.memory.get(PAGE, 0), more="weitere" in wanted
            )
            talk.remember(PAGE, following)
            return [menu]
        before = talk.assessment()
        return proceed(talk, talk.take(moved(said, talk.facts), replace=True), before)

    @staticmethod
    def _never_said(left: Mapping[str, Any], talk: Conversation) -> Iterable[Message]:
        """What the user did not say is no fact; `left`: what remains of each, None for nothing."""
        before = {fact: talk.facts[fact] for fact in left}
        void = talk.unsay(left)
        yield never_said(before, talk.facts, talk.catalogue)
        yield from void_messages(void, talk.facts, talk.catalogue)
        yield from next_move(talk, talk.assessment(), news=True, corrected=bool(left))

    @staticmethod
    def _denied(fact: str, talk: Conversation) -> Iterable[Message]:
        """A yes turns into a no and the other way round; what was not said yet is asked for."""
        value = talk.facts.get(fact)
        if not isinstance(value, bool):
            talk.change(fact)
            return [change_question(fact, talk.assessment(), talk.catalogue)]
        before = talk.assessment()
        return proceed(talk, talk.take([(fact, not value)], replace=True), before)
