"""Replies in words that only the open question gives a meaning: "die Kleinen kneifen", "sie haben mich gewählt", "wird im Oktober bestimmt".

Whatever else they sound like, they are replies: bot/language/turning.py lets them be heard. Nothing else may stand in them than what is
looked for here, so that each says the same wherever it was asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from .fold import rx
from .gazetteer import german_places
from .normal import Normal
from .reply_chosen import chosen_already, done_with
from .reply_seat import seat_told
from .reply_weekend import two_days

LONGEST = 9  # tokens
_LISTED = {"eccp_eintrag", "go_cluster_mitglied"}
_TO_COME = rx(
    r"\b(?:nicht|nie|kein\w*|niemand\w*|noch|fast|beinahe|bald|erst|soll\w*|woll\w*|will|werden|wird|möcht\w*|ob|falls|wenn|andere\w*)\b"
)
_LISTED_BEFORE = r"^(?:(?:ja|nein|nee|leider|aber|,|wir|er|sie|es|der|die|das|unser|eintrag|profil|mitgliedschaft|inzwischen|mittlerweile|seit \w+|letzte\w* \w+|vor (?:\w+ \w+|@\d+|~)|im \w+|(?:anfang|ende|mitte|in|seit) [#@&]\d+|[#@&]\d+|wurden?|sind|ist|haben|hat|uns|sich|man|längst|schon|gerade|wieder|dort|da) )*"
_TAKEN_OUT = rx(
    rf"{_LISTED_BEFORE}(?:rausgenommen|herausgenommen|rausgeflogen|rausgeworfen|rausgefallen|herausgefallen|rausgekickt|ausgetragen|ausgetreten|abgemeldet|gelöscht|gestrichen"
    r"|entfernt|deaktiviert|gekündigt|abgelaufen|ausgelaufen|erloschen|verfallen|stillgelegt)(?: worden)? ?[.!]?$"
)
_TAKEN_IN = rx(
    rf"{_LISTED_BEFORE}(?:aufgenommen|eingetragen|gelistet|registriert|freigeschaltet|verzeichnet|angelegt)(?: worden)? ?[.!]?$"
)
_HEDGE = r"(?:ehrlich gesagt|offen gesagt|ganz ehrlich|um ehrlich zu sein|zugegeben\w*|muss ich (?:leider )?sagen|wenn ich ehrlich bin|leider|na ja|naja|tja|,)"
_TIES = rx(
    rf"^(?:{_HEDGE} ?)*(?:(?:ist|sind|wir|er|sie|eher|ziemlich|völlig|total|schon|klar|absolut|recht|etwas|leicht) )*"
    rf"(?:(?P<tied>parteiisch|einseitig|befangen|voreingenommen|eigennützig)|(?P<free>neutral|unabhängig|unparteiisch|unbefangen|unvoreingenommen|uneigennützig|überparteilich))(?: {_HEDGE})* ?[.!]?$"
)
_PULLS_OUT = (
    r"(?:kneif(?:t|en)|mauer(?:t|n)|block(?:t|en)|blockier(?:t|en)|bock(?:t|en)|zick(?:t|en)|streik(?:t|en)|winkt?(?:en)? (?:da |dann |gleich )?ab"
    r"|steig(?:t|en) (?:da |dann )?aus|spring(?:t|en) (?:da |dann )?ab|(?:drück|zier|sträub|weiger|sperr)(?:e?t|e?n) sich|stell(?:t|en) sich quer)"
)
_NO_FIRM = r"(?:bank|sparkasse|behörde|hochschule|uni|universität|stadt|kommune|politik|drucker|verwaltung|kammer|ministerium|land)\b"
_MONEY = r"(?:geld\w*|eigenanteil\w*|eigenbeitrag|finanz\w*|kosten|budget|mittel\w*|kasse|beitrag|beiträgen)"
_NOBODY_PULLS_OUT = rx(
    rf"^(?:(?:da|dabei|hier|bei uns|von denen|nein|nee|,) )*(?:keine?r?|niemand)(?: \w+)? {_PULLS_OUT}"
    r"|^(?:(?:da|dabei|hier|bei uns) )*(?:kneift|mauert|blockt|blockiert|bockt|zickt|streikt|winkt|springt|steigt|drückt sich|ziert sich|sträubt sich|weigert sich|sperrt sich)"
    r" (?:(?:da|dabei|hier|bei uns) )*(?:keine?r|niemand)(?: (?:ab|aus|rum|davor))? ?[.!]?$"
)
_SOME_PULL_OUT = rx(
    rf"^(?:(?:leider|aber|nur|naja|,) )*(?:die|der|das|ein|eine|einer|ein paar|einige|manche|viele|mehrere|zwei|drei|#\d+|mindestens einer|unsere?)(?! (?:\w+ )?{_NO_FIRM})(?: \w+){{0,3}} {_PULLS_OUT}(?: (?:noch|leider|bestimmt|da|rum|etwas|gern\w*))* ?[.!]?$"
)
_FAILS_OF_MONEY = rx(
    rf"^(?:(?:leider|ja|nein|genau|nur|,) )*(?:daran|dran|da|an? (?:(?:der|den|dem) )?{_MONEY}|am {_MONEY}) (?:scheitert|hapert|hakt|klemmt|krankt) (?:es|das|die sache)(?: (?:ja|noch|gerade|leider|immer|oft|meistens|halt|eben|bei (?:den )?\w+))* ?[.!]?$"
)
_NO_LACK = rx(
    rf"^(?:(?:nein|nee|nö|ach|,) )*(?:daran|dran|da|am {_MONEY}) (?:hängt|hakt|liegt) es (?:bei uns |uns )?(?:wirklich |bestimmt |sicher )?nicht ?[.!]?$"
)
_ONLY_THE_NETWORK = rx(
    r"^(?:(?:bisher|bislang|bis jetzt|es|gibt|steht|existiert|besteht|haben|wir|nein|nee|,) )*(?:nur|bloß|lediglich|allein) (?:der|die|das|den|unser\w*|ein\w*) "
    r"(?:\w*netzwerk|\w*verein|\w*cluster|\w*verbund|\w*bündnis|\w*konsortium|\w*stammtisch|idee|konzept|skizze|\w*antrag|planung|geschäftsstelle|arbeitskreis|absicht)"
    r"(?: (?:(?:gibt|steht|existiert|besteht|haben) ?(?:es|wir)?|gibts|schon|bereits|bisher|bislang|da|ist|wurde|gegründet|geschrieben|vorhanden|fertig|,|sonst|nichts|nix|mehr|weiter))* ?[.!]?$"
)
_THE_CORE = rx(
    r"^(?:(?:ja|also|naja|,) )*(?:(?:der|die|unser|unsere) )?(?:(?:harte|innere|eigentliche|feste) )?(?:kern|\w*hauptakteure|wichtigsten|wesentlichen|maßgeblichen|tragenden)"
    r"(?: (?:akteure|partner|firmen|betriebe|leute|mitglieder))? (?:schon|ja|definitiv|allemal|auf jeden fall|sehr wohl)\b(?![^,]*\bnicht\b)(?!.*\b(?:verteilt|verstreut|ausland)\b)"
)
_ALL_FROM = rx(
    r"^(?:(?:ja|also|na|,) )*(?:wir sind |sind )?(?:alle|alles|allesamt|lauter) (?:echte |waschechte |gebürtige )?[\w-]+er ?[.!]?$"
)
_URL = re.compile(
    r"^\W*(?:(?:ja|klar|siehe|unter|hier|(?:die|unsere) (?:\w*seite|adresse) (?:heißt|ist|lautet)|schauen sie|guck\w*|z\.? ?b\.?)[ :,]+)*(?P<url>(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?|/\w+/?|\?\w+=\w+)\W*$",
    re.I,
)
_IN_ENGLISH = re.compile(
    r"(?:^|//)en\.|[/?&#](?:[\w-]+/)*(?:(?:lang|language|locale|l|hl)=)?(?:en|eng|english|englisch|en[-_](?:gb|us|eu))(?:[/?&#.]|$)",
    re.I,
)


def own_words(form: Normal, text: str, fact: str) -> bool | None:
    """Yes or no; None where it is said in other words, or not at all."""
    if "?" in text and not _URL.match(text):
        return None
    read = _BY_FACT.get(fact)
    few = len(form.tokens) <= LONGEST and not form.questions
    found = read(form, text) if read and (few or _URL.match(text)) else None
    return done_with(form, fact) if found is None and few else found


def address_alone(text: str) -> bool:
    """ "www.cluster.de": an address and no word beside it."""
    return "." in text and _URL.match(text) is not None


def in_english_address(text: str) -> bool | None:
    """ "www.cluster.de/en" """
    told = _URL.match(text)
    return True if told is not None and _IN_ENGLISH.search(told["url"]) else None


def _listed(form: Normal, _text: str) -> bool | None:
    """ "Wurden wieder rausgenommen", "sind seit Mai gelistet" """
    if _TO_COME.search(form.string):
        return None
    if _TAKEN_OUT.match(form.string):
        return False
    return True if _TAKEN_IN.match(form.string) else None


def _ties(form: Normal, _text: str) -> bool | None:
    """ "Parteiisch, ehrlich gesagt" """
    told = _TIES.match(form.string)
    return None if told is None else told["free"] is not None


def _willing_to_pay(form: Normal, _text: str) -> bool | None:
    """ "Die Kleinen kneifen", "da kneift keiner", "daran scheitert es gerade" """
    string = form.string
    if _NOBODY_PULLS_OUT.match(string) or _NO_LACK.match(string):
        return True
    return False if _SOME_PULL_OUT.match(string) or _FAILS_OF_MONEY.match(string) else None


def _begun(form: Normal, _text: str) -> bool | None:
    """ "Nur das Netzwerk gibts schon": nothing of the project."""
    return False if _ONLY_THE_NETWORK.match(form.string) else None


def _in_one_region(form: Normal, _text: str) -> bool | None:
    """ "Der Kern schon, Randfiguren nicht": it is the important ones that count. "Lauter Ulmer": all from there."""
    if _ALL_FROM.match(form.string) and [place.kind for place in german_places(form)] == ["beiwort"]:
        return True
    return True if _THE_CORE.match(form.string) else None


_BY_FACT: dict[str, Callable[[Normal, str], bool | None]] = {
    **dict.fromkeys(_LISTED, _listed),
    "management_neutral": _ties,
    "eigenanteil_bereit": _willing_to_pay,
    "vorhaben_begonnen": _begun,
    "regionale_konzentration": _in_one_region,
    "englische_webseite": lambda _form, text: in_english_address(text),
    "koordinator": chosen_already,
    "sitz_deutschland": seat_told,
    "zweitaegige_veranstaltung": two_days,
}
