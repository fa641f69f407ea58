"""A criterion called by its id: "was heißt GC-07?", "Details zu IF-H12"."""

from __future__ import annotations

import re

from bot.language.heard import Heard, Message

DETAILS = "einzelheiten"
ID = re.compile(
    r"\b[a-z]{2,3}(?:-[a-z])?-(?:[fhisw]\d{1,2}|\d{2})\b"
)  # bot/answers/asked_criterion.py knows which there are
LONGEST = 12  # words: in more, an id stands beside what the message is about


def listen(message: Message) -> Heard | None:
    """Its details are wished for, whatever the words around the id look like."""
    short = len(message.text.split()) <= LONGEST
    return Heard(DETAILS) if short and ID.search(message.folded) else None
