"""Another day for the verdict, said as a follow-up: "und 2016?", "Ende 2014", "wieder heute".

A year or a month alone is no day; the desk makes one of it (bot/interview/other_day.py) and says which.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.language.facts.dates import MONTHS
from bot.language.heard import Message

_LEAD = r"(?:und|oder|aber|bitte|dann|jetzt|also|wie|was|war|ware|ist|sieht|sah|sahe|gilt|galt|es|das|aus|wenn|stand|zum|im|in|fur|jahr|den|dem|vom)"
_PART = r"(?P<part>anfang|mitte|ende)"
_YEAR = re.compile(
    rf"^(?P<lead>(?:{_LEAD} )*)(?:{_PART} )?(?:(?:des )?jahres? )?(?:(?P<month>{'|'.join(MONTHS)})\.? )?(?P<year>(?:19[5-9]|20)\d\d)(?: aus| noch)?\W*$"
)
_NOW = r"(?:heute|(?:heutige|aktuelle)[nr]? (?:tag|stand))"
_TODAY = re.compile(rf"^(?:(?:{_LEAD}|wieder|zuruck|zu|auf|doch|lieber|der|alles) )*{_NOW}(?: wieder| bitte| aus)*\W*$")


def listen(message: Message) -> Mapping[str, Any] | None:
    """What the follow-up says about the day, None for everything else."""
    text = " ".join(message.folded.replace(",", " ").split())
    if message.programmes or not message.in_talk:
        return None
    if "stichtag" in message.known and _TODAY.match(text):
        return {"heute": True}
    found = _YEAR.match(text)
    if found is None or not (found["lead"] or found["part"]):
        return None
    return {"jahr": int(found["year"]), "monat": MONTHS.get(found["month"] or ""), "teil": found["part"]}
