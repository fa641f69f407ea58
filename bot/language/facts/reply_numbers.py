"""The figure in a reply: bare, hedged, with its unit, the last of several that correct each other.

A number with another noun than the asked one ("zwei Hochschulen" to "Wie viele KMU?") does not answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .around import bare
from .counts import AND_WE
from .data import stop_words
from .fold import rx
from .heads import head_noun
from .kinds import FACTS
from .model import Question, Statement, of_whole_text
from .normal import Normal
from .numbers import tidy
from .plans import dropped
from .reply_shares import of_total, takes_off
from .reply_words import ALLOWED, count_in_words, said_otherwise
from .scope import NOW
from .tokens import Token

_MIND = rx(
    r"\b(?:nein|quatsch|äh|halt|moment|ach|sorry|korrigiere|vielmehr|stop|besser gesagt|ne|nee|falsch|doch|beziehungsweise|also eher)\b"
)
_SUM = rx(r"\b(?:also|insgesamt|zusammen|macht|gesamt|total|unterm strich|summe|sprich|heißt)(?: \S+)?$")
_WHOLE = rx(r"\b(?:wir sind|sind wir|insgesamt|wir haben|davon|darunter|zusammen|bei uns sind)\b")
_YEARLY_BEFORE = rx(r"\b(?:jährlich|pro jahr|im jahr|jedes jahr)\b")
_YEARLY_AFTER = rx(r"^(?:euro )?(?:pro jahr|im jahr|jährlich|p a|pa|je jahr|jedes jahr)\b")
_CORRECTS = rx(r"\b(?:korrigier\w*|korrektur|berichtig\w*)\b")
_OTHER_NOUNS = stop_words("andere_zaehlwoerter")
_TAILS = stop_words("hinter_der_zahl")
_THOUSAND = {"tsd", "t", "mille", "k"}
_NUMERIC = ("zahl_", "foerder", "private", "de_minimis", "laufzeit", "beschaeftigte", "management_vzae")


@dataclass(frozen=True)
class _Figure:
    """A statement and the token it stands at."""

    at: int
    said: Statement


def headed(form: Normal) -> bool:
    """Does the reply begin with its number and explain it: "Drei: Uni Bonn, Hochschule Köln und Alanus"?"""
    first = form.tokens[0]
    alone = sum(t.kind == "#" for t in form.tokens) == 1
    explained = len(form.tokens) > 1 and form.tokens[1].norm in (":", ",", "-", "(")
    return first.kind == "#" and alone and not first.junk and explained


def number_in(
    form: Normal, text: str, asked: Question, stated: list[Statement], known: Mapping[str, Any]
) -> Statement | None:
    """The number that the reply means."""
    if (said := said_otherwise(form, text, asked) or of_total(form, text, asked)) is not None:
        return said
    counted_off = takes_off(form) and not rx(r"\b(?:also|macht|sprich|bleiben) #").search(form.string)
    figures = [] if counted_off else _figures(form, asked, stated, known)
    return _settled(form, asked, figures) if figures else count_in_words(form, text, asked)


_TIMES = rx(r"(?:#(?P<n>\d+) (?:x|mal|jahre?n? (?:a|zu|je))|\b(?P<word>zweimal|dreimal|viermal)) [#€](?P<sum>\d+)")
_PER_HEAD = rx(r"\b(?:je|pro) (?:firma|betrieb|unternehmen|nase|kopf|partner|mitglied)\b")
_SHARE_OF = rx(
    r"%\d+ (?:von|der|des|aus)\b|\bdavon (?:\S+ )?%\d+ ?[.,]?$|%\d+ (?:\S+ ){0,3}?(?:förder\w*|gefördert|zuschuss|beantrag\w*)|\b(?:gesamt\w*|insgesamt|kosten|projektkosten|volumen|projektvolumen|kostet|quote|förderquote)\b"
)
_TIMES_WORDS = {"zweimal": 2, "dreimal": 3, "viermal": 4}


def computed_sum(form: Normal, text: str, asked: Question) -> Statement | None:
    """A sum that the reply leaves to be worked out."""
    if asked.fact not in ("foerderbedarf_eur", "private_mittel_eur"):
        return None
    value = _computed(form)
    return None if value is None else of_whole_text(asked.fact, value, text)


def _computed(form: Normal) -> float | None:
    """ "2 x 125.000", "50 % von 500.000", "Gesamtkosten 500.000, davon die Hälfte" """
    if (match := _TIMES.search(form.string)) is not None:
        factor = _TIMES_WORDS[match["word"]] if match["word"] else float(form.tokens[int(match["n"])].value or 0)
        return tidy(factor * (form.tokens[int(match["sum"])].value or 0))
    sums = [t for t in form.tokens if t.kind in "#€" and t.value is not None and not t.junk and t.value >= 1000]
    counts = [t for t in form.tokens if t.kind == "#" and t.value is not None and not t.junk and 1 < t.value < 1000]
    if _PER_HEAD.search(form.string) and len(sums) == len(counts) == 1:
        return tidy((sums[0].value or 0) * (counts[0].value or 0))
    if not _SHARE_OF.search(form.string):
        return None
    shares = [t for t in form.tokens if t.kind == "%" and t.value is not None and t.high is None and t.value <= 1]
    if len(sums) != 1 or len(shares) != 1 or sums[0].high is not None:
        return None
    return tidy((sums[0].value or 0) * (shares[0].value or 0))


def _figures(form: Normal, asked: Question, stated: list[Statement], known: Mapping[str, Any]) -> list[_Figure]:
    money = asked.fact.endswith("_eur")
    kinds = "#€" if money else "#@" if asked.fact.endswith("_monate") else "#"
    taken = _taken(form, asked, stated)
    found: list[_Figure] = []
    for i, token in enumerate(form.tokens):
        if token.junk and re.fullmatch(r"[-−]\d+", token.text):
            found.append(_Figure(i, Statement(asked.fact, -int(token.text[1:]), token.start, token.end)))
        elif token.kind in kinds and token.value is not None and not token.junk and _is_said(form, i, asked, taken):
            value = _yearly_sum(form, i, known) if money and _yearly(form, i) else _value(_in_units(form, i, asked))
            if value is not None:
                found.append(_Figure(i, Statement(asked.fact, value, token.start, token.end)))
    return found


def _is_said(form: Normal, i: int, asked: Question, taken: list[tuple[int, int]]) -> bool:
    token = form.tokens[i]
    if form.clause_of(i).status & {"question", "other"} or dropped(form, i):
        return False
    if any(start <= token.start < end for start, end in taken):
        return False
    return token.kind != "#" or _fits(form, i, asked)


def _fits(form: Normal, i: int, asked: Question) -> bool:
    """Does the noun behind the number belong to what was asked?"""
    head = head_noun(form, i + 1)
    if head is not None:
        corrects = asked.fact == "zahl_kmu" and head[0] == "unternehmen" and _CORRECTS.search(form.string)
        return head[0] in ALLOWED.get(asked.fact, set()) and not corrects
    token = form.tokens[i + 1] if i + 1 < len(form.tokens) else None
    if token is None or token.kind != "word" or token.norm in _THOUSAND:
        return True
    noun = token.text[:1].isupper() and not token.text.isupper() and token.norm not in _TAILS
    return token.norm not in _OTHER_NOUNS and not noun


def _taken(form: Normal, asked: Question, stated: list[Statement]) -> list[tuple[int, int]]:
    """Spans whose number says another fact already; a lone number may be lent to the asked one."""
    lone = not _WHOLE.search(form.string) and sum(t.kind == "#" for t in form.tokens) == 1
    lent = {FACTS[kind] for kind in ALLOWED.get(asked.fact, set()) if kind in FACTS} if lone else set()
    lonely = {t.start for i, t in enumerate(form.tokens) if t.kind in "#€" and bare(form, i)}
    loose = {t.start for i, t in enumerate(form.tokens) if t.kind == "#" and head_noun(form, i + 1) is None}
    return [
        (s.start, s.end)
        for s in stated
        if s.fact not in lent | {asked.fact}
        and not (asked.fact.endswith("_eur") and s.fact.endswith("_eur") and s.start in lonely)
        and s.fact.startswith(_NUMERIC)
        and not (s.fact == "zahl_partner" and s.start in loose)
    ]


def _in_units(form: Normal, i: int, asked: Question) -> Token:
    """ "300 Tsd." is 300,000 Euro, "anderthalb" is 18 months."""
    token = form.tokens[i]
    factor = 1.0
    if token.kind == "#" and asked.fact == "laufzeit_monate" and not float(token.value or 0).is_integer():
        factor = 12
    behind = form.tokens[i + 1].norm if i + 1 < len(form.tokens) else ""
    if token.kind == "#" and asked.fact.endswith("_eur") and behind in _THOUSAND:
        factor = 1000
    elif token.kind == "#" and asked.fact.endswith("_eur") and (token.value or 0) < 1000:
        # "1,2 Millionen, halt, 1,3"
        factor = 1e6 if any(t.kind == "€" and (t.value or 0) >= 1e6 for t in form.tokens[:i]) else 1.0
    return token.with_(value=(token.value or 0) * factor, high=None if token.high is None else token.high * factor)


def _value(token: Token) -> object:
    low = tidy(token.value or 0)
    return low if token.high is None else {"min": low, "max": tidy(token.high)}


def _yearly(form: Normal, i: int) -> bool:
    """Is the sum at this token one for each year?"""
    before = " ".join(t.norm for t in form.tokens[max(0, i - 3) : i])
    after = " ".join(t.norm for t in form.tokens[i + 1 : i + 4])
    return bool(_YEARLY_BEFORE.search(before) or _YEARLY_AFTER.search(after))


def _yearly_sum(form: Normal, i: int, known: Mapping[str, Any]) -> object | None:
    """A yearly sum times the years, which stand beside it or are known."""
    terms = [float(t.value) for t in form.tokens if t.kind == "@" and t.value is not None and t.high is None]
    months = terms[0] if len(terms) == 1 else known.get("laufzeit_monate")
    token = form.tokens[i]
    if not isinstance(months, (int, float)) or token.high is not None:
        return None
    return tidy((token.value or 0) * months / 12)


def _settled(form: Normal, asked: Question, figures: list[_Figure]) -> Statement:
    """One of several figures: what holds now, the sum, or the last where the speaker changed their mind."""
    figures = [f for f in figures if NOW.search(form.clause_of(f.at).text)] or figures
    figures = [f for f in figures if "past" not in form.clause_of(f.at).status] or figures
    sums = [f for f in figures if _SUM.search(" ".join(t.norm for t in form.tokens[max(0, f.at - 3) : f.at]))]
    if len(figures) > 1 and sums:
        return sums[-1].said
    first, last = figures[0], figures[-1]
    if len(figures) > 1 and (added := _added(form, asked, figures)) is not None:
        return Statement(first.said.fact, added, first.said.start, last.said.end)
    if len(figures) == 1:
        return _with_us(form, asked, first)
    between = " ".join(t.norm for t in form.tokens[first.at + 1 : last.at])
    return (last if _MIND.search(between) else first).said


_NEW_ONES = {"neue", "weitere", "spatere", "andere", "dazu", "zusatzliche", "kleinere"}
_ONE_MORE = rx(
    r"^(?:und|plus|\+|sowie) (?:\S+ ){0,3}?(?:einer?|eine|noch einer?) (?:mehr|dazu|obendrauf)\b|^(?:und|plus|\+|sowie) (?:mein|meine|unser|unsere) (?:eigene[rs]? )?(?:firma|betrieb|unternehmen|laden|büro)\b"
)


def _added(form: Normal, asked: Question, figures: list[_Figure]) -> float | None:
    """ "Sieben aus Aachen, drei aus Düren", "ein halbes Jahr plus drei Monate": pieces of one number."""
    values = [f.said.value for f in figures]
    if not all(isinstance(v, (int, float)) for v in values):
        return None
    behind = [form.tokens[f.at + 1].norm if f.at + 1 < len(form.tokens) else "" for f in figures]
    before = [form.tokens[f.at - 1].norm for f in figures[1:]]
    pieces = asked.fact.startswith("zahl_") and all(w in ("aus", "in", "im") for w in behind)
    pieces = pieces or (asked.fact == "private_mittel_eur" and all(w == "von" for w in behind))
    joined = (
        asked.fact.startswith("zahl_")
        and all(w in _NEW_ONES for w in behind[1:])
        and all(w in ("und", "plus") for w in before)
    )
    pieces = pieces or joined
    plus = all(w in ("plus", "+") for w in before)
    return tidy(sum(float(v) for v in values)) if pieces or plus else None


def _with_us(form: Normal, asked: Question, figure: _Figure) -> Statement:
    """ "20, plus wir selbst" is 21."""
    said = figure.said
    behind = " ".join(t.norm for t in form.tokens[figure.at + 1 : figure.at + 7]).lstrip(", ")
    if asked.fact.startswith("zahl_") and isinstance(said.value, int) and _ONE_MORE.search(behind):
        return Statement(said.fact, said.value + 1, said.start, said.end)
    if asked.fact in ("zahl_partner", "zahl_unternehmen") and isinstance(said.value, int) and AND_WE.search(behind):
        return Statement(said.fact, said.value + 1, said.start, said.end)
    return said
