"""Where a statement comes from: "Woher wissen Sie das mit dem 28.2.?", "Welche Quelle haben Sie dafür?", "Gibt es Links?".

How old or how well proved everything is in general, is another question, and so are papers to be handed in.
"""

from __future__ import annotations

import re

from bot.language.facts.normal import normal
from bot.language.heard import Heard, Message

_THAT = r"(?:das|es|dies\w*|(?:die|den|der) (?:zahl|angabe|information|info|aussage|behauptung|wert|betrag|termin|frist|datum)\w*)"
ASKS = re.compile(
    rf"\bwoher (?:wissen|weisst|haben|hast|stammt|stammen|nehmen|nimmst|kommt|kommen) (?:sie |du |denn )*{_THAT}\b"
    r"|\bwo (?:steht|stehen|stand) (?:das|es|dies\w*|die)\b|\bworauf (?:stutz\w*|beruht|grundet)\b|\bwer sagt das\b"
    r"|\b(?:quellen?|links?|quellenangaben?|fundstellen?|belege?|belegt)\b"
)
QUESTION = re.compile(
    r"\?|^(?:und |aber )?(?:welche\w*|woher|wo|wer|worauf|gibt|haben|hast|nennen|zeigen|zeig|nenn|bitte|die|quellen?|links?|belege?|fundstellen?)\b"
)
GENERAL = re.compile(
    r"\bwie (?:alt|aktuell|oft|frisch|verlasslich|gut)\b|\b(?:note|grad|bedeutet|heisst|alles|aktualisier\w*|quellenlage|amtlich\w*|datum|live)\b"
    r"|\bworauf stutzen sie sich\b|\bauf welche quellen\b|\bnutz\w*\b|\b(?:sind|seid|bist) (?:sie|ihr|du|das)\b"
)
PAPERS = re.compile(
    r"\b(?:brauch\w*|muss|mussen|einreich\w*|vorleg\w*|aufbewahr\w*|sollen|soll|geld\w*|verwendung\w*|wir|unser\w*|widget|datei)\b"
)
WEAK = re.compile(r"\b(?:schwach\w*|schlechteste\w*|unsicherste\w*|wackligste\w*)\b")
LONGEST = 14
SUBJECT = "aktualitaet"


def listen(message: Message) -> Heard | None:
    """The question, with the figures it names; None for everything else."""
    text = message.folded
    weak = bool(WEAK.search(text))
    if len(text.split()) > LONGEST or not ASKS.search(text) or not QUESTION.search(text):
        return None
    if PAPERS.search(text) or (GENERAL.search(text) and not weak):
        return None
    form = normal(message.text)
    days = [_german(token.date) for token in form.tokens if token.kind == "&" and token.date]
    numbers = [] if days else re.findall(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?", message.text)
    figures = [*days, *map(_grouped, numbers)]
    return Heard("allgemein", topic=SUBJECT, details={"belege": True, "zahlen": figures, "schwach": weak})


def _german(iso: str) -> str:
    return ".".join(reversed(iso.split("-")))


def _grouped(number: str) -> str:
    """ "100000" as the catalogue writes it: "100.000"; years stay."""
    return f"{int(number):,}".replace(",", ".") if number.isdigit() and len(number) > 4 else number
