"""A person to turn to: the operator's own adviser, the federal advisers, the programme's office, and a summary to send."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.answers import german
from bot.answers.cards import source_cards
from bot.answers.facts import fact_lines
from bot.answers.findings import Teller
from bot.answers.message import Message, card
from bot.answers.operator import adviser
from bot.answers.phrases import say, speaking
from bot.answers.sources import told
from bot.catalogue.model import Catalogue
from bot.interview.assessment import Assessment
from bot.operator import Operator
from bot.rules.truth import State

LOTSEN = "foerderberatung"
CONTACT = "kontakt"


def reach(facts: Mapping[str, Any], catalogue: Catalogue, operator: Operator) -> str:
    """Who can be reached how: the operator's own adviser first, if it is theirs to advise."""
    hint = catalogue.hints[LOTSEN]
    contact = told(hint.topics.get(CONTACT, hint.status))
    federal = f"{german.capital(hint.with_article)}: {contact}"
    own = adviser(operator, facts, catalogue)
    return " ".join(part for part in (own and f"{own}.", federal) if part)


def handoff(assessment: Assessment, catalogue: Catalogue, operator: Operator) -> list[Message]:
    """The contacts, and the summary as a message of its own that the user sends."""
    hint = catalogue.hints[LOTSEN]
    contact, sources = reach(assessment.facts, catalogue, operator), list(hint.topics.get(CONTACT, hint.status).sources)
    parts = [say("mensch", stelle=contact)]
    office = catalogue.programmes[assessment.recommended[0].id] if assessment.recommended else None
    if office and CONTACT in office.topics:
        passage = office.topics[CONTACT]
        parts.append(say("mensch_stelle", programm=office.short, kontakt=told(passage)))
        sources += passage.sources
    with speaking(simply=False):  # it goes to somebody else
        summary = prepared(assessment, catalogue) if assessment.facts else None
    if summary:
        parts.append(say("mensch_vorweg"))
    fields = card("handoff", contact=contact, summary=summary, sources=source_cards(sources))
    first = Message("\n".join(parts), fields)
    return [first, Message(summary, card("notice", name="anfrage", text=summary))] if summary else [first]


def prepared(assessment: Assessment, catalogue: Catalogue) -> str:
    """What to tell the person: facts, result, open points."""
    best = [catalogue.programmes[verdict.id].with_article for verdict in assessment.recommended]
    found = say("mensch_ergebnis", programme=german.listed(best)) if best else say("mensch_ergebnis_keines")
    missing = []
    if assessment.recommended:
        teller = Teller(assessment.recommended[0], assessment.facts, catalogue)
        missing = [*teller.titles(State.OPEN), *teller.titles(State.REVIEW)]
    return say(
        "mensch_text",
        fakten=fact_lines(assessment.facts, catalogue),
        tag=german.day(assessment.day),
        ergebnis=found,
        offen=say("mensch_offen", punkte=german.listed(missing)) if missing else "",
    )
