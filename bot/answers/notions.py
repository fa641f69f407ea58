"""What a word of the assistant's own questions means: the hint to the question, and the rules that read the fact."""

from __future__ import annotations

from bot.answers.cards import source_cards
from bot.answers.message import Message, card
from bot.answers.phrases import say, simple
from bot.answers.questions import hint_text, readers
from bot.answers.sources import sources_text
from bot.catalogue.model import Catalogue, Source
from bot.interview.assessment import Assessment

TOPIC = "kriterien"


def notion_message(fact: str, assessment: Assessment, catalogue: Catalogue) -> Message:
    """The hint, each rule with its programme and source, and that the single case is for others to decide."""
    entries, lines = readers(fact, assessment), [hint_text(catalogue.questions[fact])]
    sources: list[Source] = []
    for programme_id, criterion in entries:
        programme = catalogue.programmes[programme_id]
        rule = programme.texts[criterion]
        told = rule.simple if simple() else rule.sentence
        lines.append(say("warum_grund", programm=programme.short, titel=rule.title, satz=told))
        sources += rule.sources
    text = "\n".join((*lines, say("begriff_fall"), sources_text(sources)))
    only = entries[0][0] if len({programme for programme, _ in entries}) == 1 else None
    return Message(text, card("answer", programme=only, topic=TOPIC, sources=source_cards(sources)))
