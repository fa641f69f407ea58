"""How many of a kind were told so far, and whether they are enough: "Wie viele KMU haben wir jetzt?", "Haben wir genug?".

How many a programme wants is another question.
"""

from __future__ import annotations

import re

from bot.language.heard import Heard, Message

_KINDS = r"kmu|firmen|unternehmen|betriebe|partner|hochschulen|institute|forschungseinrichtungen|beteiligte|mitglieder|mittelstandler|leute"
_NOW = r"(?:jetzt|bisher|denn|nun|schon|aktuell|derzeit|eigentlich|da|bis jetzt|damit|zusammen|insgesamt|also|inzwischen|im moment"
_NOW += r"|dann|noch|gerade|davon|mit)"
COUNTS = re.compile(
    rf"^(?:und |also |aber )*wie ?viele (?:(?:{_KINDS})\b)? ?(?:{_NOW} )*"
    rf"(?:haben wir|habe? ich|sind wir|sind es|waren es|zahlen|sind das|kommen zusammen)(?: (?:{_NOW}|{_KINDS}))*\W*$"
)
ENOUGH = re.compile(
    rf"^(?:und |also |aber )*"
    rf"(?:haben wir|sind wir|sind das|ist das|reicht das|reichen (?:die|wir|unsere (?:{_KINDS}))|reicht es)(?: {_NOW})*"
    rf"(?: (?:genug|genugend|ausreichend)(?: (?:{_KINDS}))?| (?:{_KINDS}) genug)?(?: {_NOW})*\W*$"
)
_WORD_OF_ENOUGH = re.compile(r"genug|ausreichend|reich")
LACKS = re.compile(rf"^(?:und |also |aber )*(?:fehlen|fehlt) (?:uns )?(?:{_NOW} )*(?:welche|jemand|{_KINDS})\W*$")


def listen(message: Message) -> Heard | None:
    """The question for what was counted; None for everything else, and where nothing was said yet."""
    text = " ".join(message.folded.split())
    if not message.known or message.programmes:
        return None
    enough = ENOUGH.match(text) and _WORD_OF_ENOUGH.search(text)
    return Heard("was_fehlt", details={"gezaehlt": True}) if COUNTS.match(text) or enough or LACKS.match(text) else None
