"""The next question, and why it is asked."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers import german
from bot.answers.cards import facts_card, programme_cards, source_card
from bot.answers.findings import title_of
from bot.answers.message import LONGEST_PAYLOAD, Button, Message, card
from bot.answers.phrases import either, say, simple
from bot.answers.sources import sources_text
from bot.catalogue.model import Catalogue, Question, Wording
from bot.interview.assessment import Assessment
from bot.rules.availability import Availability, Stand
from bot.rules.case import Case
from bot.rules.truth import State

THIRD_PARTY_ROLES = ("berater",)
NO_WINDOW = Availability(Stand.UNKNOWN, None)  # how a question is put hangs on facts alone


def question_text(question: Question, assessment: Assessment) -> str:
    """The question, addressed to the consortium or about it; in simple language as short as it can be."""
    words = _wording(question, assessment)
    if simple():
        return words.simple
    third = assessment.facts.get("rolle_nutzer") in THIRD_PARTY_ROLES
    return words.third if third else words.text


def _wording(question: Question, assessment: Assessment) -> Wording:
    """The usual words, or others where those would take for granted what the user denied."""
    if question.otherwise:
        rule, words = question.otherwise
        if rule.check(Case(assessment.facts, assessment.day, NO_WINDOW)).state is State.MET:
            return words
    return Wording(question.text, question.text_third, question.text_simple)


def hint_text(question: Question) -> str:
    """What is meant or where to find the answer, in the style of the talk."""
    return either(question.hint, question.hint_simple)


def question_message(
    fact: str, remaining: int, assessment: Assessment, catalogue: Catalogue, *, again: bool = False
) -> Message:
    """The question with its quick replies; `again` after a side talk."""
    question = catalogue.questions[fact]
    text = question_text(question, assessment)
    if again:
        text = say("frage_wieder", frage=text)
    return Message(
        f"{text}\n{_remaining(remaining)}", question_card(question, remaining, assessment, catalogue), replies(question)
    )


def _remaining(remaining: int) -> str:
    if remaining == 0:
        return say("letzte_frage")
    return say("noch_hoechstens_eine") if remaining == 1 else say("noch_hoechstens", zahl=remaining)


def question_card(
    question: Question, remaining: int, assessment: Assessment, catalogue: Catalogue
) -> dict[str, object]:
    """The card of kind `question`."""
    options = [{"value": option.value, "title": option.title} for option in question.options] or None
    return card(
        "question",
        fact=question.id,
        answer=question.kind,
        options=options,
        why=[programme for programme, _ in readers(question.id, assessment)],
        remaining=remaining,
        hint=hint_text(question),
        facts=facts_card(assessment.facts),
        programmes=programme_cards(assessment, catalogue),
    )


def replies(question: Question) -> tuple[Button, ...]:
    """Quick replies to a question."""
    return tuple(_replies(question))


def _replies(question: Question) -> Iterable[Button]:
    if question.kind == "ja_nein":
        yield Button(say("ja").capitalize(), say("ja"))
        yield Button(say("nein").capitalize(), say("nein"))
    for option in question.options:
        fits = len(option.title.encode()) <= LONGEST_PAYLOAD
        yield Button(option.title, option.title if fits else option.value)
    yield Button(say("weiss_ich_nicht"), say("weiss_ich_nicht"))
    yield Button(say("warum_knopf"), say("warum_knopf"))


def readers(fact: str, assessment: Assessment) -> list[tuple[str, str]]:
    """(programme, criterion) that read the fact, of programmes that are not closed first."""
    ordered = sorted(assessment.verdicts, key=lambda v: v.availability.stand is Stand.CLOSED)
    available = [v for v in ordered if v.availability.stand is not Stand.CLOSED]
    chosen = available if any(fact in v.rules.reads for v in available) else ordered
    found = [(v.id, f.criterion.id) for v in chosen for f in v.findings if fact in f.criterion.reads]
    return list(dict.fromkeys(found))


def why_message(fact: str, assessment: Assessment, catalogue: Catalogue) -> Message:
    """Programmes, criterion and source that a question serves."""
    entries = readers(fact, assessment)
    reasons = []
    for programme_id, criterion in entries[:3]:
        programme = catalogue.programmes[programme_id]
        rule = programme.texts[criterion]
        reasons.append(
            say(
                "warum_grund",
                programm=programme.short,
                titel=title_of(rule),
                satz=either(rule.sentence, rule.simple),
            )
        )
    lines = "\n".join(f"- {german.sentence(reason)}" for reason in reasons)
    text = say("warum", gruende=lines) if reasons else say("warum_ziel")
    criteria = [
        {"programme": p, "criterion": c, "source": source_card(catalogue.programmes[p].texts[c].sources[0])}
        for p, c in entries
    ]
    line = sources_text(catalogue.programmes[p].texts[c].sources[0] for p, c in entries[:3])
    return Message("\n".join(part for part in (text, line) if part), card("why", fact=fact, criteria=criteria))
