"""A short profile of the consortium to send to others, in German or English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.answers import german
from bot.answers.facts import value_text
from bot.answers.message import Message, card
from bot.answers.phrases import english, say
from bot.catalogue.model import Catalogue, Question
from bot.rules.facts import said

# What others may like to know; money and the state of an application are nobody else's business.
TOLD = (
    *("thema", "vorhaben_ziel", "netzwerk_phase", "zahl_partner", "zahl_unternehmen", "zahl_kmu"),
    *("zahl_grossunternehmen", "zahl_unternehmen_ausland", "zahl_hochschulen", "zahl_forschungseinrichtungen"),
    *("bundeslaender", "bereiche", "clustermanagement", "strategie", "technisches_ziel", "offen_fuer_neue"),
)
ENGLISH = "en"


def profile(facts: Mapping[str, Any], catalogue: Catalogue, day: date, language: str) -> list[Message]:
    """An introduction in German, and the profile as a message of its own."""
    known = {fact: facts[fact] for fact in TOLD if said(facts, fact) is not None}
    if not known:
        return [Message(say("steckbrief_leer"), card("notice", name="hilfe"))]
    in_english = language == ENGLISH
    lines = _english(known, catalogue, day) if in_english else _german(known, catalogue, day)
    text = "\n".join(lines)
    first = say("steckbrief_vorweg_en" if in_english else "steckbrief_vorweg")
    return [
        Message(first, card("notice", name="hilfe")),
        Message(text, card("notice", name="steckbrief", text=text, language=language)),
    ]


def _german(known: Mapping[str, Any], catalogue: Catalogue, day: date) -> Iterable[str]:
    yield say("steckbrief_titel", tag=german.day(day))
    for fact, value in known.items():
        question = catalogue.questions[fact]
        yield say("steckbrief_zeile", titel=question.title, wert=value_text(question, value))


def _english(known: Mapping[str, Any], catalogue: Catalogue, day: date) -> Iterable[str]:
    yield english("titel", tag=day.isoformat())
    for fact, value in known.items():
        yield english("zeile", titel=english(fact), wert=_value(catalogue.questions[fact], value))


def _value(question: Question, value: Any) -> str:
    if isinstance(value, bool):
        return english("ja" if value else "nein")
    if isinstance(value, Mapping):
        return english("bis", von=f"{value['min']:,}", bis=f"{value['max']:,}")
    if isinstance(value, list) or question.options:
        values = value if isinstance(value, list) else [value]
        return ", ".join(english(f"{question.id}_{one}") for one in values)
    return f"{value:,}" if isinstance(value, (int, float)) else str(value)
