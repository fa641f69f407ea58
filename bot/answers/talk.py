"""What the assistant says about the talk itself: facts taken, corrections, contradictions, notices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.answers import german
from bot.answers.cards import facts_card, programme_cards
from bot.answers.changing import change_buttons
from bot.answers.facts import fact_lines, fact_text, facts_text, value_text
from bot.answers.message import LONGEST_PAYLOAD, Button, Message, button, card
from bot.answers.operator import introduction, links_card
from bot.answers.phrases import say
from bot.answers.questions import hint_text
from bot.answers.stand import overview
from bot.catalogue.model import Catalogue, Question
from bot.interview.assessment import Assessment
from bot.interview.note import Change, Rejected
from bot.operator import Operator
from bot.rules.availability import Stand
from bot.rules.contradictions import Contradiction
from bot.rules.facts import UNKNOWN

SEVERAL = 2
MOST_EXAMPLES = 3


def notice(name: str, text: str, facts: Mapping[str, Any] | None = None, titles: Iterable[str] = ()) -> Message:
    """A plain message with a card of kind `notice`."""
    extra = {"facts": facts_card(facts)} if facts is not None else {}
    return Message(text, card("notice", name=name, **extra), tuple(button(title) for title in titles))


def greeting(catalogue: Catalogue, day: date, operator: Operator) -> Message:
    """Who speaks, for whom, what it can do, what takes applications today."""
    parts = (say("begruessung"), introduction(operator, catalogue), overview(catalogue, day), say("begruessung_los"))
    text = "\n\n".join(part for part in parts if part)
    titles = [say("vorschlag_programme"), *(say("beispiel_knopf", nummer=n) for n in (1, 2, 3))]
    message = notice("begruessung", text, titles=titles)
    links = {"links": links_card(operator)} if operator.links else {}
    return Message(message.text, {**(message.card or {}), **links}, message.buttons)


def taken(
    changes: Iterable[Change], assessment: Assessment, catalogue: Catalogue, *, first: bool = False
) -> list[Message]:
    """What was understood, repeated in a sentence; each correction with its old and new value. `first`: with a word on mistakes."""
    changes = list(changes)
    day = [c for c in changes if c.fact == "stichtag"]
    corrected = [c for c in changes if c.corrects and c.fact != "stichtag"]
    unknown = [c for c in changes if c.after == UNKNOWN]
    new = {c.fact: c.after for c in changes if not c.corrects and c.fact != "stichtag" and c.after != UNKNOWN}
    messages = [_day(c, assessment, catalogue) for c in day] + [correction(c, catalogue) for c in corrected]
    if new:
        messages.append(_understood(new, assessment, catalogue, "verstanden" if first else "verstanden_mehr"))
    if unknown and not new:
        hint = hint_text(catalogue.questions[unknown[0].fact])
        messages.append(notice("hilfe", say("weiss_nicht", hinweis=hint), assessment.facts))
    return messages


def _understood(new: Mapping[str, Any], assessment: Assessment, catalogue: Catalogue, key: str) -> Message:
    """Several facts at once come with the whole summary; one with the profile alone: a question or verdict follows."""
    if len(new) >= SEVERAL:
        return _summary(say(key, fakten=german.capital(facts_text(new, catalogue))), assessment, catalogue)
    return notice("hilfe", say("verstanden_kurz", fakten=german.capital(facts_text(new, catalogue))), assessment.facts)


def _day(change: Change, assessment: Assessment, catalogue: Catalogue) -> Message:
    """The day to judge, or another one than before; and that no programme is proved to be open on it."""
    put_right = correction(change, catalogue) if change.corrects else None
    told = [put_right.text if put_right else say("stichtag", tag=german.day(change.after))]
    if all(verdict.availability.stand is not Stand.OPEN for verdict in assessment.verdicts):
        told.append(say("stichtag_unbelegt"))
    text = " ".join(told)
    return Message(text, put_right.card) if put_right else notice("stichtag", text, assessment.facts)


def correction(change: Change, catalogue: Catalogue) -> Message:
    """One changed fact."""
    question = catalogue.questions[change.fact]
    text = say(
        "korrektur",
        titel=question.title,
        vorher=value_text(question, change.before),
        nachher=value_text(question, change.after),
    )
    return Message(text, card("correction", fact=change.fact, before=change.before, after=change.after))


def taken_back(steps: Iterable[tuple[str, Any]], catalogue: Catalogue) -> str:
    """What is as it was before the last answer: (fact, value that it has again; None: not said)."""
    lines = []
    for fact, before in steps:
        question = catalogue.questions[fact]
        key = "zurueck_offen" if before is None else "zurueck_wieder"
        lines.append(say(key, titel=question.title, wert=value_text(question, before)))
    return say("zurueck", angaben="; ".join(lines))


def summary(assessment: Assessment, catalogue: Catalogue) -> tuple[Message, int]:
    """The whole profile with a button to change each fact, some at a time; and with which fact the next ones begin."""
    if not assessment.facts:
        return _summary(say("zusammenfassung_leer"), assessment, catalogue), 0
    buttons, following = change_buttons(assessment.facts, catalogue)
    text = say("zusammenfassung", fakten=fact_lines(assessment.facts, catalogue))
    return _summary(text, assessment, catalogue, buttons), following


def _summary(text: str, assessment: Assessment, catalogue: Catalogue, buttons: tuple[Button, ...] = ()) -> Message:
    facts = facts_card(assessment.facts)
    return Message(text, card("summary", facts=facts, programmes=programme_cards(assessment, catalogue)), buttons)


def rejected(value: Rejected, facts: Mapping[str, Any], catalogue: Catalogue) -> Message:
    """A value that can't be: a friendly question back."""
    question = catalogue.questions[value.fact]
    if question.kind != "zahl" or question.low is None or question.high is None:
        return notice("ungueltig", say("ungueltig", titel=question.title), facts)
    low, high = german.amount(question.low, question.unit), german.amount(question.high, question.unit)
    return notice("ungueltig", say("ungueltig_zahl", titel=question.title, von=low, bis=high), facts)


