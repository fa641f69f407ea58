"""A reply that leaves the question open: neither yes nor no ("jein", "hm"), or a count that hangs in the air ("durch die Bank" of nobody knows how many).

The question is explained and stays open, or it is asked anew; whatever act the words sound like ("nochmal dieselbe Summe"), none is meant.
"""

from __future__ import annotations

from bot.language.facts.last_word import hums, undecided
from bot.language.facts.normal import seen
from bot.language.facts.reply_everybody import says_all
from bot.language.facts.reply_phrases import plain_words
from bot.language.facts.reply_relative import tells_relation
from bot.language.heard import Heard, Message


def left_open(message: Message) -> Heard | None:
    """What a reply that answers nothing comes to; None for what is no such reply."""
    if wavers(message):
        return Heard("unklar")
    return Heard("nicht_verstanden") if _hangs_in_the_air(message) else None


def wavers(message: Message) -> bool:
    """Does the reply leave the open question open?"""
    asked = message.asked
    if asked is None or "?" in message.text:
        return False
    said = seen(message.text).string
    return hums(said) or (asked.kind == "ja_nein" and undecided(said, asked.fact))


def _hangs_in_the_air(message: Message) -> bool:
    """Is all that it says how much it is of something, where a figure was asked for?"""
    if message.asked is None or message.asked.kind != "zahl" or "?" in message.text:
        return False
    return says_all(plain_words(message.text)) or tells_relation(message.text)
