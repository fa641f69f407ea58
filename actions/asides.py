"""Talks beside the interview: the SME calculator. They change no fact and lead back to the open question."""

from __future__ import annotations

from collections.abc import Iterable

from actions.base import Act
from actions.conversation import Conversation
from actions.info import stated
from bot.answers.message import Message
from bot.answers.sme import calculator_begins, calculator_end, calculator_question, calculator_result
from bot.catalogue.sme import definition
from bot.interview.calculator import ABOUT_LINKS, ASKED, begin, next_question, result, take, taken_over

CALCULATOR, OPEN = "kmu", "frage"


class KmuRechner(Act):
    """Is a firm an SME? Asks for what is missing, then tells the class with every step."""

    act = "kmu_rechner"

    def answer(self, talk: Conversation) -> Iterable[Message]:
        known, heard, told = definition(), talk.details(), list(stated(talk))
        running = talk.memory.pop(CALCULATOR, None)
        if heard.get("ende"):
            return [calculator_end()]
        before = running or begin()
        state = take(before, heard, before.get(OPEN))
        asked = next_question(state, known.limits)
        if asked is None:
            assumed = taken_over(state, known.limits, talk.facts)
            if assumed:
                talk.memory["annahme"] = assumed
            return [*told, calculator_result(state, known, offer=bool(assumed))]
        talk.memory[CALCULATOR] = {**state, ASKED: [*state[ASKED], asked], OPEN: asked}
        question = calculator_question(asked, state, known)
        if running:
            return [question]
        decided = asked == ABOUT_LINKS and result(state, known.limits).decided is not None
        begins = [calculator_begins(known, decided=decided)]
        if decided:
            begins.append(calculator_result(state, known, offer=False))
        return [*told, *begins, question]
