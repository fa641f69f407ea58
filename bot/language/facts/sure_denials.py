"""A no or a yes that denials say in so many words: what was learned of sentences, which knows words better than their turns, does not turn it round."""

from __future__ import annotations

from .fold import rx
from .judging import MOSTLY, affirmed, judge, negated
from .quality import quality_of, with_foreign
from .turned import FEW, denied, hardly

_INSIDE = rx(
    r"\b(?:nicht|nie|niemals|niemande?[mn]?|nirgends|nirgendwo|keineswegs|keinesfalls|mitnichten|(?:eben|genau|gerade)so ?wenig)\b"
)
_BEFORE = rx(
    r"\b(?:kein\w*|nicht|nie|niemals|niemand|nirgends|nirgendwo|keineswegs|keinesfalls|mitnichten) (?:(?:mehr|in|im|auf|bei|zu|zur|am|von|hier|da|alle) ){0,2}(?:\w+(?:e|en|er|es|em|s) ){0,2}$"
)
_NOBODY = rx(
    r"^(?:\S+ ){0,2}?(?:niemand(?:e[mn])?|keine?r|nirgends|nirgendwo|keineswegs|keinesfalls|mitnichten)\b(?!.*\b(?:sondern|außer|aber|nur)\b)"
)
OF_GERMANY = {"sitz_deutschland", "verwertung_deutschland"}
_NOT_ABROAD = rx(
    r"\b(?:nicht|nichts|kein\w*|niemand\w*|nirgends|nie|kaum)(?: [^\s,;.]+){0,4}? (?:ausland|foreignland)\b"
)
_IS_SO_WHERE_DENIED = {
    "management_neutral",
    "eigenanteil_bereit",
    "benchmarking_bereit",
    "regionale_konzentration",
}  # "niemand verdient daran"


def denied_outright(fact: str, text: str) -> bool:
    """Does the text call it false with a word that denies the very thing, or call it so of a few only?"""
    quality = quality_of(fact)
    plain = with_foreign(affirmed(text))
    if quality is None or (quality.lack and quality.lack.search(plain)):
        return False
    verdict = judge(quality, text, text)
    if verdict is None or verdict[0]:
        return False
    if affirmed(text) != text:
        return True
    if fact in MOSTLY and FEW.search(plain):
        return True
    things = [thing for thing in (quality.no, quality.yes, quality.topic) if thing]
    return any(
        hardly(plain, match) or _INSIDE.search(match.group()) or _BEFORE.search(plain[: match.start()])
        for thing in things
        for match in thing.finditer(plain)
    )


def true_where_denied(fact: str, text: str) -> bool:
    """Is what speaks against it denied, or a lack or a refusal that is none, and nothing else?"""
    quality = quality_of(fact)
    if quality is not None and quality.lack and any(denied(text, lack) for lack in quality.lack.finditer(text)):
        return True
    plain = affirmed(text)
    if fact in OF_GERMANY and _NOT_ABROAD.search(with_foreign(plain)):
        return not negated(_NOT_ABROAD.sub(" ", with_foreign(plain)))  # "in Deutschland, niemand im Ausland"
    return plain != text and not negated(plain)


def nobody_does(fact: str, text: str) -> bool:
    """ "Niemand arbeitet am selben Thema": a sentence of which no yes can be learned, unless nobody does what would speak against it."""
    quality = quality_of(fact)
    lacking = quality is not None and quality.lack is not None
    return (
        fact not in _IS_SO_WHERE_DENIED and not lacking and _NOBODY.search(text) is not None and affirmed(text) == text
    )


def of_few(fact: str, text: str) -> bool:
    """ "Nur wenige machen mit", asked for all or for the most of them."""
    return (
        fact in MOSTLY
        and bool(FEW.search(text))
        and not negated(text)
        and not rx(r"\b(?:lücken?|ausland|weniger)\b").search(text)
    )
