"""Messages that sound like a thought experiment and tell how things are: "Wir liegen im GRW-Gebiet, falls das hilft", "Schön wär's, aber es sind neun".

Pure functions; bot/language/supposed.py asks them.
"""

from __future__ import annotations

import re

from bot.language.facts.courtesies import beside_courtesies
from bot.language.facts.fold import light
from bot.language.facts.once import once
from bot.language.heard import Message

# Looked for where umlauts still count: "wären" supposes, "waren" tells.
_SUPPOSES = re.compile(
    r"\b(?:wenn\w*|falls|sofern|sobald|gesetzt|angenommen|theoretisch|hypothetisch|waer\w*|haett\w*|wuerd\w*|koennt\w*|kaem\w*|muesst\w*|sollte\w*|gaeb\w*|braeucht\w*)\b"
)
_GOOD = r"(?:schoen\w*|toll\w*|besser\w*|gut|ideal|super|klasse|prima|nett|lieb|lieber|praktisch\w*|optimal|leichter|einfacher|wuensch\w*)"
_WISHES = re.compile(
    rf"\bwaer\w*(?: \S+){{0,4}}? {_GOOD}\b|\b{_GOOD}(?: \S+){{0,3}}? waer\w*\b|\b(?:haett\w*|wuerd\w*|waer\w*)(?: \S+){{0,3}}? (?:gern\w*|lieber)\b"
    r"|\bich wuenscht\w*\b|\b(?:gern\w*|lieber|am liebsten) (?:\S+ ){0,2}?(?:haett\w*|waer\w*)\b"
)
_TURNS = re.compile(
    r"[,;.!–-] *(?=(?:aber|doch|nur|leider|allerdings|jedoch|tatsaechlich|in wirklichkeit|de facto|es (?:sind|ist))\b)|;|[.!] "
)


@once
def courteously(message: Message) -> bool:
    """All that sounds like a condition only says why it is told."""
    rest = beside_courtesies(message.text)
    return rest != message.text and not _SUPPOSES.search(light(rest))


@once
def behind_a_wish(message: Message) -> bool:
    """What is wished for comes first, how it is behind it: "Wär schön, wenn's mehr wär, aber 220.000 Euro brauchen wir"."""
    text = light(message.text)
    if "?" in text:
        return False
    for turn in _TURNS.finditer(text):
        wished, told = text[: turn.start()], text[turn.end() :]
        if _WISHES.search(wished) and re.search(r"\w", told) and not _SUPPOSES.search(told):
            return True
    return False
