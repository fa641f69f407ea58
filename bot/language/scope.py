"""Is a message any of our business? The signs of foreignness, read in the light of the talk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language import telling
from bot.language.facts.model import Statement
from bot.language.heard import Heard, Message
from bot.language.intents import FOREIGN

# How foreign a message may look; the more is known of the talk, the more is allowed. Each limit stands where, on voices and foreign
# files held out, one more refusal of ours would be saved by more than one false answer; at the start of a talk a little below that.
TURNS_A_TALK, AT_THE_START, OF_OUR_TRADE = 0.08, 0.25, 0.3
WITH_A_TERM, IN_A_TALK, ASKED = 0.5, 0.5, 0.65
WITH_A_FACT, WITH_A_FACT_OF_OURS, A_FACT_IN_A_TALK, WITH_FACTS = 0.6, 0.8, 0.9, 0.98
A_WISH = 0.65  # known by its wording alone: "cancel the order" cancels no answer
LIKE_A_REPLY = 0.5  # up to here it sounds more like a reply than like anything else, whatever its words are
NO_REPLY = 0.9  # a reply may use any words; what sounds like none is judged like the rest of the talk
DOUBTFUL, DOUBTED = 0.4, 0.12  # a mere guess at the start of a talk, and no word of the trade in it
A_QUESTION_OF_ITS_OWN = 0.85
ABOUT_US = 0.97  # "our network": every trade has words of its own
CERTAIN, BEYOND_DOUBT = 0.8, 0.97
ASKED_FOR_SURE = 0.5  # a question that is known by its wording
LIKELY = 0.3
FACTS_OF_A_CASE = 2
MEMBERS = "bereiche"  # two kinds of members at least: as good as a count
DERIVED = {"sitz_deutschland", "technisches_ziel"}  # read beside another fact, from the same words
PLACES = {"bundeslaender", "sitz_deutschland", "regionale_konzentration"}
COUNTED = {"zahl_partner", "zahl_unternehmen", "zahl_kmu", "zahl_grossunternehmen", "zahl_zaehlende_unternehmen"}
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
    "kurzfassung",
}
OF_THE_ASSISTANT = "allgemein_"  # what it is, what it does with data, how sure it is: asked without a word of the trade
OF_A_PROGRAMME = "thema_"
TRADE = re.compile(
    r"forder|programm|cluster|netzwerk|antrag|antrage|beantrag|bewerb|zuschuss|zuwendung|skizze|konsorti|verbund|projekt"
    r"|ministeri|richtlinie|kmu|beihilfe|minimis|agvo|partner|unternehm|firm|betrieb|hochschul|\buni|institut|mandant|innovationsregion"
)
QUESTION = re.compile(
    r"\?\W*$|[:,] (wie|was|wo|wann|warum)\W*$|: (wie|was|welche\w*|wo|wann|warum)\b|^(wann|warum|wieso|wer|was|welche\w*|(in|an|auf|mit) welche\w*)\b"
    r"|^wo(hin|her)? (bleib|ist|sind|kann|krieg|bekomm|find|lieg|gibt|steh)\w*|^wie (viel|lang|hoch|oft|gross|teuer|schreib|losch|komm|find|mach|geht|funktion)"
    r"|^(hat|ist|sind|wird|darf|kann|muss|soll|brauch\w*|gibt) (man|ich|du|der|die|das|den|es|ein\w*)\b"
)
WE = re.compile(r"\b(wir|uns|unser\w*|mein\w*)\b")
AIM = re.compile(r"\b(ziel|ergebnis|am (ende|schluss)|heraus\w*|entwickel[nt])\b")
PRIVATE = re.compile(r"\bwir sind (?:\w+ )?(?:geschwister|freunde|freundinnen|nachbarn|rentner|rentnerinnen)\b")
OTHER_FUNDING = re.compile(
    r"\b(kfw|exist|horizon|horizont europa|bafa|erasmus|eic|erc|dfg|leader|digitalbonus"
    r"|grundungszuschuss|burgergeld|(elterngeld|kindergeld|wohngeld|bafog)\w*)\b"
)


def names_other_funding(message: Message) -> bool:
    """Funding of others that people ask about by name."""
    return bool(OTHER_FUNDING.search(message.folded))


def asks_elsewhere(message: Message) -> bool:
    """A question of its own amid the interview, and none of ours: "Braucht man für Kanada ein Visum?"."""
    open_ = message.asked and not message.programmes and message.no_reply > LIKE_A_REPLY
    return bool(open_ and message.foreign > A_QUESTION_OF_ITS_OWN and QUESTION.search(message.folded))


def is_foreign(message: Message) -> bool:
    """No programme in it, and words that are not ours; in the course of a talk the benefit of the doubt is the user's."""
    if message.label in FOREIGN:  # what kind of foreign, the ranking tells
        return False
    return is_strange(message)


