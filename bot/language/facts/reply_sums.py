"""Several figures in one reply and what they come to: added, taken off, multiplied, corrected, or a result that the speaker gives.

Reads from left to right: the words between two figures say how the second relates to what came before.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from re import Pattern

from .data import load, stop_words
from .fold import rx
from .normal import Normal
from .numbers import number_word, tidy


@dataclass(frozen=True)
class Term:
    """A figure with the tokens first..last that say it. `one`: the word "eine" as a number."""

    first: int
    last: int
    value: float
    high: float | None = None
    one: bool = False


Relation = Callable[[Term, Term], Term]


def _later(_: Term, term: Term) -> Term:
    return term


def _earlier(total: Term, _: Term) -> Term:
    return total


def _plus(total: Term, term: Term) -> Term:
    high = None
    if total.high is not None or term.high is not None:
        high = (total.high or total.value) + (term.high or term.value)
    return Term(total.first, term.last, total.value + term.value, high)


def _minus(total: Term, term: Term) -> Term:
    return Term(total.first, term.last, total.value - term.value) if term.value <= total.value else total


def _times(total: Term, term: Term) -> Term:
    return Term(total.first, term.last, total.value * term.value)


def _up_to(total: Term, term: Term) -> Term:
    close = total.value < term.value <= 3 * total.value and total.high is None and term.high is None
    return Term(total.first, term.last, total.value, term.value) if close else total


_RELATIONS: dict[str, Relation] = {
    "korrektur": _later,
    "ergebnis": _later,
    "spanne": _up_to,
    "teil": _earlier,
    "minus": _minus,
    "mal": _times,
    "plus": _plus,
}


@lru_cache(maxsize=1)
def _between() -> dict[str, Pattern[str]]:
    """What the words between two figures mean, the first that fits."""
    words = load("replies")["zwischen_zahlen"]
    return {name: rx(r"(?:" + "|".join(words[name]) + r")") for name in _RELATIONS}


_HEDGED = rx(r"\b(?:nicht ganz|knapp|fast|beinahe|unter|über|gut|rund|etwa|ungefähr|um die|an die|keine|circa|ca)$")
_COMMA = rx(r"[,(-] ?(?:so|genau|etwa|gut|rund|und zwar|nämlich)?")
_PLACE = stop_words("vor_einem_ort") | {"hier", "dort", "druben", "draussen", "unten", "oben"}
# times of the year, and the group that a firm is part of, are counted again
_NO_PLACE = rx(
    r"^(?:\S+ ){1,2}?(?:anfang|ende|konzern|konzernverbund|gruppe|firmengruppe|winter|sommer|herbst|frühjahr|frühling|januar|juni|juli|dezember|\w*jahr\w*|\w*saison|\d{4})\b"
)


_YEAR_BY_YEAR = rx(
    r"^im (?:ersten|zweiten|dritten|vierten|letzten|folgenden)\b"
)  # "120.000 im ersten Jahr, 80.000 im zweiten"
_VERB_OF_PLACE = rx(r"^(?:kommen|kommt|stammen|stammt|sitzen|sitzt|sind|liegen|hocken) ")


def total_of(form: Normal, terms: list[Term]) -> Term:
    """What all the figures come to."""
    total = terms[0]
    for before, term in itertools.pairwise(terms):
        name = relation(form, before, term)
        if name is None:
            continue
        total = _RELATIONS[name](total, term)
        if name == "ergebnis":
            break
    return total


def relation(form: Normal, before: Term, term: Term) -> str | None:
    """What the words between two figures say of the second."""
    between = " ".join(t.norm for t in form.tokens[before.last + 1 : term.first])
    name = said_between(between)
    if name == "plus" and before.value == term.value and not between.strip(", "):
        return None
    if name is None and _specifies(form, before, between):
        return "korrektur"
    if name is None and (term.one or _parallel(form, before, term)):
        return "plus"
    return name


def said_between(words: str) -> str | None:
    """What words between two figures say of the second."""
    return next((name for name, pattern in _between().items() if pattern.search(words)), None)


def _specifies(form: Normal, before: Term, between: str) -> bool:
    """ "nicht ganz tausend, so 970": a rough figure, then the exact one."""
    lead = " ".join(t.norm for t in form.tokens[max(0, before.first - 2) : before.first])
    return bool(_HEDGED.search(lead)) and bool(_COMMA.fullmatch(between))


def _parallel(form: Normal, before: Term, term: Term) -> bool:
    """ "sieben aus Aachen, drei aus Düren": pieces with a place each."""
    behind = [" ".join(t.norm for t in form.tokens[at.last + 1 : at.last + 4]) for at in (before, term)]
    if all(_YEAR_BY_YEAR.match(words) for words in behind):
        return True
    behind = [_VERB_OF_PLACE.sub("", words) for words in behind]
    return all(words.split(" ")[0] in _PLACE and not _NO_PLACE.match(words) for words in behind)


_WORKED_OUT = (
    (rx(r"#(?P<a>\d+) (?:mal|x|×|\*) #(?P<b>\d+)"), lambda a, b: a * b),
    (rx(r"\b(?P<word>(?!ein|noch|jedes|dies)\w+)mal (?:so viele? wie )?#(?P<b>\d+)"), lambda a, b: a * b),
    (rx(r"(?P<word>doppelt|dreifach|vierfach) (?:so viele?|so groß) wie #(?P<b>\d+)"), lambda a, b: a * b),
    (rx(r"das (?P<word>doppelte|dreifache|vierfache) von #(?P<b>\d+)"), lambda a, b: a * b),
    (rx(r"#(?P<a>\d+) mehr als #(?P<b>\d+)"), lambda a, b: b + a),
    (rx(r"#(?P<a>\d+) weniger als #(?P<b>\d+)"), lambda a, b: b - a),
)
_TIMES = {"doppelt": 2.0, "doppelte": 2.0, "dreifach": 3.0, "dreifache": 3.0, "vierfach": 4.0, "vierfache": 4.0}


def worked_out(form: Normal) -> float | None:
    """A count that the reply leaves to be worked out: "dreimal fünf", "zwei mehr als zehn", "doppelt so viele wie acht"."""
    for pattern, work_out in _WORKED_OUT:
        if (match := pattern.search(form.string)) is None:
            continue
        said = match.groupdict()
        first = _TIMES.get(said.get("word", "")) or number_word(said.get("word", "")) or _value(form, said.get("a"))
        second = _value(form, said["b"])
        if first and second is not None:
            return tidy(work_out(first, second))
    return None


def _value(form: Normal, index: str | None) -> float | None:
    return None if index is None else form.tokens[int(index)].value


def shown(total: Term) -> object:
    """The total as a fact's value: number or range."""
    return tidy(total.value) if total.high is None else {"min": tidy(total.value), "max": tidy(total.high)}
