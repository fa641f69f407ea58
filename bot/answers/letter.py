"""A letter to the partners with the questions that are still open."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers import german
from bot.answers.message import Message, card
from bot.answers.phrases import say
from bot.catalogue.model import Catalogue, Question
from bot.interview.agenda import ORDERING, Agenda
from bot.interview.assessment import Assessment
from bot.rules.availability import Stand
from bot.rules.criterion import Role
from bot.rules.facts import UNKNOWN
from bot.rules.judge import Fit
from bot.rules.truth import State

MOST_QUESTIONS = 12


def open_questions(agenda: Agenda, assessment: Assessment, asked: str | None) -> list[str]:
    """What to ask the partners: the question that is open now, what the user did not know, what decides most, and what
    counts a partner in or out: who pays, how large they are, who belongs to whom."""
    facts = assessment.facts
    unknown = [fact for fact, value in facts.items() if value == UNKNOWN]
    counting = [fact for fact in _counting(assessment) if fact not in facts]
    deciding = [
        effect.fact for effect in agenda.effects if effect.fact not in ORDERING
    ]  # those are not the partners' to say
    wanted = [*([asked] if asked else []), *unknown, *deciding, *counting]
    return list(dict.fromkeys(wanted))[:MOST_QUESTIONS]


def _counting(assessment: Assessment) -> Iterable[str]:
    """Facts of the open rules on who counts, of programmes that may fit and are not closed."""
    for verdict in assessment.verdicts:
        if verdict.fit is not Fit.UNFIT and verdict.availability.stand is not Stand.CLOSED:
            for finding in verdict.findings:
                if finding.criterion.role is Role.COUNTING and finding.state is State.OPEN:
                    yield from sorted(finding.criterion.reads)


def letter(facts: list[str], catalogue: Catalogue) -> list[Message]:
    """What it is for, and the letter itself as a message of its own, ready to be copied."""
    if not facts:
        return [Message(say("brief_keine"), card("notice", name="hilfe"))]
    lines = "\n".join(_lines(facts, catalogue))
    text = say("brief_text", fragen=lines)
    return [
        Message(say("brief_vorweg"), card("notice", name="hilfe")),
        Message(text, card("notice", name="brief", text=text, questions=facts)),
    ]


def _lines(facts: list[str], catalogue: Catalogue) -> Iterable[str]:
    for number, fact in enumerate(facts, 1):
        yield say("brief_frage", nummer=number, frage=_asked(catalogue.questions[fact]))


def _asked(question: Question) -> str:
    if not question.options:
        return question.text_third
    choices = german.listed((option.short for option in question.options), last="oder")
    return say("brief_wahl", frage=question.text_third, wahl=choices)
