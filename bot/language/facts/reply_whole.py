"""A figure that a reply goes on to tell apart: "Drei: unser Fraunhofer-Institut, ein Max-Planck-Institut und das DLR" is three.

Who names behind a figure whom it counts names nobody on top of it.
"""

from __future__ import annotations

from .fold import rx
from .gazetteer import abroad
from .model import Question, Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .reply_words import ALLOWED

_LEAD = r"(?:(?:ja|na|also|nun|wir|es|das|sind|haben|hätten|dabei|gibt|da|insgesamt|zusammen|genau|derzeit|aktuell|bisher|momentan|im|moment|bei|uns|mit) ,? ?)*"
_NAMES_THEM = r"(?: ?[:(] ?| ?[,(-]? (?:und zwar|nämlich|namentlich|als da (?:sind|wären)) ?:? )"
_MAY_NAME_THEM = r" ?[,-] (?:also )?"
_WHOLE = rx(
    rf"^{_LEAD}#(?P<n>\d+)(?: (?P<noun>[\w-]+))?(?: (?:dabei|insgesamt|beteiligt|stück|an der zahl))?(?:(?P<sure>{_NAMES_THEM})|(?P<likely>{_MAY_NAME_THEM}))(?P<rest>[^ ].*?)[ .!)]*$"
)
_ON_TOP = rx(
    r"\b(?:dazu|plus|hinzu|außerdem|zusätzlich|zuzüglich|obendrauf|noch|weitere|auch|davon|darunter|ohne|nein|nee|quatsch|sondern|doch|jetzt|inzwischen|oder|eher|statt|also|macht|insgesamt|zusammen|bis|nicht|kein\w*|aber|früher|geplant\w*|angefragt\w*|vielleicht|[?:;.])(?= |$)"
)
_PIECES = rx(r" ?, (?:und |sowie )?| und | sowie | \+ | & | / ")
_ANY = {"partner", "unternehmen", "kmu", "gross", "hochschule", "forschung", "ausland"}
_FROM_ABROAD = ("internationale_kontakte", "zahl_unternehmen_ausland")


def told_apart(form: Normal, asked: Question) -> Statement | None:
    """The figure, where what follows tells whom it counts: surely behind a colon, else where the pieces come to as many."""
    match = _WHOLE.match(form.string)
    whole = None if match is None else form.tokens[int(match["n"])]
    right = _ANY if asked.fact in ("zahl_partner", *_FROM_ABROAD) else ALLOWED.get(asked.fact, set())
    if match is None or whole is None or whole.value is None or whole.high is not None or whole.junk:
        return None
    if match["noun"] and noun_class(match["noun"]) not in right:
        return None
    if _ON_TOP.search(match["rest"]) or (asked.fact not in _FROM_ABROAD and abroad(match["rest"])):
        return None
    pieces = _PIECES.split(match["rest"])
    counts = [_count(form, piece) for piece in pieces]
    told = [count for count in counts if count is not None]
    if len(told) < len(counts):
        return None
    others = sum(n for n, piece in zip(told, pieces, strict=True) if _kinds(piece) - right)
    as_many = sum(told) == whole.value
    if (others and not as_many) or not (as_many or (match["sure"] and sum(told) < whole.value and len(told) > 1)):
        return None
    if others and not all(_kinds(piece) for piece in pieces):
        return None
    left = whole.value - others  # "zwölf: neun Firmen, zwei Unis und ein Institut"
    return Statement(asked.fact, tidy(left), whole.start, whole.end) if left > 0 else None


def _kinds(piece: str) -> set[str]:
    """The kinds of bodies that a piece names."""
    return {kind for word in piece.split() if (kind := noun_class(word)) not in (None, "other")}


def _count(form: Normal, piece: str) -> float | None:
    """How many a piece names; None where it tells anything else."""
    words = piece.split()
    if not words or "staff" in _kinds(piece):
        return None
    if words[0].startswith("#"):
        token = form.tokens[int(words[0][1:])]
        return None if token.high is not None or token.kind != "#" else float(token.value or 0)
    return None if any(word.startswith(("#", "€", "@", "%")) for word in words) else 1.0
