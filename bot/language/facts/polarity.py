"""Yes, no and "weiß nicht" in all colours."""

from __future__ import annotations

import re
from typing import Any

from .data import load
from .fold import rx
from .gate import AnyOf
from .judging import affirmed
from .last_word import undecided
from .normal import Normal
from .once import once
from .qualities import judge_reply

_UNKNOWN = rx(r"\b(?:" + "|".join(load("replies")["unbekannt"]) + r")\b")
_ANY_UNKNOWN = AnyOf(rx(rf"\b(?:{phrase})\b") for phrase in load("replies")["unbekannt"])


def unknown(string: str) -> bool:
    """Does the reply say that the answer is not known?"""
    return bool(_ANY_UNKNOWN.search(string)) or ("?" in string and bool(re.fullmatch(r"(?:\? ?)+", string.strip())))


@once
def knows_not(form: Normal) -> bool:
    """Does the whole reply say so? Half a dozen readers ask."""
    return unknown(form.string)


def beside_unknown(form: Normal) -> str:
    """What is said beside it: "da bin ich überfragt, das müsste man für jede Firma nachrechnen" says nothing of each of them."""
    if not knows_not(form):
        return form.string
    return _UNKNOWN.sub(" ", " ".join(clause.text for clause in form.clauses))


_NO = rx("(?:" + "|".join(load("replies")["nein"]) + r")(?!\w)")
_YES = rx("(?:" + "|".join(load("replies")["ja"]) + r")(?!\w)")
_LEAD = rx(
    r"^(?:(?:also|naja|na ja|nun|nun ja|äh|ähm|hm|hmm|tja|gut|oh|ach|ehrlich gesagt|ich fürchte|ich würde sagen|da|das|dazu|leider|momentan|zurzeit|derzeit|aktuell|im moment|soweit ich weiß|meines wissens|glaube|ich glaube|denke|ich denke|wir|ist|sind|haben|hat|es|eigentlich|sagen wir mal|ich|bin|mal|so|puh|und|aber|bei uns|die|sie|der|wohl|vermutlich|hier|ganz klar|ganz|klares|klare|eindeutig|eindeutiges|ein|klarer|bedauerlicherweise|schon|uns|davon|damit|gibt) ?,? ?)*"
)
_SURE = rx(
    r"(?:na (?:klar|sicher|logo|und ob|freilich)|ohne (?:ausnahme|weiteres|zweifel|frage)|(?:da )?(?:gibt es|gibts) keine diskussion|keine diskussion|warum nicht|nichts dagegen)\b"
)
_STARTED = rx(
    r"\b(?:(?:im|seit|am|ab) (?:\S+ )?(?:ging|gings|war start)|gings los|ging es los|haben (?:\S+ )?(?:bestellt|angefangen|losgelegt)|(?:ist|sind|wurde|wurden) (?:\S+ ){0,2}?(?:bestellt|beauftragt|vergeben))\b"
)
_SPECIAL_YES = {
    "management_neutral": rx(r"\b(?:unabhängig\w*|davon nichts|nichts davon|keine eigenen)\b"),
    "vorhaben_begonnen": _STARTED,
    "regionale_konzentration": rx(r"\b(?:sitzen|sind|kommen) (?:\S+ )?alle (?:von )?hier\b|\balle (?:\S+ )?hier\b"),
    "zweitaegige_veranstaltung": rx(r"\b(?:geplant|vorgesehen|eingeplant|machen wir|steht|fest)\b"),
    "netzwerkvereinbarung": rx(r"\b(?:entwurf|entwürfe|entworfen|im entwurf)\b"),
    "eigenanteil_bereit": rx(r"\b(?:bereit|zugesagt|machen alle mit)\b"),
    "benchmarking_bereit": rx(r"\b(?:bereit|gern\w*|kein problem|warum nicht)\b"),
    "offen_fuer_neue": rx(r"\b(?:jeder\w*|willkommen|offen|jederzeit)\b"),
}
_NOT_YET = rx(
    r"\b(?:noch nicht|in arbeit|in planung|in vorbereitung|im aufbau|noch kein\w*|geplant|soll noch|kommt noch|arbeiten (?:noch |gerade )?daran|im entstehen|wird gerade|wird noch|angedacht)\b"
)
_NEGATION = rx(
    r"\b(?:nicht|kein|keine|keinen|keiner|keins|keinerlei|nie|niemand\w*|nirgends|nirgendwo|keineswegs|keinesfalls|mitnichten|alles andere als|nix|nichts|net|ned|fehlt|fehlen|weder|mangelt)\b"
)
_NO_NEGATION = rx(
    r"\bnicht (?:nur|schlecht|zuletzt)\b|\bkein (?:problem|thema|ding)\b|\bkeine frage\b|\bnatürlich nicht nur\b"
)
_AFFIRM = rx(
    r"\b(?:haben wir|gibt es|gibts|liegt vor|machen wir|sind wir|ist (?:so|der fall|vorhanden|gegeben|richtig|geplant)|trifft zu|tun wir|hat er|hat sie|wird gemacht|existiert|vorhanden|gegeben|erfüllt|tun sie|sind sie|haben sie|ist es|sind alle|alle dabei|machen alle|wollen wir|können wir|würden wir|dürfen sie|tut es|steht|erledigt|abgehakt)\b"
)
_TRAILING = rx(
    r"(?:,|\balso|\beher|\bdemnach|\binsofern|\bsomit|\bfolglich|\bunterm strich|\bkurzum|\bmithin) (?:: )?(?:eher |wohl |also )?(?P<word>ja|nein|nee|nö) ?[.]?$"
)
_YET_YES = rx(r"\b(?:aber|doch|trotzdem|am ende|letztlich) ja ?[.]?$|^(?:\S+ ){1,6}(?<!nicht )(?:ja|schon) ?[.]?$")
_NO_LONGER = rx(
    r"\b(?:inzwischen|jetzt|mittlerweile|heute) (?:\S+ ){0,2}?(?:nicht mehr|rausgefallen|ausgelaufen|vorbei|aufgelöst|eingeschlafen)\b"
)


