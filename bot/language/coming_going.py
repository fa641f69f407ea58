"""Who is in already, who may come later, who may go: "Wer ist schon Mitglied?", "Kann ein Partner aussteigen?".

The words partner and member alone lead elsewhere (lists of partners, limits for firms), so these questions are known by their wording.
"""

from __future__ import annotations

import re

from bot.language.heard import Heard, Message

_ASKS = r"^(?:und |aber |also |ja |was )*(?:kann|konn\w*|darf|durf\w*|ist|ware|geht|lasst|lassen|was|wenn|muss|mussen|gibt)\b.*\?"
_MEMBER = r"partner\w*|mitglied\w*|firm\w*|betrieb\w*|unternehmen|jemand|einer|eine|man|wir|kmu|teilnehm\w*|beteiligte\w*|neue\w*|weitere\w*"
_LEAVES = r"aussteig\w*|austret\w*|austritt|ausscheid\w*|abspring\w*|wieder geh\w*|das netzwerk verl\w*"
GOES = re.compile(rf"\b(?:{_MEMBER})\b.*\b(?:{_LEAVES})\b")
COMES = re.compile(
    r"\b(?:spater\w*|nachtraglich|noch|unterwegs|jederzeit|im laufe|wahrend)\b"
    r".*\b(?:dazukomm\w*|hinzukomm\w*|einsteig\w*|beitret\w*|nachmeld\w*|nachruck\w*|dazustoss\w*)\b"
)
QUESTION = re.compile(_ASKS)
MEMBERS = re.compile(
    r"^(?:und |aber |also )*(?:wer|welche(?: \w+)?) (?:ist|sind|macht|machen|gehort|gehoren) (?:\w+ )?"
    r"(?:schon|bereits|derzeit|zurzeit|heute|alles|aktuell) ?(?:alles )?"
    r"(?:mitglied\w*|dabei|mit|drin|dazu)\W*$|^wie ?viele mitglieder (?:hat|haben|gibt|sind)\b.*\?"
)


_SUPPOSES = re.compile(
    r"\bwas ware\b|\bangenommen\b|\bwenn (?:noch|wir|uns)\b"
)  # a thought experiment is no question of the rules


def listen(message: Message) -> Heard | None:
    """The topic that holds the nearest rule; None for everything else."""
    if _SUPPOSES.search(message.folded):
        return None
    text = " ".join(message.folded.split())
    if MEMBERS.match(text):
        return Heard("frage", topic="ergebnisse")
    if QUESTION.match(text) and (GOES.search(text) or COMES.search(text)):
        return Heard("frage", topic="konsortium")
    return None
