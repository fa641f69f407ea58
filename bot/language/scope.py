"""Is a message any of our business? The signs of foreignness, read in the light of the talk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.facts.model import Statement
from bot.language.heard import Message
from bot.language.intents import FOREIGN

# How foreign a message may look (tests/language/fremdes.yml); the more is known of the talk, the more is allowed.
WITHOUT_ANCHOR, AT_THE_START, WITH_A_FACT, WITH_A_TERM, IN_A_TALK, ASKED = 0.08, 0.3, 0.6, 0.6, 0.75, 0.9
CERTAIN = 0.8
FACTS_OF_A_CASE = 2
DERIVED = {"sitz_deutschland", "technisches_ziel"}  # read beside another fact, from the same words
# Acts that answer, stop or turn something: without a talk before them there is nothing to stop or turn.
OF_A_TALK = {
    "abschied",
    "ueberspringen",
    "verneinung",
    "zurueck",
    "korrektur",
    "uebernehmen",
    "weiterfragen",
    "pause",
    "stopp",
    "unklar",
    "warum",
    "loeschen",
    "mitnehmen",
    "beispielfaelle",
    "bestaetigung",
    "zwischenstand",
}
TRADE = re.compile(
    r"forder|programm|cluster|netzwerk|antrag|antrage|beantrag|bewerb|zuschuss|zuwendung|skizze|konsorti|verbund|projekt"
    r"|ministeri|richtlinie|kmu|beihilfe|minimis|agvo|partner|unternehm|firm|betrieb|hochschul|\buni|institut|mandant"
)
OTHER_FUNDING = re.compile(
    r"\b(kfw|exist|horizon|horizont europa|bafa|bafog|erasmus|wohngeld|kindergeld|eic|erc|dfg|leader|digitalbonus"
    r"|grundungszuschuss|elterngeld|burgergeld)\b"
)


def names_other_funding(message: Message) -> bool:
    """Funding of others that people ask about by name."""
    return bool(OTHER_FUNDING.search(message.folded))


def is_foreign(message: Message) -> bool:
    """No programme in it, and words that are not ours; in the course of a talk the benefit of the doubt is the user's."""
    if message.programmes or message.label in FOREIGN:  # what kind of foreign, the ranking tells
        return False
    return message.foreign > _allowed(message)


def _allowed(message: Message) -> float:
    if message.asked or message.in_talk:
        return ASKED if message.asked else IN_A_TALK
    if message.terms:
        return WITH_A_TERM
    needs_anchor = message.label in OF_A_TALK or message.label.startswith("thema_")
    return WITHOUT_ANCHOR if needs_anchor and not TRADE.search(message.folded) else AT_THE_START


def is_stray(said: Sequence[Statement], message: Message) -> bool:
    """Facts in a message that is none of our business: a lone one at the start of a talk is an accident."""
    if message.label in FOREIGN and message.confidence >= CERTAIN:
        return True
    foreign = message.label in FOREIGN or (message.foreign > WITH_A_FACT and not message.programmes)
    own = {statement.fact for statement in said} - DERIVED
    return foreign and not message.in_talk and len(own) < FACTS_OF_A_CASE
