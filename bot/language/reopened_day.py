"""Another day for the verdict that is only supposed, or that puts right the one that is known."""

from __future__ import annotations

import re

from bot.language import trial
from bot.language.facts.model import Statement
from bot.language.heard import Heard, Message

FACT, CORRECTION = "stichtag", "korrektur"
CONDITION = re.compile(r"\b(?:wenn|falls|sofern|angenommen|gesetzt)\b\W*(?P<what>[^,.?!;]+)", re.I)
DAY = re.compile(r"\bstichtag\w*")
LIKELY, LIKELY_TRIAL, SURE = 0.4, 0.5, 0.7
FEW_WORDS = 10
OF_SOMETHING = re.compile(
    r"\b(?:grund|begin|start|treff|label|antrag|projekt|vorhab|gebor|seit|ab|raus|frist|sitzung|online|unterschr|bis)\w*\b"
)


def listen(heard: Heard, message: Message) -> Heard | None:
    """ "Was wäre, wenn der Stichtag der 1. Juni 2013 gewesen wäre?": the day is supposed and not set; one that is known is put right."""
    day = (heard.details or {}).get("tag") or next((s.value for s in heard.statements if s.fact == FACT), None)
    if heard.act != "angabe" or not day:
        return None
    said = [Statement(FACT, day, 0, len(message.text))]
    condition = CONDITION.search(message.text)
    if condition and (DAY.search(condition["what"].lower()) or message.score(trial.ACT) >= LIKELY_TRIAL):
        return Heard(trial.ACT, said)
    right = FACT in message.values and message.score(CORRECTION) >= LIKELY and day != message.values[FACT]
    return Heard(CORRECTION, said) if right else None


def may_be_meant(message: Message) -> bool:
    """May a date be the day to judge? In most sentences it is when something was or will be."""
    if DAY.search(message.folded):
        return True
    short = len(message.text.split()) <= FEW_WORDS and not OF_SOMETHING.search(message.folded)
    return short and message.score(CORRECTION) >= SURE
