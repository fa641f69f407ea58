"""Who is excepted: "alle bis auf neun", "außer den drei Konzerntöchtern", "bis auf einen Konzern und zwei Schwesterfirmen"."""

from __future__ import annotations

from dataclasses import dataclass

from .fold import rx
from .kinds import is_number
from .normal import Normal
from .questions import HAS_VERB

_EXCEPT = rx(
    r"\b(?:bis auf|außer|mit ausnahme vo[nm]|abgesehen vo[nm]|ausgenommen|minus|abzüglich|bis aufn?|(?<=alle )ohne(?= (?:den|die|das|unser\w*|eine?n?) (?!ausnahme)))(?= )"
)
ALL = rx(r"\b(?:alle|alles|sämtliche|allesamt|durchweg|ausnahmslos|restlos|jede[rs]?)\b")
NEARLY = rx(r"\b(?:fast|beinahe|nahezu|nicht|so gut wie) (?:\S+ )?(?:alle|alles)\b")
_ONE = ("ein", "eine", "einen", "einem", "einer", "oan", "oane", "oanen")
_STOPS = (
    "sind",
    "ist",
    "san",
    "sans",
    "is",
    "haben",
    "gelten",
    "zahlen",
    "passen",
    "machen",
    "fallen",
    "alle",
    "alles",
    "der",
    "wir",
    "das",
)
_LARGE = rx(r"(?:^| )(?:groß\w*|\w*konzern\w*)(?: |$)")


@dataclass(frozen=True)
class Excepted:
    """How many are excepted, the tokens that say so (last excluded), and whether they are called large."""

    number: float
    first: int
    last: int
    large: bool


_ARTICLES = {"vom", "der", "die", "das", "dem", "den", "unser", "unsere", "unserem", "unserer", "unseren"}
_NO_BODY = rx(r"^(?:rest|reihe|regel|tatsache|frage|fall|chef\w*)$")
_SEVERAL = rx(r"(?:en|ern|firmen|konzerne|betriebe|werke|töchter|riesen|unternehmen|institute|vereine|verbände)$")
_ONE_ENDS_SO = rx(r"(?:laden|hafen|garten|ofen|faden|stern|kern|molkern|konzern|zirkern)$")


def _named(form: Normal, start: int) -> tuple[float, int] | None:
    """ "Außer der Molkerei, der Druckerei und dem Sägewerk": who is excepted by name, one each; None where one stands for several."""
    number, at, last = 0.0, start, start
    lower = not any(token.text[:1].isupper() for token in form.tokens)
    if form.tokens[at - 1].norm == "vom":
        at -= 1
    while at + 1 < len(form.tokens) and form.tokens[at].norm in _ARTICLES:
        article, noun = form.tokens[at].norm, form.tokens[at + 1]
        told = lower and HAS_VERB.search(noun.norm)  # "…, die hat über 500 Leute"
        if noun.kind != "word" or told or not (lower or noun.text[:1].isupper()) or _NO_BODY.match(noun.norm):
            break
        if (
            article not in ("das", "dem", "der", "vom")
            and _SEVERAL.search(noun.norm)
            and not _ONE_ENDS_SO.search(noun.norm)
        ):
            return None
        number, last = number + 1, at + 2
        while last < len(form.tokens) and form.tokens[last].kind == "word" and form.tokens[last].text[:1].isupper():
            last += 1  # "der Firma Lenz"
        if last >= len(form.tokens) or form.tokens[last].norm not in (",", "und", "sowie"):
            break
        at = last + 1
    return (number, last) if number else None


def excepted(form: Normal) -> Excepted | None:
    """The first exception that is counted."""
    for match in _EXCEPT.finditer(form.string):
        first = form.token_at(match.start())
        number, at = 0.0, form.token_at(match.end()) + 1
        start = at
        while at < len(form.tokens) and form.tokens[at].norm not in (*_STOPS, ".", "?", ")", ";"):
            if at > start and form.tokens[at].norm == ",":
                break
            if is_number(form, at):
                number += form.tokens[at].value or 0
            elif form.tokens[at].norm in _ONE:
                number += 1
            at += 1
        if not number and (named := _named(form, start)) is not None:
            number, at = named
        if number:
            words = " ".join(t.norm for t in form.tokens[start:at])
            return Excepted(number, first, at, bool(_LARGE.search(words)))
    return _left_out(form)


def is_exception(form: Normal, i: int) -> bool:
    """ "Bis auf [zwei] sind alle KMU" """
    return bool(_EXCEPT.search(" ".join([*(t.norm for t in form.tokens[max(0, i - 4) : i]), ""])))


_NOT_THEY = rx(r"\b(?:nur|bloß|lediglich) (?=(?:der|die|das|unser\w*) )")
_THEY_NOT = rx(  # "Der Konzern nicht, sonst alle"
    r"^(?:(?:nur|bloß|lediglich|na|also) )*(?=(?:der|die|das|unser\w*) )(?=.* (?:nicht|keins) ?(?:, ?(?:aber )?(?:sonst|ansonsten|die anderen|alle anderen|der rest|die übrigen)\b[^#]*)?[.!]?$)"
)


def _left_out(form: Normal) -> Excepted | None:
    """ "Alle, nur die Gießerei und das Stahlwerk nicht", "nur der Konzern nicht" """
    they = _THEY_NOT.match(form.string)
    match = they or (_NOT_THEY.search(form.string) if ALL.search(form.string) else None)
    if match is None:
        return None
    first = form.token_at(match.start())
    start = first + 1 if they is None else sum(form.offsets[i] < they.end() for i in range(len(form.tokens)))
    named = _named(form, start)
    if named is None or named[1] >= len(form.tokens) or form.tokens[named[1]].norm not in ("nicht", "keins"):
        return None
    words = " ".join(t.norm for t in form.tokens[start : named[1]])
    return Excepted(named[0], first, named[1], large=bool(_LARGE.search(words)))


def only_they_not(form: Normal) -> bool:
    """Is it the whole reply: "nur der Konzern nicht"?"""
    return _THEY_NOT.match(form.string) is not None and excepted(form) is not None


def excepts_several(form: Normal) -> bool:
    """ "Alle bis auf die Konzerne": how many they are stays open."""
    match = _EXCEPT.search(form.string)
    at = form.token_at(match.end()) + 1 if match else len(form.tokens)
    if at + 1 >= len(form.tokens) or form.tokens[at].norm not in ("die", "den", "unsere", "unseren"):
        return False
    return form.tokens[at + 1].text[:1].isupper() and _named(form, at) is None
