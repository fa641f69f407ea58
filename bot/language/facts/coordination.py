"""Nouns of several kinds that share one number: "zwölf Firmen und Institute" counts neither."""

from __future__ import annotations

import re
from itertools import pairwise

from .data import stop_words
from .fold import rx
from .kinds import FACTS, FIRMS, Mention, is_number, word_at
from .normal import Normal
from .nouns import noun_class
from .questions import HAS_VERB

_NO_MODIFIER = stop_words("keine_beiwoerter")
_ONE_BODY = rx(r"^(?:uni|universität|hochschule|fachhochschule|tu|th|fh|institut|forschungsinstitut)$")
_OTHERS = {"sonst", "ansonsten"}  # "drei Institute und ansonsten nur Firmen"
_ONE_MORE = stop_words("eigener_artikel")  # what follows has its own article or number


def coordinated(form: Normal, kind: str, at: int) -> bool:
    """ "zwölf Firmen und Institute": the number counts both, so neither."""
    j = at + 1
    if word_at(form, j) == "," and _listed(form, j + 1, kind):
        return True
    if word_at(form, j) not in ("und", "oder", "/", "sowie", "bzw"):
        return False
    j += 1
    steps = 0
    while j < len(form.tokens) and form.tokens[j].kind == "word" and steps < 3:
        word = form.tokens[j].norm
        if word in _ONE_MORE or word in _OTHERS or _ONE_BODY.match(word):
            return False
        other = noun_class(word)
        if other is not None:
            return other not in (kind, "staff") and not {other, kind} <= FIRMS
        j, steps = j + 1, steps + 1
    return False


def with_other_firms(form: Normal, kind: str, at: int) -> bool:
    """ "zehn Start-ups und Mittelständler": the number counts firms of several sizes."""
    other = noun_class(word_at(form, at + 2)) if word_at(form, at + 1) in ("und", "oder", "sowie") else None
    return kind in FIRMS and other in FIRMS and other != kind


def _listed(form: Normal, j: int, kind: str) -> bool:
    """ "60 Unternehmen, Hochschulen und Institute": bare nouns of other classes follow in one list."""
    classes: set[str] = set()
    while j < len(form.tokens) and form.tokens[j].kind in ("word", "mark"):
        word = form.tokens[j].norm
        if word in (",", "und", "sowie"):
            if word in ("und", "sowie") and classes:
                after = noun_class(word_at(form, j + 1)) or noun_class(word_at(form, j + 2))
                return (
                    after is not None
                    and after not in ("staff",)
                    and bool((classes | {after}) - {kind})
                    and word_at(form, j + 1) not in ("eine", "ein", "einen", "die", "der", "das", "wir")
                )
            j += 1
            continue
        other = noun_class(word)
        if (other is None and not re.search(r"(?:e|en|er)$", word)) or word in _NO_MODIFIER:
            return False
        if other is not None:
            classes.add(other)
        if _ONE_BODY.match(word):
            return False  # "neun Betriebe, Uni und TH": one of them each, whom the number does not count
        if len(classes) > 5:
            return False
        j += 1
    return False


def go_on_parts(form: Normal, found: list[Mention]) -> None:
    """ "210 Mitglieder, davon 150 Firmen, 12 Hochschulen und Institute": these are of the 210 as well."""
    for a, m in pairwise(sorted(found, key=lambda m: m.first)):
        mixed = m.kind == "partner" and noun_class(word_at(form, m.last)) != "partner"
        if a.part and mixed and not m.more and form.clause_of(a.first).sentence == form.clause_of(m.first).sentence:
            m.part = m.part or not HAS_VERB.search(" ".join(t.norm for t in form.tokens[a.last + 1 : m.first]))


_PLAIN = {"firmen", "unternehmen", "betriebe", "betrieben", "mitglieder", "mitgliedern", "partner", "partnern", "partnerfirmen", "mitgliedsfirmen", "mitgliedsunternehmen"}  # fmt: skip
_LISTS = {",", "und", "sowie", "&"}
_OF_THEM = {"davon", "darunter", "drunter"}


def list_of_parts(form: Normal, found: list[Mention]) -> None:
    """ "22 Unternehmen, darunter zwei Konzerne, acht Maschinenbauer und drei Softwarehäuser": all of these are of the 22.

    Not "zwölf Metallbauer, davon acht KMU, und vier Softwarefirmen": a comma before "und" closes what was only put in.
    """
    firms = sorted((m for m in found if m.kind in FIRMS), key=lambda m: m.first)
    whole, run = None, 0.0
    for a, m in pairwise(firms):
        if not (a.part or _is_of_them(form, a)):
            whole, run = (a, 0.0) if word_at(form, a.last) in _PLAIN else (None, 0.0)
            continue
        run += a.value
        listed = [word_at(form, k) for k in range(a.last + 1, m.first)]
        goes_on = len(listed) == 1 and listed[0] in _LISTS and not (m.more or m.total)
        if whole is not None and goes_on and run + m.value <= whole.value:
            m.part = True


def _is_of_them(form: Normal, m: Mention) -> bool:
    return bool(_OF_THEM & {word_at(form, k) for k in range(max(0, m.first - 2), m.first)})


def of_several_kinds(form: Normal, j: int, kind: str) -> bool:
    """ "Unternehmen, Unis und Institute: 60 an der Zahl" """
    other = noun_class(word_at(form, j - 2)) if word_at(form, j - 1) in ("und", "sowie", "oder", "/") else None
    return other in FACTS and other != kind and not {other, kind} <= FIRMS and not is_number(form, j - 3)
