"""Which answers a correction made void: named in the same reply, so that nobody wonders later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.answers import german
from bot.answers.cards import facts_card
from bot.answers.facts import fact_text, value_text
from bot.answers.message import Message, card
from bot.answers.phrases import say
from bot.catalogue.model import Catalogue
from bot.interview.dependents import AGAINST
from bot.interview.note import Void


def void_messages(void: Sequence[Void], facts: Mapping[str, Any], catalogue: Catalogue) -> Iterable[Message]:
    """A contradiction for each new word that old ones don't go with, one notice for the others; the last says that the rest stays."""
    against = [answer for answer in void if answer.why == AGAINST]
    words = dict.fromkeys(answer.by for answer in against)
    messages = [_contradiction(by, [a for a in against if a.by == by], facts, catalogue) for by in words]
    others = [answer for answer in void if answer not in against]
    if others:
        lines = [
            say(f"hinfaellig_{answer.why}", angabe=_told(answer, catalogue), titel=catalogue.questions[answer.by].title)
            for answer in others
        ]
        messages.append(Message(" ".join(lines), card("notice", name="hilfe", facts=facts_card(facts))))
    for message in messages[:-1]:
        yield message
    for message in messages[-1:]:
        yield Message(f"{message.text} {say('hinfaellig_rest')}", message.card)


def _contradiction(by: str, void: list[Void], facts: Mapping[str, Any], catalogue: Catalogue) -> Message:
    new = fact_text(catalogue.questions[by], facts[by])
    old = german.listed(f"„{fact_text(catalogue.questions[answer.fact], answer.value)}“" for answer in void)
    text = say("hinfaellig_widerspricht", neu=new, alt=old)
    both = {by: facts[by], **{answer.fact: answer.value for answer in void}}
    return Message(text, card("contradiction", facts=both, text=text))


def _told(answer: Void, catalogue: Catalogue) -> str:
    question = catalogue.questions[answer.fact]
    return say("hinfaellig_angabe", titel=question.title, wert=value_text(question, answer.value))
