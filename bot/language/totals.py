"""Another total without a noun: "wir sind doch nur noch sieben", "ich meinte sieben insgesamt". It is the total that is known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language import leaving
from bot.language.facts.fold import fold
from bot.language.facts.model import Statement
from bot.language.facts.numbers import digits, number_word
from bot.language.heard import Message

_SMALL = r"(?: (?:doch|nur|noch|jetzt|dann|also|eigentlich|bloss|leider|inzwischen|damit|insgesamt|zusammen|wir|es|so|genau|ja|ois|halt|blos))*"
SAID = re.compile(
    r"\b(?:(?:wir|mir|mer) (?:sind|san|sin|waren|bleiben)|(?:sind|san|bleiben|samma|simmer|waren) ?(?:wir|mir|es|s)?|samma|simmer|es sind"
    r"|(?:ich )?mein\w*|gemeint (?:waren|sind)|macht|jetzt|insgesamt)"
    rf"{_SMALL} (?P<n>\w+)(?: (?:insgesamt|zusammen|gesamt|alle zusammen|in summe|in allem|im ganzen))?$"
)
ANEW = re.compile(r"\b(?:doch|nur noch|bloss noch|nur mehr|jetzt|inzwischen|mein(?:te|e|ten)|gemeint|eigentlich)\b")
OF_ALL = re.compile(r"\b(?:wir|mir|mer|samma|simmer|insgesamt|zusammen|gesamt|in summe|in allem|im ganzen)\b")


def anew(message: Message, gone: Sequence[Statement]) -> Statement | None:
    """The new total. `gone`: who has left, said in the same message."""
    if "?" in message.text or leaving.SUPPOSES.search(message.folded):
        return None
    for clause in leaving.CLAUSE.finditer(message.text):
        folded = fold(clause[0]).strip(" ,.!?;:–")
        said = SAID.search(folded)
        number = _number(said["n"]) if said else None
        if said is None or number is None or not (gone or ANEW.search(message.folded)):
            continue
        fact = _which(number, bool(OF_ALL.search(said[0])), message, gone)
        return Statement(fact, number, clause.start(), clause.end()) if fact else None
    return None


def _which(number: float, of_all: bool, message: Message, gone: Sequence[Statement]) -> str | None:
    """The count that the number is: the one it follows from, the total, or what was counted last."""
    for said in gone:
        if message.values.get(said.fact) == number + said.value.get("minus", 0) - said.value.get("plus", 0):
            return said.fact
    if of_all or gone:
        return leaving.total(message)
    if message.asked and message.asked.kind == "zahl":
        return None
    counted = [fact for fact in message.latest if fact.startswith("zahl_") and fact in message.known]
    return counted[0] if len(counted) == 1 else None


def _number(word: str) -> int | None:
    number = digits(word) if word[0].isdigit() else number_word(word)
    return int(number) if number is not None and float(number).is_integer() else None
