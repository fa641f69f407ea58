"""Who was chosen, and what is to be chosen later: "sie haben mich gewählt" has a coordinator, "wird im Oktober bestimmt" has none yet."""

from __future__ import annotations

from .fold import rx
from .normal import Normal
from .reply_phrases import NOT_YET_THERE

_CHOSEN = (
    r"(?:gewählt|wiedergewählt|bestimmt|benannt|ernannt|berufen|eingesetzt|auserkoren|nominiert|bestellt|verdonnert)"
)
_WHOM = r"(?:mich|ihn|sie|uns|dich|jemand\w*|einen|eine|(?:frau|herrn?|meinen?|meine|den|die|unseren?|unsere|einen|eine) (?:\w+ ){0,2}?\w+)"
_OFFICE = r"\w*(?:koordinator|sprecher|leiter|manager|chef|vorsitzende|geschäftsführer|person|kolleg|lead)\w*"
_WHEN_DONE = r"(?:schon|bereits|längst|dazu|dafür|einstimmig|gerade erst|kürzlich|neulich|damals|wieder|im \w+|letzte\w* \w+|vor \w+ \w+|zum \w+|offiziell|alle)"
_HAVE_CHOSEN = rx(
    rf"^(?:(?:ja|klar|genau|,) )*(?:(?:man|sie|wir|alle|(?:der|die|das|unser\w*) (?:\w+ )?\w+) (?:hat|haben)|(?:mich|ihn|sie) (?:hat|haben) (?:man|sie|wir|die \w+|der \w+)) (?:{_WHOM} )?(?:{_WHEN_DONE} )*{_CHOSEN} ?[.!]?$"
)
_WAS_CHOSEN = rx(
    rf"^(?:(?:ja|klar|genau|,) )*(?:ich|er|sie|das|der|die|frau \w+|herr \w+|(?:unser|unsere|mein|der|die) {_OFFICE})? ?(?:wurde|bin|ist|worden) (?:{_WHEN_DONE} )*{_CHOSEN}(?: worden)? ?[.!]?$"
)
_AGREED_ON = rx(
    rf"^(?:(?:ja|klar|genau|,) )*(?:(?:wir|alle|die \w+) )?(?:haben|hat) (?:uns|sich) (?:{_WHEN_DONE} )*(?:für|auf) {_WHOM} (?:{_WHEN_DONE} )*(?:entschieden|geeinigt|verständigt|festgelegt) ?[.!]?$"
)
_GONE = rx(
    r"^(?:(?:leider|nein|nee|,) )*(?:ich|er|sie|der|die|unser\w* \w+|frau \w+|herr \w+)? ?(?:wurde|ist|bin|hat|haben (?:wir|sie)) (?:leider |gerade |letzte\w* \w+ |im \w+ |wieder )*(?:abgewählt|abberufen|abgesetzt|zurückgetreten|hingeschmissen|hingeworfen)(?: worden)? ?[.!]?$"
)
_DENIED = rx(
    r"\b(?:eigene\w*|jede\w*|hälfte|(?:ist|sind) bestimmt$|nicht|nie|niemand\w*|kein\w*|noch|erst|soll|will|wollen)\b"
)

_SEASON = r"(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|frühling|sommer|herbst|winter)"
_LATER = (
    rf"(?:noch|erst|bald|demnächst|dann|später|morgen|übermorgen|im (?:{_SEASON}|(?:nächsten|kommenden|neuen) \w+)|(?:ende|anfang|mitte) (?:{_SEASON}|des \w+|nächste\w* \w+)|am (?:\w+tag|mittwoch|sonnabend)"
    r"|(?:die |den )?(?:nächste|kommende)[rnsm]? \w+|nach (?:der|dem|den) \w+|in kürze|in (?:~|@\d+)|in den nächsten \w+|auf der (?:nächsten )?\w*(?:versammlung|sitzung)|&\d+)"
)
_RIGHT_NOW = r"(?:gerade|grad|grade|derzeit|aktuell|momentan|im moment|zurzeit|eben)"
_TO_BE_DONE = (
    r"(?:beschlossen|verabschiedet|bestimmt|gewählt|ernannt|benannt|berufen|festgelegt|bestellt|eingestellt|besetzt|unterschrieben|unterzeichnet|geschrieben|erstellt|erarbeitet|entwickelt"
    r"|gebaut|aufgebaut|eingerichtet|angelegt|beantragt|gegründet|begonnen|gestartet|angefangen|ausgeschrieben|gesucht|übersetzt|freigeschaltet|eingetragen|aufgenommen|gelistet|beauftragt|vergeben|registriert|veröffentlicht|vereinbart|abgeschlossen|fertiggestellt|ausgehandelt|verhandelt)"
)
_THEN_NOT_NOW = rx(
    rf"^(?:(?:der|die|das|er|sie|es|den|nein|nee|nö|aber|ja|,) )*(?:wird|werden) (?P<when>(?:(?:{_LATER}|{_RIGHT_NOW}) )+){_TO_BE_DONE} ?[.!]?$"
)
_WE_DO_LATER = rx(
    rf"^(?:(?:der|die|das|den|nein|nee|nö|aber|ja|,) )*(?:bestimmen|wählen|benennen|ernennen|berufen|beschließen|verabschieden|unterschreiben|unterzeichnen|besetzen|gründen|beantragen) (?:wir|die \w+|sie) (?:{_LATER} ?)+[.!]?$"
)
_NOW = rx(rf"\b{_RIGHT_NOW}\b")
_PAPERS = {"strategie", "ipr_vereinbarung", "netzwerkvereinbarung", "eccp_eintrag"}
_KEPT_UP = rx(
    rf"^(?:(?:der|die|das|er|sie|es|ja|klar|,) )*(?:wird|werden) (?:(?:{_RIGHT_NOW}|regelmäßig|jährlich|laufend|ständig|immer|wieder|auch|jede[sn]? \w+|alle (?:\w+ \w+|@\d+|~)|strikt|von allen) )*"
    r"(?:überarbeitet|aktualisiert|fortgeschrieben|umgesetzt|erneuert|verlängert|angepasst|gelebt|eingehalten|befolgt|gepflegt|verfeinert|weiterentwickelt|modernisiert|geprüft) ?[.!]?$"
)
_UNDER_WAY = rx(r"\b(?:gebaut|aufgebaut|entwickelt|eingerichtet) ?[.!]?$")
_BEGINS_SO = {"vorhaben_begonnen"}  # what is being built has begun


def chosen_already(form: Normal, _text: str) -> bool | None:
    """ "Sie haben mich gewählt", "Frau Klein ist im Mai berufen worden" """
    if _DENIED.search(form.string):
        return None
    if _GONE.match(form.string):
        return False
    return True if any(told.match(form.string) for told in (_HAVE_CHOSEN, _WAS_CHOSEN, _AGREED_ON)) else None


def done_with(form: Normal, fact: str) -> bool | None:
    """ "Wird gerade überarbeitet": only what there is can be; all that is still to be done is not there yet."""
    if fact in _PAPERS and _KEPT_UP.match(form.string):
        return True
    return _only_later(form, fact)


def _only_later(form: Normal, fact: str) -> bool | None:
    """ "Wird im Oktober bestimmt", "unterschreiben wir nächste Woche": there is none yet."""
    if fact not in NOT_YET_THERE:
        return None
    told = _THEN_NOT_NOW.match(form.string)
    if told is None:
        return False if _WE_DO_LATER.match(form.string) else None
    if fact in _BEGINS_SO and _NOW.search(told["when"]):
        return True if _UNDER_WAY.search(form.string) else None
    return False
