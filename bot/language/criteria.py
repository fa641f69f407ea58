"""A criterion called by its id: "was heißt GC-07?", "Details zu IF-H12"."""

from __future__ import annotations

import re

from bot.language.heard import Heard, Message, Reader

DETAILS = "einzelheiten"
ID = re.compile(  # how the ids of the catalogue begin; bot/answers/asked_criterion.py knows which there are
    r"\b(?:gc|if|int|sc|zc|zim-n)-(?:[fhisw]\d{1,2}|\d{2})\b"
)
LONGEST = 20  # words: in more, an id stands beside what the message is about


def listen(message: Message, reader: Reader) -> Heard | None:
    """Its details are wished for, whatever the words around the id look like; what else is said is heard along."""
    short = len(message.text.split()) <= LONGEST
    return Heard(DETAILS, reader.heard(message.text)) if short and ID.search(message.folded) else None
