"""How the value of a fact is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.answers import german
from bot.answers.phrases import either, say
from bot.catalogue.model import Catalogue, Question
from bot.rules.facts import UNKNOWN


def value_text(question: Question, value: Any) -> str:
    """The bare value: "ja", "12", "8 bis 10", "Sachsen und Bayern", "nicht bekannt"."""
    if value is None or value == UNKNOWN:
        return say("unbekannt")
    if isinstance(value, bool):
        return say("ja") if value else say("nein")
    if question.kind == "datum":
        return german.day(value)
    if question.options:
        titles = {option.value: option.short for option in question.options}
        return german.listed(titles[v] for v in (value if isinstance(value, list) else [value]))
    if question.kind == "zahl":
        return german.amount(value, question.unit)
    return str(value)


def fact_text(question: Question, value: Any) -> str:
    """The fact as part of a list: "12 Unternehmen", "es gibt ein Clustermanagement"."""
    if value == UNKNOWN:
        return say("fakt_unbekannt", titel=question.title)
    return _spoken(question, value).format(wert=value_text(question, value))


def _spoken(question: Question, value: Any) -> str:
    """The pattern for the value, in simple language where it has one of its own."""
    form, usual = "wert", question.spoken
    if isinstance(value, bool):
        form, usual = ("ja", question.spoken_yes) if value else ("nein", question.spoken_no)
    elif value == 1 and question.spoken_one:
        form, usual = "eins", question.spoken_one
    return either(usual, question.spoken_simple.get(form, usual))


def facts_text(facts: Mapping[str, Any], catalogue: Catalogue) -> str:
    """All facts in one breath, in the order they were said."""
    texts = [fact_text(catalogue.questions[fact], value) for fact, value in facts.items()]
    plain = all(catalogue.questions[fact].kind == "zahl" and value != UNKNOWN for fact, value in facts.items())
    return german.listed(texts) if plain else "; ".join(texts)  # whole sentences are not strung together by "und"


def fact_lines(facts: Mapping[str, Any], catalogue: Catalogue) -> str:
    """One line a fact: "- Zahl der KMU: 9"."""
    return "\n".join(
        f"- {catalogue.questions[fact].title}: {value_text(catalogue.questions[fact], value)}"
        for fact, value in facts.items()
    )


def said_text(facts: Mapping[str, Any], names: Iterable[str], catalogue: Catalogue) -> str | None:
    """What was said about some facts, None if nothing."""
    known = [fact for fact in names if fact in facts and fact in catalogue.questions]
    return facts_text({fact: facts[fact] for fact in known}, catalogue) or None