def contradiction(found: Contradiction, facts: Mapping[str, Any], catalogue: Catalogue) -> Message:
    """Facts that can't all be true, each quoted."""
    texts = [fact_text(catalogue.questions[fact], facts[fact]) for fact in found.facts if fact in facts]
    if found.kind == "teil":
        text = say("widerspruch_teil", teil=texts[0], ganzes=texts[1])
    elif found.kind == "teile":
        text = say("widerspruch_teile", teile=german.listed(texts[:-1]), ganzes=texts[-1])
    else:
        text = say("widerspruch_braucht", eins=texts[0], zwei=texts[1])
    return Message(text, card("contradiction", facts={f: facts[f] for f in found.facts if f in facts}, text=text))


def missed_question(question: Question) -> Message:
    """A second miss while a question is open: what is meant, and answers to choose from."""
    titles = [option.title for option in question.options if len(option.title.encode()) <= LONGEST_PAYLOAD]
    if question.kind == "ja_nein":
        titles = [say("ja").capitalize(), say("nein").capitalize()]
    elif not titles:
        titles = [say("antwort_beispiel_zahl" if question.kind == "zahl" else "antwort_beispiel_text")]
    titles = [*titles[:MOST_EXAMPLES], say("weiss_ich_nicht"), say("vorschlag_mensch")]
    suggestions = [{"title": title, "payload": title} for title in titles]
    text = say("nicht_verstanden_frage", hinweis=hint_text(question))
    lines = "\n".join((text, *(f"- {title}" for title in titles)))
    return Message(lines, card("fallback", suggestions=suggestions), tuple(button(title) for title in titles))


def not_understood(*, again: bool) -> Message:
    """A first miss asks back, a second one offers what works."""
    titles = (say("vorschlag_beschreiben"), say("vorschlag_programme"), say("vorschlag_mensch"))
    suggestions = [{"title": title, "payload": title} for title in titles]
    text = say("nicht_verstanden_wieder" if again else "nicht_verstanden")
    if again:
        text = "\n".join((text, *(f"- {title}" for title in titles)))
    return Message(text, card("fallback", suggestions=suggestions), tuple(button(title) for title in titles))


def out_of_scope(key: str, pointer: str | None = None, **gaps: str) -> Message:
    """None of its business, said kindly."""
    text = say(key, stelle=say("andere_foerderung_stelle")) if key == "andere_foerderung" else say(key, **gaps)
    return Message(text, card("out_of_scope", pointer=pointer))