def is_strange(message: Message) -> bool:
    """The same of every message, also of one that sounds most like a foreign one."""
    if message.programmes:
        return False
    return message.foreign > _allowed(message) or asks_elsewhere(message)


def _describes(message: Message) -> bool:
    """Somebody tells of their own firms or network."""
    told = message.label == "angabe" or message.score("angabe") >= LIKELY
    return told and bool(WE.search(message.folded) and TRADE.search(message.folded))


def _allowed(message: Message) -> float:
    if _describes(message):
        return ABOUT_US
    if message.asked and message.no_reply <= NO_REPLY:
        return ASKED
    if message.asked or message.in_talk:
        return IN_A_TALK
    if message.terms:
        return WITH_A_TERM
    if message.label.startswith((OF_THE_ASSISTANT, OF_A_PROGRAMME)) and message.confidence >= BEYOND_DOUBT:
        return ASKED_FOR_SURE
    if TRADE.search(message.folded):
        return OF_OUR_TRADE
    if message.label in OF_A_TALK:
        return TURNS_A_TALK
    if message.confidence < DOUBTFUL:
        return DOUBTED
    return OF_OUR_TRADE if message.label.startswith(OF_THE_ASSISTANT) else AT_THE_START


def is_none_of_ours(message: Message) -> bool:
    """So surely that no fact in it would count, however many there are."""
    surely_foreign = message.label in FOREIGN and message.confidence >= CERTAIN
    return surely_foreign or asks_elsewhere(message) or (not message.programmes and message.foreign > WITH_FACTS)


def tells_a_case(said: Sequence[Statement]) -> bool:
    """Firms or members counted and something else beside them: whatever trade it is of, nobody says that by accident."""
    heard = {statement.fact for statement in said if not statement.learned} - DERIVED
    return len(heard) >= FACTS_OF_A_CASE and bool(heard & COUNTED)


def _tells_of_a_case(said: Sequence[Statement], message: Message) -> bool:
    """ "Wir brauchen 350.000 Euro für zwei Jahre": two facts beside a place, told and not asked."""
    heard = {statement.fact for statement in said if not statement.learned} - DERIVED - PLACES
    return len(heard) >= FACTS_OF_A_CASE and message.foreign <= telling.STRANGE and telling.tells(message)


def is_stray(said: Sequence[Statement], message: Message) -> bool:
    """Facts in a message that is none of our business: a lone one is soon an accident, most of all at the start of a talk."""
    if not message.asked and (tells_a_case(said) or _tells_of_a_case(said, message)):
        return False
    if is_none_of_ours(message):
        return True
    if _is_private(said, message):
        return True
    lone = len({statement.fact for statement in said} - DERIVED) < FACTS_OF_A_CASE
    told = _is_told(said, message)
    counts = bool(WE.search(message.folded)) and any(s.fact.startswith("zahl_") or s.fact == MEMBERS for s in said)
    if lone and not counts and not message.in_talk and message.label in FOREIGN and not told:
        return True
    allowed = _allowed_beside(lone and not told, counts or _wanted(said, message), message)
    return not message.programmes and message.foreign > allowed


def _is_private(said: Sequence[Statement], message: Message) -> bool:
    """ "Wir sind vier Geschwister aus Köln": people who say no more of themselves than where they live."""
    only_places = {statement.fact for statement in said} <= PLACES
    private = only_places and not message.in_talk and PRIVATE.search(message.folded)
    return bool(private) and not TRADE.search(message.folded)


def _is_told(said: Sequence[Statement], message: Message) -> bool:
    """ "Gebaut werden soll ein leiserer Antrieb": said as the facts of a case are; what was only learned is no ground for strange words."""
    if all(statement.learned for statement in said):
        return message.foreign <= telling.STRANGE and telling.tells(message)
    return telling.tells_clearly(message)


def _wanted(said: Sequence[Statement], message: Message) -> bool:
    """ "Wir möchten eine neuartige Pumpe entwickeln": an aim told outright, as ours or as one."""
    told = message.label == "angabe" and (WE.search(message.folded) or AIM.search(message.folded))
    return bool(told) and any(statement.fact in DERIVED and not statement.learned for statement in said)


def _allowed_beside(soon_an_accident: bool, of_us: bool, message: Message) -> float:
    """Who counts the own firms, tells what they want to make or tells clearly has a case, whatever words the trade has."""
    if not soon_an_accident:
        return WITH_FACTS
    if of_us or _describes(message):
        return ABOUT_US
    if message.in_talk:
        return A_FACT_IN_A_TALK
    of_ours = WE.search(message.folded) or TRADE.search(message.folded)
    return WITH_A_FACT_OF_OURS if of_ours else WITH_A_FACT


def is_no_wish(message: Message, heard: Heard) -> bool:
    """The wording of an order to us, in the midst of words that are not ours. A general question is known by every word it has."""
    return heard.act != "allgemein" and not message.programmes and message.foreign > A_WISH
