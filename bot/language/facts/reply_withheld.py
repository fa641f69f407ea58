"""Who replies that the answer is not to be had of them: "kein Kommentar", "das bleibt unter uns", "die Liste hat mein Kollege".

Whatever "kein", "nicht" or "privat" may mean to a question, here nothing is said of the case. The whole message must say so: "die Liste
hat mein Kollege schon geschickt" does not.
"""

from __future__ import annotations

from .fold import rx

_LEAD = (
    r"(?:(?:also|na|naja|ja|nein|tja|hm+|ach|äh|ähm|sorry|puh|nö|nee|aber|dazu|darüber|hierzu|hierüber|davon|da|von mir|von uns|bei uns|leider|bitte"
    r"|noch|vorerst|erst mal|erstmal|derzeit|aktuell|momentan|lieber|gibt es|gibts|gibt|gebe|geb|geben|ich|wir|man|möchte|möchten|will|wollen|darf|dürfen|kann"
    r"|mache|mach|machen) )*"
)
_TAIL = (
    r"(?: (?:dazu|darüber|hierzu|hierüber|von mir|von uns|an dieser stelle|an der stelle|hier|leider|bitte|danke|sorry|geben|machen|abgeben|erteilen|vorerst"
    r"|noch|derzeit|aktuell|momentan|ich|wir|gern|öffentlich))*"
)
_IT = r"(?:das|des|dat|sowas|so was|so etwas|die (?:info|information|zahl|zahlen|namen|daten)|interna|internes|namen|details|einzelheiten|mehr|alles weitere)"
_NONE = r"(?:keine?n?|keinerlei) (?:weiteren? )?(?:kommentare?|auskunft|auskünfte|stellungnahme|aussagen? (?:dazu|darüber|hierzu)|angaben? (?:dazu|darüber|hierzu))"
_HIDES = r"(?:unter verschluss|unter uns|vorerst geheim|geheim|streng geheim|vertraulich|streng vertraulich|topsecret|top secret|privat|privatsache)"
_SAYS_NOT = (
    r"(?:(?:sag|sage|sagen|verrat|verrate|verraten|nenne|nennen|erzähl|erzähle|erzählen)(?: (?:ich|wir|i|mir))(?: (?:ihnen|euch|dir|hier|mal|lieber"
    r"|vorerst|jetzt|noch|besser|erst mal|erstmal|leider|so|grundsätzlich|aus prinzip))* (?:nicht|nix|nichts|net|ned|nich|keine?n?)"
    r"|(?:geb|gebe|geben|rück|rücke|rücken)(?: (?:ich|wir))(?: (?:so|ihnen|hier|nicht|ungern|lieber|vorerst|grundsätzlich))* (?:nicht|ungern) (?:raus|heraus|preis|her|weiter)"
    r"|(?:möchte|möchten|will|wollen|darf|dürfen)(?: (?:ich|wir))(?: (?:ihnen|hier|lieber|vorerst|jetzt|noch|leider|so))* (?:nicht|nix|nichts) "
    r"(?:sagen|verraten|preisgeben|herausgeben|rausgeben|angeben|offenlegen|nennen|teilen|weitergeben)"
    r"|(?:behalt|behalte|behalten)(?: (?:ich|wir))(?: (?:lieber|vorerst|mal))* für (?:mich|uns))"
)
_REFUSES = rx(
    rf"{_LEAD}(?:{_NONE}|(?:{_IT} )?(?:ist|bleibt|sind|bleiben|halten wir|behandeln wir) (?:leider |erst mal |erstmal |noch |aber )*{_HIDES}"
    rf"|geheim|streng geheim|geheimsache|verschlusssache|betriebsgeheimnis|geschäftsgeheimnis|(?:das )?(?:ist )?(?:unser |ein )?(?:betriebs|geschäfts|firmen)geheimnis"
    rf"|(?:{_IT} )?{_SAYS_NOT}){_TAIL}"
)
_INSIDE = rx(rf"{_LEAD}(?:{_IT} )?(?:ist|bleibt|sind|bleiben) (?:rein |streng )?intern{_TAIL}")
_WHERE = "management_wer"  # "bleibt intern" says who it is
_TOLD_BY_WHO = {
    _WHERE,
    "clustermanagement",
    "koordinator",
    "auslands_koordinator",
}  # who has the papers may be who manages
_CLOSED, _AMONG_US = "offen_fuer_neue", rx(r"\bunter uns\b")  # "wir bleiben unter uns" lets in nobody
_LIST = (
    r"(?:(?:die|den|das|der|so (?:eine|ne)) )?(?:genaue |aktuelle |ganze |komplette )?(?:\w*liste|listen|zahl|zahlen|\w*unterlagen|akte|akten|aufstellung|übersicht|tabelle"
    r"|excel|exceltabelle|excelliste|excelsheet|daten|info|infos|information|informationen|angaben|ordner|antwort)"
)
_WHOSE = (
    r"(?:mein\w*|unser\w*|der|die|das|dem|den|nur|eine?) (?:\w+er |neue[nr]? |alte[nr]? )?"
    r"(?:kolleg\w+|chef\w*|vorgänger\w*|vorgesetzte\w*|nachfolger\w*|assisten\w+|sekret\w+|buchhalt\w+|steuerberat\w*|geschäftsstelle|geschäftsführ\w*|vorstand|vorständ\w*"
    r"|büro|verwaltung|controlling|personalabteilung|projektleit\w*|clustermanag\w*|netzwerkmanag\w*|manager\w*|zentrale|partner\w*|team\w*|mann|frau|mitarbeiter\w*)"
    r"|(?:die|der) (?:frau|herr) \w+|(?:frau|herr|herrn) \w+|jemand ander\w+|ein ander\w+|wer ander\w+"
)
_SOMEWHERE = r"(?: (?:nicht ich|bei sich|im kopf|auf dem tisch|auf dem rechner|in der schublade|im büro|parat|leider|halt|wohl|glaube ich|glaub ich|denke ich|nicht hier))*"
_OTHERS_HAVE = rx(
    rf"(?:(?:also|naja|tja|hm+|puh|ach|sorry|da|leider) )*(?:{_LIST} (?:hat|haben|führt|führen|verwaltet|pflegt|kennt|weiß) (?:nur |leider |wohl |halt )*(?:{_WHOSE})"
    rf"|{_LIST} (?:liegt|liegen|ist|sind|gibts|gibt es) (?:nur |leider |wohl |halt |noch )*(?:bei|beim|bei der) (?:{_WHOSE}|(?:kolleg\w+|chef\w*|steuerberat\w*|vorstand|controlling))"
    rf"|(?:da|das|dazu) (?:weiß|kennt) (?:nur |leider |wohl |halt )*(?:{_WHOSE})|(?:da|dazu) hat (?:nur |leider |wohl |halt )*(?:{_WHOSE}) (?:die )?(?:liste|zahlen|unterlagen|daten|übersicht|antwort)){_SOMEWHERE}"
)


def is_withheld(plain: str, fact: str) -> bool:
    """Does the message, folded and without marks, refuse to tell, or say that others know?"""
    if fact == _CLOSED and _AMONG_US.search(plain):
        return False
    if _REFUSES.fullmatch(plain) or (fact not in _TOLD_BY_WHO and _OTHERS_HAVE.fullmatch(plain)):
        return True
    return fact != _WHERE and _INSIDE.fullmatch(plain) is not None
