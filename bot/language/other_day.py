"""Another day for the verdict, said as a follow-up: "und 2016?", "Ende 2014", "wie wäre es am 3.10.2009 gewesen?", "wieder heute".

A year or a month alone is no day; the desk makes one of it (bot/interview/other_day.py) and says which.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.language import day_words
from bot.language.heard import Message

_WORDS = r"und|oder|aber|bitte|dann|jetzt|also|wie|was|war|ware|ist|sieht|sah|sahe|gilt|galt|passt|passte|passend|gepasst|gegolten"
_WORDS += r"|es|das|aus|wenn|stand|zum|im|in|fur|jahr|den|dem|der|vom|am|per|zu|gewesen|ausgesehen|hatte|hatten|waren|noch|auch|so"
_WORDS += r"|denn|damals|moglich|herausgekommen|rausgekommen|herauskommen|rauskommen|uns|mich|wir|unser|fall|ergebnis|urteil|tag"
_WORDS += r"|stichtag|nochmal|einmal|genau|des|welche[srn]?|programme?|bekommen|infrage|frage|gekommen|kame|kam|gehen|ginge|ging"
_WORDS += r"|beurteile[n]?|prufe[n]?|rechne[n]?|sie|mal|alles|wurde|wurden|haben|sein|zeitpunkt|datum"
_LEAD = re.compile(rf"^(?:{_WORDS})$")
_TURNS = re.compile(r"^(?:und|wie|oder|aber|was|stand|stichtag|jetzt|dann)\b|\?")
_OF_A_DAY = re.compile(r"\b(?:stand|stichtag)\b")
_EXPLICIT = re.compile(
    r"\b(?:stand|stichtag)(?: ?:)? (?:(?:im|vom|am|der|ist) )?(?=(?:anfang|mitte|ende|\w+)? ?\w*\.? ?(?:19[5-9]|20)\d\d\W*$)"
)
_PART = r"(?P<part>anfang|mitte|ende)"
_ASKED = r"\w*(?:gefragt|beantragt|gekommen|angefangen|beworben|eingereicht|gestartet|versucht|probiert)"
_HAD_WE = re.compile(
    rf"^(?:(?:und|oder|was|ware|war|wie) )*wenn (?:wir|ich|ihr|man) (?:(?:uns|das|es|schon|damals|im|jahr) )*"
    rf"(?:{_PART} )?(?P<year>(?:19[5-9]|20)\d\d) (?:\w+ )?{_ASKED} (?:hatte\w*|ware\w*)\W*$"
)
_NOW = r"(?:heute|(?:heutige|aktuelle)[nr]? (?:tag|stand))"
_TODAY = re.compile(rf"^(?:(?:{_WORDS}|wieder|zuruck|auf|doch|lieber) )*{_NOW}(?: wieder| bitte| aus)*\W*$")
DATED = {"vorhaben_begonnen", "stichtag"}  # questions that a bare date answers


def listen(message: Message) -> Mapping[str, Any] | None:
    """What the follow-up says about the day, None for everything else."""
    text = " ".join(message.folded.replace(",", " ").split())
    if message.programmes:
        return None
    if "stichtag" in message.known and _TODAY.match(text):
        return {"heute": True}
    if had := _HAD_WE.match(text):
        return {"jahr": int(had["year"]), "monat": None, "teil": had["part"]}
    said = day_words.find(message.text, message.folded)
    if said is None or not all(_LEAD.match(word) for word in said.around):
        return None
    if not message.in_talk and not _OF_A_DAY.search(text):
        return None
    bare = not said.around
    if message.asked and not _TURNS.search(text):  # "im Jahr 2014" may be a reply
        spoken_of = said.exact or (
            "stichtag" in message.known and message.asked.kind == "ja_nein" and "teil" in said.named
        )
        return said.named if spoken_of and message.asked.fact not in DATED else None
    if "jahre" in said.named and bare and "?" not in text:  # "vor zwei Jahren" tells of something
        return None
    if bare and "jahr" in said.named and not said.named["teil"]:  # so does "2016"
        return None
    return said.named


def said_beside(message: Message) -> Mapping[str, Any] | None:
    """A month or year named as the day at the end of something else: "Was passt zu uns? Stand Juni 2018"."""
    text = " ".join(message.folded.split())
    found = _EXPLICIT.search(text)
    if found is None or message.programmes:
        return None
    said = day_words.find(message.text, text[found.start() :])
    return said.named if said and not said.exact else None
