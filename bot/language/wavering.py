"""A reply that says neither yes nor no: "jein", "kommt drauf an", "hm". The question is explained and stays open."""

from __future__ import annotations

from bot.language.facts.last_word import hums, undecided
from bot.language.facts.normal import normal
from bot.language.heard import Message


def wavers(message: Message) -> bool:
    """Does the reply leave the open question open?"""
    asked = message.asked
    if asked is None or "?" in message.text:
        return False
    said = normal(message.text).string
    return hums(said) or (asked.kind == "ja_nein" and undecided(said, asked.fact))
