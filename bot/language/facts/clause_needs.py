"""What a piece must speak of before what was learned may say a fact: likeness to an example is not enough.

Who takes part could else seem to apply, who is counted to be whom it serves, and what a firm turns over to be sold by the network.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .clause_features import FIGURE, FOREIGN, SENSE, TOWN, sense
from .data import load
from .fold import rx
from .only_who import tells_only_who
from .seat import OF_THE_PARENT, ONE_OFFICE

_DENIED = rx(
    r"\b(?:nicht(?! (?:nur|mehr und|weniger)\b)|kein\w*|nie|niemals|niemand\w*|weder|nirgends|nix|net|ned)\b(?!.*\bsondern\b)"
)
_DOES_NOT_APPLY = rx(
    r"(?:\bbeantrag\w* (?:(?:\w*selbst|selber|hier|aber|also|dafür|dabei) )*(?:nichts|nie|kein\w*)\b|\bnichts beantragen\b|\bkein\w* (?:\S+ ){0,2}?antr\w+|\bantr\w+ (?:\S+ ){0,4}?nicht\b(?! nur)|\bnicht (?:\S+ ){0,3}?(?:antr\w+|beantragen))(?!.*\bsondern\b)"
)
_NO_AIM = rx(  # what is not wanted; "eine Anlage, die es noch nicht gibt" is wanted all the same
    r"\b(?:wollen|will|möchte\w*|planen|plant|soll\w*|werden) (?:\S+ ){0,4}?(?:nicht(?! nur\b)|kein\w*|weder)\b(?! gibt)"
    r"|\b(?:hat|haben|habe|wurde|wurden) (?:(?:gerade|eben|neulich|kürzlich|schon|bereits|jüngst|vor|letztes|jahr) )*(?:mit |ein )(?:\S+ ){0,8}?(?:gegründet|aufgebaut)\b"
)
DENIED = {  # who denies one of these says no other of them
    "anerkannter_status": _DENIED,
    "label": _DENIED,
    "management_wer": rx(r"\bnicht (?:\S+ )?(?:selbst|selber)\b"),
    "rolle_nutzer": _DENIED,
    "netzwerk_phase": rx(r"(?<!noch )\bkein\w* (?:ganz )?neu"),
    "antragsteller_art": _DOES_NOT_APPLY,
    "vorhaben_ziel": _NO_AIM,
}
NONE_OF_THEM = ("keiner", "keins", "silber_geplant", "sonstige")  # who denies one of the others may say so
_SMALL = rx(r"\b(?:kloa|kleen|lütt)\w*")
_GAIN = rx(r"\b(?:wirtschaftlich\w*|handel|einnahmen|lizenz\w*|geld|wollen|soll|sollen|ziel)\b")
_WISHED = rx(r"\b(?:brauchen|bräuchten|benötigen|suchen) (?:\S+ ){0,3}?(?:geld|mittel|förderung|zuschuss|stelle\w*)\b")
_TURNOVER = "umsatz"
_FOUNDED = rx(
    r"\b\w*(?:netzwerk|cluster|verein|verbund)\w*\b.*\b(?:gestartet|startete|gegründet|entstand\w*|besteht|existiert|seit|gibt es)\b"
    r"|\b(?:gegründet|seit|gibt es)\b.*\b\w*(?:netzwerk|cluster|verein|verbund)\w*\b"
)
_WHERE_ONLY = rx(
    r"^(?:und )?(?:alle )?(?:beide|alle|allesamt) (?:\S+ )?(?:in|im|aus|am|von|hier|dort)\b(?: \S+){0,3}$"
)  # says where they are
_ONLY_PLACES = rx(
    rf"^(?:(?:vor allem|besonders|hauptsächlich|überwiegend|meist|meistens|und|oder|auch|in|aus|nach|die|der|den|sowie|insbesondere|speziell|primär|zumeist|größtenteils|,|;|\.) ?|{FOREIGN}\S* ?)+$"
)
_DISTRICTS = rx(  # several of them are bodies that take part, and no stretch of land
    rf"(?:^|[,;:] |\bund )(?:{FIGURE}|beide|mehrere|viele|einige) (?:\w+e )?(?:land)?kreise\b"
)
_UNDERTAKEN = rx(r"vorhaben|projekt|bestellt|beauftragt|auftrag|angefangen|begonnen|arbeit")


def _means(words: Sequence[str], meaning: str) -> bool:
    return any(sense(word) == SENSE + meaning for word in words)


def _serves_the_small(words: Sequence[str]) -> bool:
    """Of small firms, and no count of who takes part."""
    firms = [word for word in words if "kammer" not in word]
    return (_means(firms, "klein") or bool(_SMALL.search(" ".join(words)))) and FIGURE not in words


def _sells(words: Sequence[str]) -> bool:
    """Of a market or of money to be earned; what a firm turns over is neither."""
    others = [word for word in words if not word.startswith(_TURNOVER)]
    return _means(others, "verkaufen") or bool(_GAIN.search(" ".join(others)))


def _undertaken(words: Sequence[str]) -> bool:
    """Of what is to be done: that a network was founded is no start of it."""
    text = " ".join(words)
    return not _FOUNDED.search(text) or bool(_UNDERTAKEN.search(text))


_REQUESTED = rx(r"\b(?:ist|sind|wird|werden|wurden?|haben|hat)\b(?: (?!von\b|vom\b|durch\b)\S+){0,4} beantragt\b")


def _applies(words: Sequence[str]) -> bool:
    """Of an application; that a post or a label "ist beantragt" tells nobody who applies here."""
    return _means(_REQUESTED.sub(" ", " ".join(words)).split(), "antrag")


_OTHER_THINGS = {
    fact: rx(load("choices")[fact]["unless"]) for fact in ("anerkannter_status", "label", "netzwerk_phase")
}
_NO_MANAGEMENT_MEANT = rx(rf"\b(?:{load('qualities')['clustermanagement']['unless']})\b")
_AND = r"(?:und|sowie|,|/|&) (?:auch )?(?:in )?(?:der )?"
_TEXT_IN_ENGLISH = load("qualities")["englische_webseite"]["unless"].replace(r"#\d+", FIGURE)
_IN_ENGLISH = rx(rf"\b(?:{_TEXT_IN_ENGLISH})\b")
_BOTH_SIDES = rx(rf"\b(?:{TOWN} {_AND}{FOREIGN}|{FOREIGN} {_AND}{TOWN})\b")
_OF_ONE_FIRM = rx(
    r"\b(?:firma|betrieb|unternehmen) (?:hat|verfolgt|fährt|macht) (?:\S+ ){0,2}?(?:eigene\w*|seine|ihre) (?:\S+ )?\w*strategie"
    r"|\b\w*strategie (?:des landes|der bundes\w+|der landes\w+|der eu|der stadt|des bundes)\b"
)


NEEDED: dict[str, Callable[[Sequence[str]], bool]] = {
    "antragsteller_art": _applies,
    "clustermanagement": lambda words: not _WISHED.search(" ".join(words)),
    "strategie": lambda words: not _OF_ONE_FIRM.search(" ".join(words)),
    "kmu_relevanz": _serves_the_small,
    "unternehmen_unabhaengig": lambda words: not _WHERE_ONLY.match(" ".join(words)),
    "vorhaben_begonnen": _undertaken,
    "wirtschaftliche_verwertung": _sells,
}


_ABROAD = rx(rf"\b{FOREIGN}|ausl[aä]nd|\bdort|drüben|gegenüber|jenseits|(?<!engl)ische\w* seite")

_LEADS_THERE = rx(
    r"koordin|ansprech|gegenüber|gegenstück|pendant|zuständig|verantwort|manag|leit|\bführ(?:t|en|ung)\b|f[aä]den|kümmer|organisi|steuer|betreu|vertret|stelle|bündel|zusammenh|\bhut\b|hält|wer\b"
)
_IN_TOUCH = rx(r"\bkontakt\w*|\bverbindung\w*|\bdraht\b|\bbeziehung\w*|\baustausch\w*")
_MORE_TO_COME = rx(
    r"\b(?:will|wollen|wollten|möcht\w*|würd\w*|soll\w*|plan\w*|geplant|ziel\w*|such\w*|knüpf\w*|brauch\w*|vertief\w*|beantrag\w*|vorhaben|projekt\w*)\b|interna|ausbau|auszubau|aufbau|aufzubau|erschlie|expan|wachs|verstetig|\bneue"
)
_AMONG_US = rx(r"\b(?:firmen|betriebe\w?|unternehmen|mitglieder\w?|untereinander|unter uns|zwischen uns|entwurf)\b")
_NO_CLUE = rx(r"\b(?:ich hab|ich habe|hab ich|habe ich) kein\w* idee\b|\bkein\w* ahnung\b")
_NO_LONGER = rx(r"\bkoordinier\w* (?:\S+ ){0,4}?(?:nichts|nicht|nimmer) mehr\b")
_AGREED = rx(r"vertr[aä]g|vereinbar|abkommen|regel|klär|partner|schriftlich|übersee|grenze|ausg\w*macht")
_ELSEWHERE = rx(r"eccp|eintrag|profil|label|website|webseite")
_CLUB = rx(r"\bgo\b|go-?cluster|exzellen|mitglied|bundes|dabei|beigetreten|aufgenommen|mitmach|initiative")
_RIGHTS = rx(
    r"rechte|schutzrecht|patent|\bipr?\b|geistig|verwert|gehör|ergebnis|erfind|\b(?:ihnen|denen|beiden|beide)\b"
)


_TAKES_NO_MONEY = rx(  # who asks for none says nothing of the own share; "will kein Geld ausgeben" does
    r"\b(?:will|wollen|braucht|brauchen|nimmt|nehmen|möchten?|verlangt|verlangen|bekommt|bekommen) (?:\S+ ){0,2}?kein\w* geld\b"
    r"(?! (?:\S+ ){0,2}?(?:\w*zahlen|\w*geben|\w*steuern|\w*stecken|\w*legen|\w*schießen|investieren|aufbringen|bereitstellen))"
)
_OF_TITLES = rx(r"\b(?:spitzencluster|zukunftsprojekt|vergleichbar)")
_COMPARED = rx(r"\b(?:benchmark|vergleich(?!bar)|messen)|vergleich(?!bar)\w*\b")
_SEAT = rx(r"\bsitz\b|\bsitzt\b|manag|geschäftsstelle|zentrale|büro|\bleitung|träger|verein")


def bears_out(fact: str, value: Any, words: Sequence[str]) -> bool:
    """Do the words of a piece bear out that it states this?"""
    needed = NEEDED.get(fact)
    if needed is not None and value is not False and not needed(words):
        return False
    text, denial = " ".join(words), DENIED.get(fact)
    if tells_only_who(fact, value, words):
        return False
    if fact in _OTHER_THINGS and value not in NONE_OF_THEM and _OTHER_THINGS[fact].search(text):
        return False  # gold that is cast, a turnover that grows: what patterns leave alone too
    if fact == "clustermanagement" and value is False and _NO_MANAGEMENT_MEANT.search(text):
        return False  # who advises us for nothing, a post to be added: a management may be there beside it
    if (
        fact == "sitz_deutschland"
        and value is False
        and (not _SEAT.search(text) or OF_THE_PARENT.search(text) or ONE_OFFICE.search(text))
    ):
        return False  # where members sit is not where the management does
    if fact == "sitz_deutschland" and value is True and _BOTH_SIDES.search(text):
        return False  # which of the two it is, nobody has said
    if fact == "englische_webseite" and value is True and _IN_ENGLISH.search(text):
        return False  # one text in English is no English website
    if fact == "auslands_koordinator" and not _ABROAD.search(text):
        return False
    if fact == "auslands_koordinator" and value is False and not _LEADS_THERE.search(text):
        return False  # where nobody is known yet, nothing is said of who would lead there
    if value == "internationalisieren" and _IN_TOUCH.search(text) and not _MORE_TO_COME.search(text):
        return False  # contacts that there are, and no wish for more
    if fact == "auslands_koordinator" and _IN_TOUCH.search(text) and not _LEADS_THERE.search(text):
        return False
    if fact == "koordinator" and _NO_LONGER.search(text):
        return False  # who no longer coordinates says that somebody else does, or nobody: not that none is named
    if fact == "entwicklungsidee" and _NO_CLUE.search(text):
        return False  # who does not know how says nothing of an idea for a product
    if fact == "regionale_konzentration" and value is True and _DISTRICTS.search(text):
        return False
    if fact == "verwertung_deutschland" and value is False and _ONLY_PLACES.match(text):
        return False  # whatever happens there: "Export 70 Prozent, vor allem USA und China"
    if fact == "eigenanteil_bereit" and value is False and _TAKES_NO_MONEY.search(text):
        return False
    if fact == "go_cluster_mitglied" and _ELSEWHERE.search(text) and not _CLUB.search(text):
        return False  # an entry or a label that is asked for elsewhere
    if fact == "ipr_vereinbarung" and not (_ABROAD.search(text) or _RIGHTS.search(text)):
        return bool(_AGREED.search(text)) and not _AMONG_US.search(text)  # the firms' own agreement is another one
    if fact == "benchmarking_bereit" and _OF_TITLES.search(text) and not _COMPARED.search(text):
        return False  # "ein vergleichbares Netzwerk sind wir nicht" refuses no comparison
    return denial is None or value in NONE_OF_THEM or not denial.search(text)
