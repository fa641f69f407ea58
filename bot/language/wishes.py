"""Questions and orders that are known by their wording, whatever the classifier makes of it; and labels that need clear words.

Pure functions; bot/language/components.py asks them around the ear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.language import and_go_on, asides, coming_going, erasing, open_now, other_day, proofs, replying, tally
from bot.language.facts.model import Question
from bot.language.facts.numbers import number_word
from bot.language.heard import Heard, Message, Reader
from bot.language.intents import FOREIGN

SIMPLE = "einfache_sprache"
SIMPLER = re.compile(
    r"\b(?:einfacher|leichter)\w*\b|\beinfache[nrms]? (?:\w+ )?(?:sprache|wort\w*|deutsch|text\w*|satz\w*|modus|form)\b|\bganz einfach\b"
    r"|\beinfach (?:ausdruck\w*|sag\w*|erklar\w*|schreib\w*|formulier\w*|bitte|gesagt)|\bbitte einfach\b|\b(?:ei|oa)fach\w*"
    r"|\bleicht(?:e[nrms]?|er)?\b|\bverstandlich\w*|\bklarer\b|\bfach(?:w|ch|beg|sprach|jarg)\w*|\bfremdw\w*|\bbarrierefrei\w* sprache"
    r"|\b(?:amts|behorden|juristen)\w*(?:deutsch|sprache)\b"
    r"|\b(?:zu|so) (?:\w+ )?(?:kompliziert|schwierig|schwer|hoch|lang)\b|\bschwere worte?r?\b"
    r"|\bkurze\w* satze\w*|\b(?:kind|opa|oma|laien?|dumme)\b|\bals war ich\b|\bohne studium\b"
    r"|\bnormal (?:mit|spr|red)|\b(?:schwatz|red|sprich)\w*\b.*\bnormal\b"
    r"|\bso,? dass (?:man|ich) es versteh\w*|\bleseschwache\b"
    r"|\b(?:deutsch|muttersprache)\b.*\b(?:nicht|lern\w*)\b|\b(?:nicht|lern\w*)\b.*\b(?:deutsch|muttersprache)\b"
)
END_OF_A_YEAR = re.compile(
    r"^\W*(?:und |bis |zum )*ende (?:des jahres |\w+ )?(?:19|20)\d\d\b"
)  # no wish to end the talk
SO_MANY_MORE = re.compile(r"^\W*(?P<count>\w+) mehr\W*$")  # nor is "drei mehr"
FEE = re.compile(r"\b(?:mitgliedschaft|mitgliedsbeitr\w*|jahresbeitr\w*|aufnahmegebuhr\w*|teilnahmegebuhr\w*)\b")
COSTS = re.compile(r"\b(?:kost\w*|teuer|zahl\w*|gebuhr\w*|umsonst|gratis)\b")
FEES, LIKE_FEES = "thema_kosten", {"kosten_uns", "allgemein_foerderberatung", "thema_eigenanteil"}
SETS_NO_DAY = ("was_waere_wenn", "korrektur", "frage", "allgemein", "glossar", "vergleich")


def listen(message: Message, titles: Mapping[str, Question], reader: Reader) -> Heard | None:
    """What the wording alone settles; None for everything else."""
    if asides.CRISIS.search(message.folded):
        return None
    if answered := and_go_on.listen(message, reader):
        return answered
    if replying.answers(message):
        return None
    part = erasing.listen(message, titles, reader)
    asked = open_now.listen(message) or proofs.listen(message) or tally.listen(message)
    return part or asked or coming_going.listen(message)


def borne_out(message: Message) -> Message:
    """The message without a guess that its words do not bear out: simple language is only switched on by a wish for it.

    What a membership of a programme costs is no share of anybody's costs, and no advice of which somebody asks the price.
    """
    text = message.folded
    if message.programmes and message.label in LIKE_FEES and FEE.search(text) and COSTS.search(text):
        return replace(message, ranking=[(FEES, message.confidence), *message.ranking])
    if END_OF_A_YEAR.match(message.folded) or _so_many_more(message.folded):
        return replace(message, ranking=[guess for guess in message.ranking if guess[0] != "stopp"])
    unfit = {SIMPLE, *FOREIGN} if message.label == SIMPLE else {SIMPLE}  # who sounds so is not out of place
    if unfit.isdisjoint(label for label, _ in message.ranking) or SIMPLER.search(message.folded):
        return message
    return replace(message, ranking=[guess for guess in message.ranking if guess[0] not in unfit])


def _so_many_more(folded: str) -> bool:
    match = SO_MANY_MORE.match(folded)
    return match is not None and (match["count"].isdigit() or number_word(match["count"]) is not None)


def completed(heard: Heard, message: Message) -> Heard:
    """What was heard, held back or completed by clear words: a deletion, and a month or year named as the day."""
    day = None if heard.details or heard.act in SETS_NO_DAY else other_day.said_beside(message)
    if day:
        return Heard("angabe", [said for said in heard.statements if said.fact != "stichtag"], details=day)
    return erasing.guarded(heard, message)
