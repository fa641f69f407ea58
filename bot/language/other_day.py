"""Another day for the verdict, said as a follow-up: "und 2016?", "Ende 2014", "wie wäre es am 3.10.2009 gewesen?", "wieder heute".

A year or a month alone is no day; the desk makes one of it (bot/interview/other_day.py) and says which.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.language.facts.dates import MONTHS
from bot.language.facts.normal import normal
from bot.language.facts.numbers import number_word
from bot.language.heard import Message

_WORDS = r"und|oder|aber|bitte|dann|jetzt|also|wie|was|war|ware|ist|sieht|sah|sahe|gilt|galt"
_WORDS += r"|es|das|aus|wenn|stand|zum|im|in|fur|jahr|den|dem|vom|am|gewesen|ausgesehen|hatte"
_LEAD = rf"(?:{_WORDS})"
_PART = r"(?P<part>anfang|mitte|ende)"
_YEAR = re.compile(
    rf"^(?P<lead>(?:{_LEAD} )*)(?:{_PART} )?(?:(?:des )?jahres? )?(?:(?P<month>{'|'.join(MONTHS)})\.? )?(?P<year>(?:19[5-9]|20)\d\d)(?: aus| noch)?\W*$"
)
_WHOLE = re.compile(rf"^(?P<lead>(?:{_LEAD} )+)&\d+(?: {_LEAD})*(?: [.?!])*$")
_AGO = re.compile(
    rf"^(?P<lead>(?:{_LEAD} )*)(?:(?:letzte[sn]|vorige[sn]|vergangene[sn]) jahr|vor (?P<years>\w+) jahren?)(?: {_LEAD})*(?P<asks> ?\?)?\W*$"
)
_ASKED = r"\w*(?:gefragt|beantragt|gekommen|angefangen|beworben|eingereicht|gestartet|versucht|probiert)"
_HAD_WE = re.compile(
    rf"^(?:(?:und|oder|was|ware|war|wie) )*wenn (?:wir|ich|ihr|man) (?:(?:uns|das|es|schon|damals|im|jahr) )*"
    rf"(?:{_PART} )?(?P<year>(?:19[5-9]|20)\d\d) (?:\w+ )?{_ASKED} (?:hatte\w*|ware\w*)\W*$"
)
_TURNS = re.compile(r"^(?:und|wenn|wie|oder|aber|was|stand|jetzt|dann)\b|\?")
_NOW = r"(?:heute|(?:heutige|aktuelle)[nr]? (?:tag|stand))"
_TODAY = re.compile(rf"^(?:(?:{_LEAD}|wieder|zuruck|zu|auf|doch|lieber|der|alles) )*{_NOW}(?: wieder| bitte| aus)*\W*$")


def listen(message: Message) -> Mapping[str, Any] | None:
    """What the follow-up says about the day, None for everything else."""
    text = " ".join(message.folded.replace(",", " ").split())
    if message.programmes or not message.in_talk:
        return None
    if "stichtag" in message.known and _TODAY.match(text):
        return {"heute": True}
    if message.asked and not _TURNS.search(text):  # "im Jahr 2014" may be a reply
        return None
    form = normal(message.text)
    if _WHOLE.match(form.string):
        return {"tag": next(token.date for token in form.tokens if token.kind == "&")}
    ago = _AGO.match(text)
    if ago and (ago["lead"] or ago["asks"]):
        years = number_word(ago["years"] or "eins") if not (ago["years"] or "").isdigit() else int(ago["years"])
        return {"jahre": int(years)} if years else None
    if had := _HAD_WE.match(text):
        return {"jahr": int(had["year"]), "monat": None, "teil": had["part"]}
    found = _YEAR.match(text)
    if found is None or not (found["lead"] or found["part"]):
        return None
    return {"jahr": int(found["year"]), "monat": MONTHS.get(found["month"] or ""), "teil": found["part"]}
