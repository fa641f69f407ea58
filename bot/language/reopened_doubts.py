"""What speaks against a change: the yes that is called wrong is upheld, or the figure counts something else.

Functions of what was heard and what is known; bot/language/reopened.py asks them.
"""

from __future__ import annotations

import re

from bot.language import trial
from bot.language.contrasts import is_number
from bot.language.doubted import DOUBTS
from bot.language.facts.fold import fold
from bot.language.facts.kinds import FACTS
from bot.language.facts.model import Statement
from bot.language.facts.normal import normal
from bot.language.facts.nouns import noun_class
from bot.language.heard import Heard, Message
from bot.language.reopened_day import CORRECTION
from bot.language.reopened_figures import NO_GRANT
from bot.language.reopened_values import Asked

MAYBE = 0.08  # like a correction
TAKES_BACK = re.compile(
    DOUBTS.pattern
    + r"|\b(?:quatsch|unsinn|kase|missverstand\w*|daneben|verklickt|voreilig|optimistisch|hinfallig|zuruck(?:nehm\w*|ziehen)"
    r"|nehm\w* (?:ich|wir) (?:\w+ ){0,2}zuruck"
    r"|gilt nicht mehr|nicht wahr|verhort|verlesen|verguckt|von wegen)\b"
)
UPHOLDS = re.compile(
    r"\bkein\w* (?:missverst\w*|fehler|irrtum|quatsch|unsinn)\b|\b(?:naturlich|selbstverstandlich|sehr wohl|inzwischen|mittlerweile)\b"
)
PIECES = re.compile(r"[,.;:!?–]")
NAMED_ONLY = re.compile(
    r"^\W*(?:dass|das mit|die sache mit|mit|bei|was|ne|eine?|wegen|nochmal)\b"
)  # says no more than which fact it is
BARE_SUM = ("foerderbedarf_eur",)
BARE = ("zahl_partner", "zahl_unternehmen")  # what a figure without a noun is read as


def takes_back(fact: str, asked: Asked) -> bool:
    """Is the known yes called wrong, and upheld by no clause beside that?"""
    text = asked.message.folded
    if asked.message.score(CORRECTION) < MAYBE or not TAKES_BACK.search(text) or UPHOLDS.search(text):
        return False
    beside = (piece for piece in PIECES.split(asked.message.text) if not TAKES_BACK.search(fold(piece)))
    told = (asked.value(piece, fact) for piece in beside if piece.strip() and not NAMED_ONLY.match(fold(piece)))
    return asked.message.values[fact] not in told


def is_named(fact: str, message: Message) -> bool:
    """Is it told apart from what is asked, by its noun or because that counts nothing?"""
    counted = {FACTS.get(noun_class(token.norm) or "") for token in normal(message.text).tokens}
    return fact in counted or (message.asked is not None and message.asked.kind != "zahl")


def may_be_meant(found: Statement, heard: Heard, message: Message) -> bool:
    """Not where the figure was heard of another fact by its noun, may reply to what is asked, or is no grant."""
    if not is_number(found.value):
        return True
    money = found.fact.endswith("_eur")
    others = (said for said in heard.statements if said.fact not in (found.fact, *(BARE_SUM if money else BARE)))
    if any(said.value == found.value for said in others) or (money and NO_GRANT.search(message.folded)):
        return False
    counts = message.asked is not None and message.asked.kind == "zahl"
    return heard.act == trial.ACT or not counts or is_named(found.fact, message)
