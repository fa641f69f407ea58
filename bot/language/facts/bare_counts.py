"""Short replies with a figure that counts nobody who is there: "drei Standorte", "fünf fehlen noch", "drei eher nicht", "Variante 3"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from re import Pattern
from typing import Any

from .data import load, words
from .fold import rx
from .normal import Normal

_EVERYBODY = "zahl_partner"
_BODIES = frozenset(
    {
        _EVERYBODY,
        "zahl_unternehmen",
        "zahl_kmu",
        "zahl_grossunternehmen",
        "zahl_zaehlende_unternehmen",
        "zahl_unternehmen_ausland",
        "zahl_hochschulen",
        "zahl_forschungseinrichtungen",
    }
)
_LEAD = r"(?:(?:also|na|ja|nur|noch|so|etwa|es sind|wir haben|das sind|haben wir) )*"
_TAIL = r"(?: (?:haben wir|gibt es|sind es|sind das|insgesamt|zusammen|dabei|derzeit|bei uns))* ?[.!]*"
_NOUN = r"(?: (?:firmen|unternehmen|betriebe|kmu|stück|davon|mehr|uns))?"
_STILL = r"(?: (?:noch|uns|uns noch|leider|halt|eher|wohl|aber|da|auch|sicher|lieber|ganz sicher))?"

_TOTAL = "zahl_unternehmen"
_MORE = rx(
    rf"^{_LEAD}#\d+{_NOUN} (?:mehr|dazu|neue|weitere|zusätzlich\w*) ?[.!]*$|^(?:plus|minus|je) #\d+{_NOUN} ?[.!]*$"
)
_FEWER = rx(rf"^{_LEAD}#\d+{_NOUN} weniger ?[.!]*$")  # than all firms, where their number is known
_ONE_WHICH = rx(
    rf"^{_LEAD}(?:genau |bloß |gerade mal )?(?:eine?|einer|eins|eines) ?[,:–-] (?:und zwar |nämlich )?(?:ein|eine|einen|der|die|das) (?!(?:andere|zweite|weitere)\w*\b)(?!.*(?:#|\b(?:und|dazu|plus|sowie|noch|außerdem)\b|, ein))"
)


@cache
def _patterns() -> tuple[Pattern[str], ...]:
    listed = load("andere_zahl")
    things, names = ("|".join(words(listed[key])) for key in ("keine_partner", "benannt"))
    return (
        rx(rf"^{_LEAD}#\d+ (?:{things}){_TAIL}$"),
        rx(rf"^(?:{names}) #\d+ ?[.!]*$"),
        rx(r"^(?!.*(?:#|\bk?ein))[^@]*@\d+\b"),  # "fünf Jahre her"
        rx(
            rf"^(?:(?:noch|uns|es|da) )*(?:fehlen|fehlt|suchen|gesucht|bräuchten|brauchen)(?: (?:wir|uns|noch))* #\d+{_NOUN} ?[.!]*$"
            rf"|^{_LEAD}#\d+{_NOUN} (?:fehlen|fehlt|gesucht|wären|bräuchten|brauchen|suchen)(?: (?:wir|uns|noch|schön|gut|ideal|toll|prima|super|besser|nett|nötig))* ?[.!]*$"
        ),
        rx(
            rf"^{_LEAD}#\d+{_NOUN}(?: (?:reichen|genügen|zählen|passen|gehen))?{_STILL} (?:nicht|net|ned|nich)(?: (?:ganz|so|mehr|dabei))? ?[.!]*$"
            rf"|^#\d+{_NOUN} zu ?(?:wenig|viel)\w* ?[.!]*$|^(?:nicht|keine|statt|anstatt) #\d+{_NOUN} ?[.!]*$|^#\d+ (?:mal|x) (?:nein|nicht|nö)\b"
        ),
        rx(
            rf"^(?:warum|wieso|weshalb)(?: denn)?(?: nicht)? #\d+{_NOUN} ?[?.!]*$|^(?:reichen|reicht|genügen|zählen)(?: denn| auch| schon)* #\d+{_NOUN} ?[?.!]*$"
        ),
    )


@cache
def _only_partners() -> Pattern[str]:
    """ "drei Vereine" are partners, and neither firms nor universities."""
    listed = "|".join(words(load("andere_zahl")["nur_partner"]))
    return rx(rf"^{_LEAD}#\d+ (?:{listed}){_TAIL}$")


def counts_nobody(form: Normal, fact: str, known: Mapping[str, Any]) -> bool:
    """Does the whole reply count other things, those who are missing or denied, or only how many more or fewer there are?"""
    if fact not in _BODIES:
        return False
    if _MORE.search(form.string) or (_TOTAL not in known and _FEWER.search(form.string)):
        return True
    if fact != _EVERYBODY and _only_partners().search(form.string):
        return True
    return any(pattern.search(form.string) for pattern in _patterns())


def one_described(form: Normal, fact: str) -> float | None:
    """ "Nur eine, eine kleine Fachhochschule": the one is described, and not joined by another."""
    return 1 if fact in _BODIES and _ONE_WHICH.match(form.string) else None
