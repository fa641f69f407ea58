"""A question about a word that the assistant itself asks with: "Zählt die Kammer als neutral?" is no yes to it.

Pure function; bot/language/components.py calls it before the ear decides among the usual acts.
"""

from __future__ import annotations

import re

from bot.language.heard import Heard, Message

# The word, and the fact whose question explains it.
WORDS = {"management_neutral": r"neutral\w*", "unternehmen_unabhaengig": r"unabhangig\w*"}
VERBS = r"zahl(?:t|en)|gilt|gelten|ist|sind|war(?:e|en)?|bin|wer|muss|mussen|darf|kann|konnte|wann|warum|wieso|inwiefern|ab wann"
BEGINS = r"^\W*(?:(?:und|aber|also|ok\w*|hm+|na|ja|moment|frage)\W+)*"
ASKS = {fact: re.compile(rf"{BEGINS}(?:{VERBS})\s+(?!{word}\b)\S.*\b{word}") for fact, word in WORDS.items()}
MEANS = {
    fact: re.compile(
        rf"\b(?:heisst|bedeutet|meinen sie mit|meint|versteh\w*|definier\w*)\b.*\b{word}|\bwas (?:ist|gilt als) {word}"
    )
    for fact, word in WORDS.items()
}


def listen(message: Message) -> Heard | None:
    """Which word is asked about, None for everything else. A programme that is named answers for itself."""
    if message.programmes:
        return None
    for fact in WORDS:
        asks = "?" in message.text and ASKS[fact].search(message.folded)
        if asks or MEANS[fact].search(message.folded):
            return Heard("unklar", details={"begriff": fact})
    return None
