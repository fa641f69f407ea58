"""Messages in which nothing is to be read: what only asks or orders, and what is surely strange.

The reader takes most of the time that a message takes, and what it finds in such messages is nearly always wrong: "was ist aus der
Internationalisierung geworden" names no aim of ours.
"""

from __future__ import annotations

import re

from bot.language import scope, telling, turning
from bot.language.heard import Message, Reader

ONLY_ASKS = 0.97  # how little like a reply a message sounds of which nothing is read unless a clause of it begins with its writer
_LEADS_IN = r"(?:(?:und|aber|also|denn|weil|da|wenn|falls|obwohl|nachdem|zumal|wobei|nun|nur|wo|ja|nein|naja|hm|ok|hallo|moin|hi|servus) )*"
STATES_OF_US = re.compile(  # "kann ich da ..." and "was müssen wir ..." only ask
    rf"(?:^|[.!?;:,–-]\W*){_LEADS_IN}(?:wir|ma|mia|mer|unse?r\w*|unsa\w*|mein\w*|fur (?:uns|mein)\w*|bei (?:uns|mir|mein)\w*|als"
    r"|ich (?:bin|war|hab\w*|hatt\w*|arbeit\w*|leit\w*|fuhr\w*|manag\w*|koordinier\w*|organisier\w*|vertret\w*|vertritt|berat\w*|betreu\w*|begleit\w*"
    r"|komm\w*|sitz\w*|gehor\w*))\b|\b(?:wir|uns|unse?r\w*|mein\w*) (?:\w+ )?(?:mit|als|aus)\b"
)
TOLD_FIRST = re.compile(
    r"^(?P<told>[^?]+?) ?[,;:.–-] (?:und )?(?:welche\w*|was|wie|wo|gibt|kann|geht|kommt|passt)\b[^?]*\?", re.I
)
ASKS_FIRST = re.compile(r"^\W*(?:w\w+|kann|darf|soll|gibt|ist|sind|muss|hat)\b", re.I)
OF_A_PLAN = re.compile(r"grund|bau|netz|cluster|verbund|ausland|international|wachs|erweiter|start|neu")
PLACE, PLANS = "bundeslaender", {"vorhaben_ziel", "netzwerk_phase"}
FIGURE = re.compile(r"\d")


def nothing_to_read(message: Message, reader: Reader) -> bool:
    """Whatever the reader would find in it was not said of the case."""
    if turning.passes_on(message):
        return False
    return _only_asks(message, reader) or _is_strange(message)


def _only_asks(message: Message, reader: Reader) -> bool:
    """A question, an order, strange talk, and no clause of us: "was ist aus der Internationalisierung geworden" names no aim of ours."""
    if message.no_reply < ONLY_ASKS or message.label in telling.READS:
        return False
    return not (STATES_OF_US.search(message.folded) or _tells_before_it_asks(message, reader))


def _tells_before_it_asks(message: Message, reader: Reader) -> bool:
    """ "Netzwerk gründen in Thüringen, welche Förderung?": a place and a plan that no question asks for."""
    before = TOLD_FIRST.match(message.text)
    if before is None or ASKS_FIRST.match(before["told"]) or not OF_A_PLAN.search(message.folded):
        return False
    facts = {statement.fact for statement in reader.read(before["told"])}
    return PLACE in facts and bool(facts & PLANS)


def _is_strange(message: Message) -> bool:
    """So surely strange, and so little like a reply, that without a figure no case can be told in it."""
    if message.asked or message.no_reply < scope.NO_REPLY or FIGURE.search(message.text):
        return False
    return scope.is_none_of_ours(message)
