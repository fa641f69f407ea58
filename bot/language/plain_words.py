"""What the words say outright, whatever they sound like beside: to delete with thanks, why nothing fits, what a word means, what now."""

from __future__ import annotations

import re

from bot.language.criteria import ID
from bot.language.heard import Heard, Message
from bot.language.meanings import REPLIES
from bot.language.turning import GENERAL

ERASES = re.compile(r"\b(?:losch\w*|entfern\w*|tilg\w*|vernicht\w*|weg ?mach\w*)\b|\bmach\w* .*\bweg\b")
ALL_OF_IT = re.compile(
    r"\b(?:all\w*|ois|oils|samtlich\w*|daten|angaben|eingaben|verlauf|gesprach|chat|ganze\w*|komplett)\b"
)
KEPT = re.compile(r"\b(?:nicht|net|ned|nich|nichts|nix|ohne)\b")
POLITE = ("dank", "abschied", "bestaetigung", "stopp", "loeschen")  # what a wish to delete is wrapped in
PERHAPS = 0.2
WHY = re.compile(r"\b(?:warum|wieso|weshalb|weswegen|wiaso|worum)\b")
NOTHING = re.compile(
    r"\b(?:pass|bass|klapp|reich)\w* .*\b(?:nix|nichts|nischt|kein\w*)\b|\b(?:nix|nichts|kein\w*) (?:\w+ ){0,4}(?:pass|klapp)\w*"
    r"|\b(?:geht|kommt|bleibt|ist)\b.*\b(?:nix|nichts|nischt|keins|keines|kein (?:programm|einziges))\b|\bfall\w* (?:alles|alle|wir) (?:\w+ )?(?:raus|durch)\b"
)
MEANING = re.compile(
    r"\bwas (?:heisst|heist|bedeutet|meinen sie mit|meint ihr mit|meinst du mit|verstehen sie unter|verstehst du unter)"
    r" (?:hier |denn |eigentlich |genau |bei ihnen |jetzt |das wort )*(?!das\b|dies|des\b|fur )\w"
    r"|^\W*(?:und )?was (?:heisst|bedeutet|soll) (?:das|des|dies)(?: (?:denn|genau|konkret|jetzt|hier|heissen|bedeuten))*\W*$"
)
HOW_IT_STANDS = re.compile(
    r"^\W*(?:(?:und|also|bitte|wie ist|was ist|zeig\w*|mir|mal|der|den|unser|mein)\W+)*"
    r"(?:(?:ak?tue?l+e?[rn]?|derzeitige[rn]?|jetzige[rn]?|momentane[rn]?|bisherige[rn]?|neueste[rn]?) )?"
    r"(?:zwischen)?stand(?: der dinge| jetzt| bisher| bitte| aktuell)*\W*$"
)
NEXT = re.compile(r"(?=.*\b(?:was|wie|wos|wat)\b).*\b(?:jetzt|nun|nachstes|nachster|danach|weiter)\b")


def listen(message: Message) -> Heard | None:
    """The act that the words name, None for everything else."""
    if message.programmes:
        return None
    if _erases(message):
        return Heard("loeschen")
    if message.in_talk and HOW_IT_STANDS.match(message.folded):
        return Heard("zwischenstand")
    replied = "?" not in message.text and REPLIES.search(message.folded)
    if message.asked and not replied and not _names_what_it_asks_of(message) and MEANING.search(message.folded):
        return Heard("unklar")
    if message.in_talk and _nothing_fits(message):
        return Heard("was_fehlt")
    if message.judged and message.label == f"{GENERAL}hilfe" and NEXT.search(message.folded):
        return Heard("fahrplan")
    return None


def _names_what_it_asks_of(message: Message) -> bool:
    """A term of the glossary or the id of a criterion, and no word of the open question."""
    return bool(message.terms or ID.search(message.folded))


def _nothing_fits(message: Message) -> bool:
    why = WHY.search(message.folded)
    return bool(why and NOTHING.search(message.folded, why.end()))


def _erases(message: Message) -> bool:
    """All is to go, and thanks or a goodbye are only said along."""
    likely = message.label in POLITE and message.score("loeschen") >= PERHAPS
    text = message.folded
    return bool(likely and ERASES.search(text) and ALL_OF_IT.search(text) and not KEPT.search(text))
