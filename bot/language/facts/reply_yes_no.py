"""A reply to a yes/no question: small readers in order, the first that knows something has the word; the last weighs all that is left."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .fold import rx
from .in_english import in_english
from .judging import ALL_OF
from .last_word import hums, last_word, undecided
from .leaning import UNSURE
from .lexicon import known as is_german
from .model import Question, Statement
from .normal import Normal
from .polarity import judged, knows_not
from .qualities import judge_reply, outright
from .reply_conclusions import affords, as_can_be, concludes, drafted, not_written
from .reply_elsewhere import belongs_elsewhere
from .reply_of_the_fact import of_the_fact_alone
from .reply_own_words import address_alone, own_words
from .reply_seat import seat_open
from .reply_settled import Reply, settled, stated
from .sure_denials import nobody_does, of_few

_OF_PLACES = {"sitz_deutschland", "regionale_konzentration", "strukturschwache_region", "verwertung_deutschland"}
_SITS = rx(
    r"^(?:nein|nee|nö|ne) (?:, )?(?:wir|ich|unser\w* \w+) (?:sitzen|sitze|sitzt|sind|kommen|komme|kommt) (?:\S+ ){0,2}?(?:in|aus|im)\b"
)
_ALL_BUT = rx(
    r"^(?:(?:ja|jo|klar|schon|eigentlich ja)\b(?: ,)?|(?:für |ja ,? )?alle) (?:bis auf|außer) "
    r"(?!(?:\S+ ){0,2}?(?:unis?\b|\w*universität|\w*hochschul|[a-z]?[fth][uhw]\b|haw\b|lehrst|\w*institut|fraunhofer|\w*forsch))\S"
)
_TO_BE_SETTLED = rx(
    r"^(?:das |dies |so was )?(?:haben|hat|ist|wird|wurde) (?:\S+ ){0,3}?noch nicht (?:\S+ )?entschieden ?[.]?$"
)
_WHETHER = rx(r"^(?:\S+ ){0,2}?(?:ob|wer|wem|wie) ")
_NO_BUT = rx(
    r"^(?:(?:ach|also|na|tja|hm|äh|leider|eigentlich|noch) ,? ?)*(?:nein|nee|nö|ne|nope) ?[,.;:–-]? ?(?:leider )?(?:aber|allerdings|jedoch|dafür)\b(?! (?:ja|doch)\b)"
)
_BEGUN = rx(
    r"\b(?:angefangen|begonnen|losgelegt|gestartet|bestellt|beauftragt|vergeben|unterschrieben|unterzeichnet|gekauft|eingestellt|angelaufen)\b"
)
_NOT_SO_MANY = rx(r"^(?:nein ,? )?(?:nicht|net|ned|nich) #\d+ ,? ?(?:sondern |es sind )?#\d+")  # puts a figure right
_NOBODY = rx(
    r"\b(?:niemand\w*|keiner|keener|koaner)\b(?: \S+){0,4}? (?:manag\w*|macht|leitet|kümmert|betreut)\b|\b(?:kein\w*|ohne) (?:\S+ )?(?:\w*management|büro|geschäftsstelle|\w*manager\w*)\b|^(?:bisher |bislang |noch )?niemand(?: bisher| bislang)?\b|^(?:\S+ ){0,2}?(?:\w*management|büro|geschäftsstelle|\w*manager\w*) (?:\S+ ){0,2}?(?:nicht|keine\w*|fehlt)\b"
)
_INTERESTS = rx(
    r"\b(?:neutral\w*|unabhängig\w*|interess\w*|verdien\w*|verkauf\w*|vermarkt\w*|profitier\w*|beteilig\w*|anteil\w*|gesellschafter\w*)\b"
)
NOTHING_BUT = rx(
    r"\b(?:nichts|nix|noch nicht|kein\w*)\b(?: \S+){0,5}? (?:außer|bis auf|abgesehen von) (?:ein\w*|nem|ner|nen|de[nrm]|die|das|unser\w*|#\d+) "
    r"(?!(?:\S+ ){0,1}?(?:\w*logos?|flyer\w*|\w*namen?|\w*treffen|stammtisch\w*|\w*gespräch\w*|\w*planung\w*|idee\w*|\w*skizze\w*|\w*antr[aä]g\w*|\w*konzept\w*|papier\w*|kick-?off)\b)"
)
_WHAT_DO_YOU_MEAN = rx(r"^ja,? bitte ?\?")

_BUT_FOR_DETAILS = rx(
    r"^(?:(?:ja|das|die|der|ist|sind|schon|fest|bereits|längst|,) )*(?:eingeplant|geplant|vorgesehen|beschlossen|ausgemacht|steht fest|steht) ?,? (?:aber )?(?:nur|bloß|lediglich|allein) "
    r"(?:der|die|das) (?:\w*ort|\w*termin|\w*datum|\w*programm|raum|saal|titel|redner|referenten|tagesordnung|uhrzeit) (?:ist|sind|steht|stehen) (?:\S+ ){0,2}?(?:offen|unklar|nicht fest|nicht)\b"
)
_MOSTLY_HERE = rx(
    r"^(?:ja ,? ?)?(?:überwiegend|größtenteils|hauptsächlich|vorwiegend|zum größten teil|zum großteil|meistens|in erster linie|vor allem|zumeist)(?: (?:schon|ja|hier|hierzulande|bei uns|im inland|in deutschland|im land))+ ?(?:[,.;]|$)"
)
_IF_IT_MUST = rx(
    r"\bwenn(?:s| es) (?:\w+ ){0,2}?(?:sein|nötig|sei) (?:muss|müsste|ist) ,? ?(?:dann )?(?:ja|jo|schon|gern\w*)\b"
)
_PROMISES = {"eigenanteil_bereit", "benchmarking_bereit"}
_CONDITION_ALONE = rx(  # no main clause behind it: "wenn alle mitmachen, ja" promises
    r"^(?:(?:naja|na ja|hm|tja|also|aber|nur|höchstens|allenfalls|,) )*(?:wenn(?: ?'s)?|falls|sofern|solange|vorausgesetzt|unter der bedingung ,? ?dass|es sei denn)(?! (?:es |das )?(?:sein|nötig|sei))"
    r" (?!.*\b(?:ja|jo|nein|nicht bereit|gern\w*|klar|auf jeden fall|schon)\b)[^,;]+$"
)
SHORT_NO = 10  # words, marks too
_SIGNS = {"👍": True, "✅": True, "✔": True, "✓": True, "✗": False, "👌": True, "👎": False, "❌": False, "🚫": False}
_SILENT = object()  # it says nothing of the fact, whatever else stands in it


def yes_or_no(form: Normal, text: str, asked: Question, said: list[Statement]) -> Any:
    """True, False, "unbekannt", or None where the reply says nothing of it."""
    reply = Reply(form, text, asked.fact, said)
    found = next((value for read in _READERS if (value := read(reply)) is not None), None)
    return None if found is _SILENT else found


def sign(text: str) -> bool | None:
    """Thumb up or down, and the like; "yes we have"."""
    shown = next((value for mark, value in _SIGNS.items() if mark in text), None)
    return in_english(text) if shown is None else shown


def _signed(reply: Reply) -> Any:
    return sign(reply.text)


def _own_words(reply: Reply) -> Any:
    """An address alone names a site, and says nothing of its languages if it does not show them."""
    found = own_words(reply.form, reply.text, reply.fact)
    unsaid = address_alone(reply.text) or (reply.fact == "sitz_deutschland" and seat_open(reply.form))
    return _SILENT if found is None and unsaid else found


def _only_if(reply: Reply) -> Any:
    """ "Wenns nicht zu teuer wird": a "nicht" of the condition is no no, and nothing is promised."""
    return _SILENT if reply.fact in _PROMISES and _CONDITION_ALONE.match(reply.form.string) else None


def _without_words(reply: Reply) -> Any:
    """Of "blorgh znak" nothing can be learned, but "nö blorgh" begins with a no."""
    words = re.findall(r"[^\W\d_]{2,}", reply.text)
    if any(is_german(word) for word in words) if len(words) > 1 else words:
        return None
    found = judged(reply.form, reply.fact, False)[0]
    return _SILENT if found is None else found


def _but_for_details(reply: Reply) -> Any:
    """ "Fest eingeplant, nur das Programm ist noch offen": a yes."""
    return True if _BUT_FOR_DETAILS.match(reply.form.string) else None


def _mostly_here(reply: Reply) -> Any:
    """ "Überwiegend schon, ein kleiner Teil geht in den Export": mainly is what was asked."""
    return True if reply.fact == "verwertung_deutschland" and _MOSTLY_HERE.match(reply.form.string) else None


def _hums(reply: Reply) -> Any:
    return _SILENT if hums(reply.form.string) else None


def _if_it_must(reply: Reply) -> Any:
    """ "Wenn es sein muss, ja": no condition of ours."""
    return True if _IF_IT_MUST.search(reply.form.string) else None


def _to_be_settled(reply: Reply) -> Any:
    string = reply.form.string
    return UNSURE if (_WHETHER.search(string) and knows_not(reply.form)) or _TO_BE_SETTLED.search(string) else None


def _about_nobody(reply: Reply) -> Any:
    """A management that is not there yet has no interests."""
    if reply.fact != "management_neutral":
        return None
    absent = any(s.fact == "clustermanagement" and s.value is False for s in reply.stated)
    nobody = (absent or _NOBODY.search(reply.form.string)) and not _INTERESTS.search(reply.form.string)
    return _SILENT if nobody else None


def _begun_but_for(reply: Reply) -> Any:
    return True if reply.fact == "vorhaben_begonnen" and NOTHING_BUT.search(reply.form.string) else None


def _not_meant(reply: Reply) -> Any:
    """It asks back, or puts a figure right."""
    string = reply.form.string
    return _SILENT if _WHAT_DO_YOU_MEAN.match(string) or _NOT_SO_MANY.match(string) else None


def _second_thought(reply: Reply) -> Any:
    return last_word(reply.told)


def _torn(reply: Reply) -> Any:
    """A "jein" is a no where the rest says so in words of the fact, and no yes whatever the rest says."""
    if not undecided(reply.told, reply.fact):
        return None
    return False if judge_reply(reply.fact, reply.told, True) is False else _SILENT


def _outright(reply: Reply) -> Any:
    return outright(reply.fact, reply.told)


def _no_but(reply: Reply) -> Any:
    """ "Nein, aber die Webseite steht schon": a no, whatever there is instead, unless that is the very beginning asked for."""
    said = _NO_BUT.match(reply.told)
    if said is None:
        return None
    begun = reply.fact == "vorhaben_begonnen" and _BEGUN.search(reply.told[said.end() :])
    return None if begun else False


def _knows_of_none(reply: Reply) -> Any:
    """ "Weiß ich nicht, darüber hat noch niemand gesprochen." """
    evades = reply.direct is False and knows_not(reply.form)
    return _SILENT if evades and judged(reply.form, reply.fact, False) == (None, True) else None


def _stated(reply: Reply) -> Any:
    return None if reply.direct is None else stated(reply)


def _only_the_place(reply: Reply) -> Any:
    """ "Nein, wir sitzen in Bayern." corrects the place; it is no "no" to a question about something else."""
    others = {s.fact for s in reply.stated} - {"thema"}
    corrects = reply.fact not in _OF_PLACES and others and others <= _OF_PLACES | {"bundeslaender"}
    return _SILENT if corrects and _SITS.match(reply.form.string) else None


def _all_but(reply: Reply) -> Any:
    """ "Alle außer der Molkerei": not all; the science is no part of the firms that are asked about."""
    return False if reply.fact in ALL_OF and _ALL_BUT.search(reply.told) else None


def _of_few(reply: Reply) -> Any:
    return False if of_few(reply.fact, reply.told) else None


def _nobody(reply: Reply) -> Any:
    """ "Keiner macht dasselbe": a short no, whatever words stand in it."""
    short = len(reply.form.tokens) <= SHORT_NO and not (knows_not(reply.form) or reply.answers_another)
    return False if short and reply.direct is not True and nobody_does(reply.fact, reply.told) else None


def _of_another(reply: Reply) -> Any:
    return _SILENT if belongs_elsewhere(reply.form, reply.fact, reply.stated) else None


_READERS: tuple[Callable[[Reply], Any], ...] = (
    _signed,
    _own_words,
    concludes,
    as_can_be,
    affords,
    drafted,
    not_written,
    _without_words,
    _but_for_details,
    _mostly_here,
    _hums,
    _if_it_must,
    _only_if,
    _to_be_settled,
    _about_nobody,
    _begun_but_for,
    _not_meant,
    _second_thought,
    _all_but,
    _of_few,
    _torn,
    _outright,
    _no_but,
    _knows_of_none,
    _stated,
    of_the_fact_alone,
    _only_the_place,
    _of_another,
    _nobody,
    settled,
)