@once
def told(form: Normal) -> str:
    """The reply without what it asks."""
    return re.sub(r"^[ .,;:-]+", "", " ".join(c.text for c in form.clauses if "question" not in c.status))


def polarity(form: Normal, fact: str, more: bool) -> bool | None:
    """True or False where the reply says yes or no, None otherwise."""
    return judged(form, fact, more)[0]


def judged(form: Normal, fact: str, more: bool) -> tuple[bool | None, bool]:
    """Yes or no, and whether the reply says so in so many words. `more`: the text states other facts too, so loose words count less."""
    noted: dict[tuple[str, bool], tuple[bool | None, bool]] = form.noted.setdefault(judged, {})
    if (fact, more) not in noted:
        noted[fact, more] = _judged(fact, told(form), more)
    return noted[fact, more]


def _judged(fact: str, string: str, more: bool) -> tuple[bool | None, bool]:
    if not string or undecided(string, fact):
        return None, False
    if _special(fact, string):
        return True, False
    if _NO_LONGER.search(string):
        return False, True
    if _YET_YES.search(string):
        return True, False
    begun = _begun(fact, string)
    if begun is not _NEITHER:
        return begun, True
    if (last := _TRAILING.search(string)) is not None:
        return last.group("word").startswith("j"), True
    return (None if unknown(string) else _loosely(fact, string, more)), False


_NEITHER = object()
# What says how far a whole sentence holds is no yes: "Größtenteils geht es um Messen", "wahrscheinlich machen wir das selbst".
_OF_THE_SENTENCE = rx(
    r"(?:größtenteils|mehrheitlich|weitgehend|im wesentlichen|im großen und ganzen|wahrscheinlich|vermutlich|tatsächlich|allerdings|seit jahren|seit langem)"
    r" (?:geht|gehts|dreht|handelt|macht|machen|mache|wird|werden|kommt|kommen|arbeiten|bauen|wollen|will|soll|sollen|reden|bieten)\b"
)


def _special(fact: str, string: str) -> bool:
    special = _SPECIAL_YES.get(fact)
    return bool(
        special
        and special.search(string)
        and (fact == "management_neutral" or not _NEGATION.search(string))
        and not re.match(r"(?:nein|ne|nee|no)\b", string)
    )


def _begun(fact: str, string: str) -> Any:
    """What the reply begins with: yes, no, None for "weiß nicht", or neither."""
    lead = _LEAD.match(string)
    body = string[lead.end() :] if lead else string
    for start in (string, body):
        if _NO_NEGATION.match(start) or _SURE.match(start):
            return True
        if _UNKNOWN.match(start):
            return None
        if _NO.match(start):
            return None if unknown(string) and not re.match(r"(?:nein|ne|nee|no)\b", start) else False
        if (yes := _YES.match(start)) is not None and not _OF_THE_SENTENCE.match(start):
            return _qualified(fact, string, start, start[yes.end() :])
    return _NEITHER


_OF_THE_NEXT = rx(r", und (?!zwar\b)")


def _qualified(fact: str, string: str, start: str, rest: str) -> bool | None:
    """A reply that begins with a yes: what follows may take it back, as long as it goes on about the same."""
    rest = _OF_THE_NEXT.split(rest, maxsplit=1)[0]
    if unknown(string) and len(string.split()) < 8 and not re.match(r"ja\b", start):
        return None
    negated = _NEGATION.search(" ".join(_NO_NEGATION.sub(" ", rest).split()[:3]))
    if negated and not re.match(r"(?:ja|jo|jap|jep|jawohl|yes|jup|joa)\b", start):
        return False
    if _LOOSE_YES.match(start) and _NEGATION.search(_NO_NEGATION.sub(" ", rest)):
        return False
    return not (_NOT_YET.search(rest) and fact not in _SPECIAL_YES)


_LOOSE_YES = rx(
    r"^(?:klar|sicher|genau|ok|okay|richtig|gut|passt|doch|schon|alle|alles|steht|sehr|sicherlich|bestimmt|wahrscheinlich|vermutlich|eh|bereits)\b"
)


def _loosely(fact: str, string: str, more: bool) -> bool | None:
    """A yes or no somewhere in the reply."""
    verdict = judge_reply(fact, string, more)
    if verdict is not None or more:
        return verdict
    words = len(string.split())
    if words <= 10 and _NEGATION.search(_NO_NEGATION.sub(" ", affirmed(string))):
        return False
    if words <= 8 and _NOT_YET.search(string):
        return False
    return True if words <= 8 and _AFFIRM.search(string) else None
