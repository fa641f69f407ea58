"""A question about a word that the assistant itself asks with: "Zählt die Kammer als neutral?" is no yes to it.

Pure function; bot/language/components.py calls it before the ear decides among the usual acts.
"""

from __future__ import annotations

import re

from bot.language.heard import Heard, Message

# The word, and the fact whose question explains it.
WORDS = {"management_neutral": r"neutral\w*", "unternehmen_unabhaengig": r"unabhangig\w*"}
VERBS = r"zahl(?:t|en)|gilt|gelten|ist|sind|war(?:e|en)?|bin|wer|muss|mussen|darf|kann|konnte|wann|warum|wieso|inwiefern|ab wann"
BEGINS = r"^\W*(?:(?:und|aber|also|ok\w*|hm+|na|moment|frage)\W+)*"
ENDS = r"(?:\W+\w+){0,3}\W*\?"  # whoever goes on for longer tells of the case
MEANING = (
    r"\bwas (?:heisst|bedeutet|ist|gilt als|meinen sie mit|verstehen sie unter"
    r"|soll(?:en)? (?:\w+ )*(?:heissen|bedeuten|sein))"
)
ASKS = {
    fact: re.compile(rf"{BEGINS}(?:{VERBS})\s+(?!{word}\b)[^.?!\d]*\b{word}{ENDS}|{MEANING}\b[^.?!\d]*\b{word}")
    for fact, word in WORDS.items()
}


def listen(message: Message) -> Heard | None:
    """Which word is asked about, None for everything else. A programme that is named answers for itself."""
    if message.programmes:
        return None
    for fact in WORDS:
        if ASKS[fact].search(message.folded):
            return Heard("unklar", details={"begriff": fact})
    return None
