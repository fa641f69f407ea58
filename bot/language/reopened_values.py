"""The facts that are known, asked again of a text: what it says of each as a reply to its question."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.language import reopened_day
from bot.language.contrasts import is_number
from bot.language.facts.model import Question, Statement
from bot.language.facts.normal import normal
from bot.language.heard import Message, Reader
from bot.language.reopened_figures import UNITS, measures

SUPPOSING = re.compile(
    r"\b(?:hätten?|haetten?|wären?|waeren?|würden?|wuerden?|könnten?|koennten?|wir|ich|jetzt|dann|doch|noch|schon)\b",
    re.I,
)
UNKNOWN, ANY_OTHER = "unbekannt", "sonstige"
CHOSEN, FIGURES = ("auswahl", "mehrfach"), "#€@&%"
IN_UNITS = re.compile(r"\b(?:j[ao]hr\w*|mio|mill\w*|tsd|tausend\w*|teur)\b|\dk\b")
YEAR, THOUSAND, MILLION = 12, 1_000, 1_000_000


@dataclass(frozen=True)
class Asked:
    """A message, and every question that there is. `supposes`: it is a thought experiment."""

    message: Message
    reader: Reader
    every: Mapping[str, Question]
    supposes: bool

    @property
    def known(self) -> dict[str, Question]:
        """The questions that were answered before."""
        return {fact: self.every[fact] for fact in self.message.values if fact in self.every}

    def value(self, text: str, fact: str) -> Any:
        """What a text says as a reply; months count no firms."""
        if self.every[fact].kind == "zahl" and not measures(normal(text), fact):
            return None
        said = self.reader.answer(text, self.every[fact])
        value = next((statement.value for statement in said if statement.fact == fact), None)
        return None if value in (UNKNOWN, ANY_OTHER) else value

    def side(self, text: str, fact: str) -> Any:
        """What a side of a contrast says, in the unit in which the fact is known; in a thought experiment without its words for that.

        A figure chooses nothing: "nicht zwei" is no second choice.
        """
        form = normal(text)
        if self.every[fact].kind in CHOSEN and any(token.kind in FIGURES for token in form.tokens):
            return None
        value = self.value(text, fact)
        if value is None and self.supposes:
            value = self.value(SUPPOSING.sub("", text), fact)
        bare = all(token.kind not in UNITS for token in form.tokens) and IN_UNITS.search(self.message.folded)
        return _in_its_unit(value, fact, self.message.values[fact]) if bare else value

    def told(self, fact: str) -> Any:
        """What the message says; a condition is read as if it held."""
        condition = reopened_day.CONDITION.search(self.message.text)
        what = condition["what"] if condition else ""
        texts = (self.message.text, what, SUPPOSING.sub("", what))
        values = (self.value(text, fact) for text in texts if text.strip())
        return next((value for value in values if value is not None), None)

    def differs(self, fact: str, value: Any) -> bool:
        """Is it another value than the one known?"""
        values = self.message.values
        return fact in values and value not in (None, UNKNOWN, values[fact])

    def stated(self, fact: str, value: Any) -> Statement:
        """The message as a whole says so."""
        return Statement(fact, value, 0, len(self.message.text))


def _in_its_unit(value: Any, fact: str, before: Any) -> Any:
    """ "2,1 statt 1,2 Mio.", "drei Jahre, nicht zwei": one side may leave out the unit that the other has, and that `before` is known in."""
    if not (is_number(value) and is_number(before)):
        return value
    if fact.endswith("_monate"):
        return value * YEAR if value < YEAR <= before else value
    if fact.endswith("_eur") and value < THOUSAND <= before:
        return round(value * (MILLION if before >= MILLION else THOUSAND))
    return value
