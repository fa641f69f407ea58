"""What the open question means or is for, asked without a question's form: "neutral in welchem Sinne", "sagt mir nix", "und das soll zählen?".

Nothing is said of the case then, whatever yes, no or none stands in it.
"""

from __future__ import annotations

import re

from bot.language.heard import Heard, Message

_NOTHING = r"(?:nichts|nix|nischt|nicht viel|wenig)"
_A_WORD = r"(?:(?:das|den|der|die|dieses|diesen|des) )(?:wort|begriff|ausdruck|abkurzung|kurzel)"
UNKNOWN_WORD = re.compile(
    r"\bin welch\w* (?:sinne?|hinsicht|form|art|weise|beziehung|umfang|radius|umkreis)\W*$"
    r"|^\W*(?:\w+\W+)?was fur (?:ein\w*|ne\w*|a) \w+\W*$|^\W*\w+ (?:wovon|von wem|wem gegenuber|gegenuber wem|worin|inwiefern)\W*$"
    rf"|\bsagt (?:mir|ma|mer|uns) (?:\w+ )?{_NOTHING}\b"
    rf"|\b{_NOTHING} (?:anfangen|(?:darunter |drunter )?vorstellen)\b"
    r"|^\W*(?!nein|nee|kein|ne\b|noch|ja\b|davon)(?:\w+\W+){1,3}nie gehort\W*$"
    rf"|\bwofur steht\b|\b{_A_WORD} (?:kenn|versteh|sagt)\w*|\b(?:kenn|versteh)\w* (?:\w+ )?(?:nicht|net|nich)\W+{_A_WORD}\W*$"
)
REPLIES = re.compile(r"\b(?:wir (?:haben|sind)|haben wir|sind wir|kein\w*|nein|ja)\b")
DOUBTS_THE_POINT = re.compile(
    r"\b(?:das|des|sowas|so was) (?:soll|sollte|entscheid\w*) .*\b(?:entscheid\w*|wichtig|zahl\w*|rolle)\b.*\?|\bund (?:das|des) (?:ist|soll) wichtig\b.*\?"
    r"|\b(?:warum|wieso|weshalb) (?:denn )?(?:jetzt |nun )?(?:noch ?mal|schon wieder|extra)\b"
    r"|\bwas (?:das|des|dat) (?:\w+ )?(?:zur \w+ tu\w*|bringen soll|bringt)\W*$"
)


def listen(message: Message) -> Heard | None:
    """The question's own word or point is asked for; None for everything else, and where no question is open."""
    if message.asked is None:
        return None
    if DOUBTS_THE_POINT.search(message.folded):
        return Heard("warum")
    if not UNKNOWN_WORD.search(message.folded) or REPLIES.search(message.folded):
        return None
    return Heard("glossar" if message.terms else "unklar")
