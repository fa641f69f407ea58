"""How much is to be deleted: all of it, the last answer, one fact, a name. What is deleted is gone for good: only clear words take all.

Pure function; bot/language/components.py asks it before the ear decides among the usual acts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.keeping.erasure import only_asks_how
from bot.language.doubted import named_in
from bot.language.facts.model import Question
from bot.language.heard import Heard, Message, Reader
from bot.language.orders import TOLD

_SAID = r"angaben?|antwort(?:en)?|eingaben?|aussagen?|zahl(?:en)?|eintrage?|nachricht(?:en)?|satz|auskunfte?|punkt"
_PERSON = r"(?:vor|nach|familien)?namen?|e-?mail\w*|mail\w*|telefon\w*|handynummer|anschrift|adresse\w*|kontonummer|iban|kontaktdaten"
_THING = rf"{_SAID}|{_PERSON}|was ich|das mit|\w*daten|alles"
_AWAY = r"entfern\w*|streich\w*|verwerf\w*|verwirf|rausnehmen|herausnehmen"
ORDERS = re.compile(
    r"\b(?:(?:aus)?(?:ge)?losch\w*|vergess\w* sie|vergiss|tilg\w*|vernicht\w*)\b"
    rf"|\b(?:{_AWAY})\b.*\b(?:{_THING})\b|\b(?:{_THING})\b.*\b(?:{_AWAY})\b|\bnehm\w*\b.*\b(?:{_THING})\b.*\b(?:her)?aus\b"
)
KEEPS = re.compile(
    r"\bnichts? (?:\w+ )*losch|\bkein\w* (?:\w+ )*losch|\b(?:vergess\w* sie|vergiss)[ ,]+(?:bitte )?(?:nicht|aber)\b"
)
ASKS_WHEN = re.compile(r"\b(?:frist\w*|wann|wie lange|wird|werden)\b")
_OF_US = r"mir\b|uns\b|mich\b|ihnen\b|hier\b|dies|(?:mein|unser)\w* (?:person|firm|unternehmen|betrieb|verbund|netzwerk|konsortium|vorhaben|mandant)"
_ABOUT = rf"(?:zu|zum|zur|uber|bei|mit|von|an|aus) (?!{_OF_US})"
_WHENCE = re.compile(  # where something is to be taken from is not what is to go
    r"\b(?:aus|in|im|von|unter|vom) (?:(?:den|dem|der|all\w*|mein\w*|unser\w*|ihr\w*|diese\w*) )*"
    r"(?:gesprach\w*|chat\w*|verlauf\w*|profil\w*|angaben|antworten|eingaben|daten|nachrichten|unterhaltung)\b"
)
_ALL_OF = r"alles|allet|ollas|alls|samtlich\w*|all[en]?|meine[nrs]?|unsere[nrs]?|die|deren|bisherigen?"
WHOLLY = re.compile(
    r"\b(?:komplett\w*|vollstandig\w*|restlos|gesamt\w*|ganze[nsm]?|gesprach\w*|chat\w*|verlauf\w*|unterhaltung|dialog|profil|account"
    r"|konto|historie|spuren|loschantrag|loschanfrage|dsgvo|gespeichert\w*|widerruf\w*|ois)\b|\brecht auf\b"
    rf"|\b(?:alles|allet|ollas|alls)\b(?! {_ABOUT})(?!,? was (?:ich|wir) (?:\w+ )*{_ABOUT})|\b(?!kontakt)\w*daten\b(?! {_ABOUT})"
    rf"|(?:\b(?:{_ALL_OF})|^\W*(?:bitte)?) (?:\w+ )?(?:firmen)?(?:angaben|antworten|eingaben|zahlen|nachrichten)\b(?! {_ABOUT})"
    r"|^(?:angaben|antworten|eingaben) losch"
    r"|\bwas (?:ich|wir) (?:(?!zu\b|zum\b|zur\b|uber\b|eben\b|gerade\b|vorhin\b|zuletzt\b)\w+ )*"
    r"(?:gesagt|geschrieben|erzahlt|eingegeben|angegeben)\b"
)
PART = re.compile(
    r"\b(?:nur|lediglich|ausser|bis auf|alles (?:andere|ubrige|weitere)|de[rn] rest)\b"
    r"|\bnicht (?:gleich |etwa )?(?:alles|das (?:ganze|gesamte|gesprach)|die (?:ganze|gesamte)\w*|den ganzen|komplett|vollstandig|meine|unsere)"
    r"|\b(?:soll|sollen|darf|kann|konnen)\b.*\bbleiben\b"
)
LAST = re.compile(
    rf"\b(?:letzte[nrs]?|vorige[nrs]?|vorhergehende[nrs]?|eben|gerade|vorhin|zuletzt)\b(?:.*\b(?:{_SAID}|gesagte|geschrieben\w*|gesagt)\b|\W*$)"
)
PERSON = re.compile(rf"\b(?:{_PERSON})\b")
EVERYTHING = re.compile(
    r"\b(?:alles|allet|ollas|alls)\b|\b(?:alle|samtliche|meine|unsere) (?:\w+ )?(?:daten|angaben|antworten)\b"
)
OF_AN_ORDER = re.compile(
    r"\b(?:bitte|sofort|wieder|jetzt|gleich|losch\w*|sie|beantragen|verlange|kann|konnen|man|ich|wie|wo|will|mochte|du)\b"
)
LABEL = "loeschen"
UNCLEAR = {"nur": "unklar"}


def listen(message: Message, titles: Mapping[str, Question], reader: Reader) -> Heard | None:
    """The deletion of a part, or one that is not clear; None where everything goes and where nothing is to be deleted."""
    text = message.folded
    if not ORDERS.search(text) or ASKS_WHEN.search(text) or TOLD.search(text) or takes_all(text):
        return None
    if KEEPS.search(text) or only_asks_how(message.text):
        return Heard(LABEL, details=UNCLEAR) if message.label == LABEL else None
    if LAST.search(text):
        return Heard("zurueck")
    if PERSON.search(text):
        return Heard(LABEL, details={"nur": "person"})
    meant = list(dict.fromkeys(_meant(message, titles, reader)))
    if not meant and message.label != LABEL:
        return None
    return (
        Heard("zurueck", details={"fakten": meant}) if meant or _names_a_thing(text) else Heard(LABEL, details=UNCLEAR)
    )


def guarded(heard: Heard, message: Message) -> Heard:
    """Whatever was taken for a deletion takes all only where the words say so; else it is asked what is meant."""
    if heard.act != LABEL or heard.details or takes_all(message.folded) or only_asks_how(message.text):
        return heard
    return replace(heard, details=UNCLEAR)


def takes_all(text: str) -> bool:
    """Do the words bear out that everything is to go? "Bitte löschen" alone does, "die Zahl löschen" does not."""
    if PART.search(text) or KEEPS.search(text):
        return False
    what = _WHENCE.sub(" ", text)
    if PERSON.search(what) and not EVERYTHING.search(what):
        return False
    return bool(WHOLLY.search(what)) or not re.search(r"\w", OF_AN_ORDER.sub(" ", text))


def _names_a_thing(text: str) -> bool:
    """Does it speak of one answer among others ("die Angabe zum Umsatz")?"""
    return bool(re.search(rf"\b(?:{_SAID})\b|\bdas mit\b", text))


def _meant(message: Message, titles: Mapping[str, Question], reader: Reader) -> Iterable[str]:
    """The known facts that are meant: what it states of them, else what stands in their titles."""
    stated = [said.fact for said in reader.correction(message.text) if said.fact in message.known]
    return stated or [fact for fact in named_in(message.folded, titles) if fact in message.known]
