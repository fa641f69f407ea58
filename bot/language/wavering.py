"""A reply that says neither yes nor no: "jein", "kommt drauf an", "hm". The question is explained and stays open."""

from __future__ import annotations

import re

from bot.language.facts.last_word import undecided
from bot.language.facts.normal import normal
from bot.language.heard import Message

HUMS = re.compile(
    r"^\W*(?:hm+|ahm+|ah|ohm+|naja|na ja|joa mei|mal uberlegen|lass\w* mich uberlegen)(?:\W+(?:hm+|ahm+|ah|naja|na ja))*\W*$"
)


def wavers(message: Message) -> bool:
    """Does the reply leave the open question open?"""
    asked = message.asked
    if asked is None or "?" in message.text:
        return False
    if HUMS.match(message.folded):
        return True
    return asked.kind == "ja_nein" and undecided(normal(message.text).string, asked.fact)
