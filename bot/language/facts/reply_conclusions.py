"""What a reply to a yes/no question comes to: "insofern: nein", "bunter geht es kaum", "beschlossen, nur nie aufgeschrieben"."""

from __future__ import annotations

import re
from functools import cache

from .data import load
from .fold import rx
from .judging import NOT_MORE
from .reply_settled import Reply

_IN_WRITING = {"strategie", "ipr_vereinbarung"}
_CONCLUDES = rx(
    r"(?:[.,;:-]|\bund) (?:also|insofern|daher|deshalb|somit|folglich|demnach|mithin|kurzum|kurz|unterm strich|von daher|alles in allem|fazit)(?: (?:ein klares|klares|eher|wohl))? ?[:,]? ?(?P<word>ja|nein|nee|nö) ?[.]?$"
)
_NOT_WRITTEN = rx(
    r"\b(?:nur|aber|bloß|allerdings|leider|doch) (?:\S+ ){0,4}?(?:nie|niemand|niemals|nicht|keiner) (?:\S+ ){0,3}?(?:aufgeschrieben|niedergeschrieben|verschriftlicht|zu papier|ausformuliert|schriftlich|unterschrieben|unterzeichnet)\b"
    r"|\b(?:nur|bloß|lediglich) (?:als|in) (?:\S+ )?(?:mindmap|skizze|notiz\w*|stichpunkte\w*|stichworte\w*|foliensatz|folien|gedanken|köpfen|kopf)\b"
)
_PAPER = r"(?:\w*entw[uü]rfe?|\w*text|\w*vertrag|fassung|vorlage|\w*vereinbarung)"
_DRAFTED = rx(
    rf"\b{_PAPER} (?:ist|sind|liegt|liegen|steht|wurde) (?:(?!noch|nicht|kein|nirgend|nie)\S+ ){{0,3}}?(?:fertig|vor|auf dem tisch|bei allen|bereit|entworfen|aufgesetzt|ausformuliert|ausgearbeitet|geschrieben|verschickt|herumgeschickt|rumgeschickt|in der abstimmung|zur unterschrift|bei den partnern)\b"
    rf"|\bfertige[rn]? {_PAPER}\b"
)
_UNDRAFTED = rx(
    rf"\b(?:kein\w*|ohne) (?:\S+ )?{_PAPER}|\bentw[uü]rfe? (?:\S+ ){{0,4}}?(?:nicht|kein\w*|noch nicht)\b|\b(?:strategie|satzung|logo|antrag|webseite)\b"
)

_AFFORDS = rx(
    r"^(?:(?:ja|jo|doch|klar|also|das|den|ihn|ihren|seinen|unseren|\w*teil) ,? ?)*(?:können|kann) (?:wir|alle|jede[rs]?|sie|die \w+)(?: uns| sich)?"
    r"(?: (?:gut|locker|schon|auch|alle|sicher|problemlos|gerade so|selbst|selber))* (?:leisten|be?zahlen|zahlen|aufbringen|tragen|schultern|finanzieren|stemmen|übernehmen)\b"
    r"(?!.*\b(?:nicht|kein\w*|nur|kaum)\b)"
)


def concludes(reply: Reply) -> bool | None:
    """ "Wer rein will, braucht drei Bürgen. Insofern: nein." """
    said = _CONCLUDES.search(reply.form.string)
    return None if said is None else said["word"] == "ja"


@cache
def _nothing_more(fact: str) -> re.Pattern[str] | None:
    more = load("replies")["steigerung"].get(fact)
    return rx(rf"\b(?:{more}) {NOT_MORE}") if more else None


def not_written(reply: Reply) -> bool | None:
    """ "Beschlossen, nur hat es nie jemand aufgeschrieben": what is to be in writing is not there yet."""
    return False if reply.fact in _IN_WRITING and _NOT_WRITTEN.search(reply.told) else None


def drafted(reply: Reply) -> bool | None:
    """ "Unterschrieben hat noch niemand, aber der Entwurf ist fertig": drafted agreements are what was asked for."""
    if reply.fact != "netzwerkvereinbarung" or _UNDRAFTED.search(reply.told):
        return None
    return True if _DRAFTED.search(reply.told) else None


def affords(reply: Reply) -> bool | None:
    """ "Das können wir leisten": who could not would say so with a "nicht"."""
    return True if reply.fact == "eigenanteil_bereit" and _AFFORDS.match(reply.told) else None


def as_can_be(reply: Reply) -> bool | None:
    """ "Bunter geht es kaum": what nothing surpasses is so."""
    more = _nothing_more(reply.fact)
    return True if more and more.search(reply.told) else None
