"""Changing a fact: buttons by title, a few at a time, and the question asked anew with its old answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.answers.cards import facts_card
from bot.answers.facts import fact_lines, value_text
from bot.answers.message import Button, Message, button, card
from bot.answers.phrases import say
from bot.answers.questions import question_card, question_text, replies
from bot.catalogue.model import Catalogue
from bot.interview.assessment import Assessment

AT_ONCE = 6  # more buttons than that are a wall in a messenger


def change_buttons(facts: Mapping[str, Any], catalogue: Catalogue, first: int = 0) -> tuple[tuple[Button, ...], int]:
    """Buttons for some of the facts, one for more of them, and with which fact those begin (0: from the start)."""
    names = list(facts)
    titles = [catalogue.questions[fact].title for fact in names[first:][:AT_ONCE]]
    shown = [button(say("aendern_knopf", titel=title)) for title in titles]
    if len(names) <= AT_ONCE:
        return tuple(shown), 0
    following = first + AT_ONCE
    return (*shown, button(say("aendern_weitere"))), following if following < len(names) else 0


def change_menu(
    facts: Mapping[str, Any], catalogue: Catalogue, first: int, *, more: bool = False
) -> tuple[Message, int]:
    """What can be changed: everything that was said, or only `more` buttons; and with which fact the next ones begin."""
    first = first if more and first < len(facts) else 0
    buttons, following = change_buttons(facts, catalogue, first)
    if not facts:
        text = say("zusammenfassung_leer")
    elif more:
        shown = dict(list(facts.items())[first:][:AT_ONCE])
        text = say("aendern_was", fakten=fact_lines(shown, catalogue))
    else:
        text = say("korrektur_unklar", fakten=fact_lines(facts, catalogue))
    return Message(text, card("notice", name="hilfe", facts=facts_card(facts)), buttons), following


def which_to_change(facts: Mapping[str, Any], catalogue: Catalogue) -> Message:
    """Several facts may be meant: which of them?"""
    buttons, _ = change_buttons(facts, catalogue)
    text = say("aendern_was", fakten=fact_lines(facts, catalogue))
    return Message(text, card("notice", name="hilfe"), buttons)


def change_question(fact: str, assessment: Assessment, catalogue: Catalogue) -> Message:
    """The question asked anew: what it was answered before, and how to leave it at that."""
    question = catalogue.questions[fact]
    told = question_text(question, assessment)
    if fact in assessment.facts:
        old = value_text(question, assessment.facts[fact])
        told = say("aendern_frage", titel=question.title, wert=old, frage=told)
    offered = [reply for reply in replies(question) if reply.title != say("weiss_ich_nicht")]
    return Message(told, question_card(question, 0, assessment, catalogue), (*offered, button(say("aendern_zurueck"))))


def never_said(before: Mapping[str, Any], facts: Mapping[str, Any], catalogue: Catalogue) -> Message:
    """What is taken back because the user never said it: what it was, what it is now. `before`: nothing of it was known."""
    lines = []
    for fact, value in before.items():
        question, now = catalogue.questions[fact], facts.get(fact)
        left = say("nie_gesagt_offen") if now is None else value_text(question, now)
        lines.append(say("nie_gesagt_angabe", titel=question.title, vorher=value_text(question, value), nachher=left))
    text = say("nie_gesagt", angaben="; ".join(lines)) if lines else say("nie_gesagt_nichts")
    return Message(text, card("notice", name="zurueck", facts=facts_card(facts)))


def stays(fact: str, facts: Mapping[str, Any], catalogue: Catalogue) -> Message:
    """The answer is left as it was."""
    question = catalogue.questions[fact]
    text = say("aendern_bleibt", titel=question.title, wert=value_text(question, facts.get(fact)))
    return Message(text, card("notice", name="zurueck", facts=facts_card(facts)))
