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
from .gazetteer import abroad
from .heads import head_noun
from .kinds import FACTS
from .model import Question, Statement, of_whole_text
from .normal import Normal
from .numbers import tidy
from .plans import dropped
from .reply_shares import of_total, takes_off
from .reply_sums import Term, shown, total_of, worked_out
from .reply_words import ALLOWED, count_in_words, said_otherwise
from .scope import NOW
from .tokens import Token

_WHOLE = rx(r"\b(?:wir sind|sind wir|insgesamt|wir haben|davon|darunter|zusammen|bei uns sind)\b")
_YEARLY_BEFORE = rx(r"\b(?:jährlich|pro jahr|im jahr|jedes jahr)\b")
_YEARLY_AFTER = rx(r"^(?:euro )?(?:pro jahr|im jahr|jährlich|p a|pa|je jahr|jedes jahr)\b")
_NOT_THIS = rx(r"\b(?:nicht|keine)(?: mehr)?(?: die| nur)?$")
_UNREAL = re.compile(r"\b(?:waere|waeren|kaeme|kaemen|haette|haetten|wuerde|wuerden)\b")
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


def several(form: Normal) -> bool:
    """Do several figures stand in the reply?"""
    figures = sum(t.kind in "#€@" and t.value is not None and not t.junk for t in form.tokens)
    ones = sum(t.norm in _ONE and i > 0 and form.tokens[i - 1].norm in _JOINS for i, t in enumerate(form.tokens))
    return figures > 1 or (figures == 1 and ones > 0)


def number_in(
    form: Normal, text: str, asked: Question, stated: list[Statement], known: Mapping[str, Any]
) -> Statement | None:
    """The number that the reply means."""
    if (said := said_otherwise(form, text, asked) or of_total(form, text, asked)) is not None:
        return said
    if asked.unit is None and (worked := worked_out(form)) is not None:
        return of_whole_text(asked.fact, worked, text)
    counted_off = takes_off(form) and not rx(r"\b(?:also|macht|sprich|bleiben) #").search(form.string)
    figures = [] if counted_off else _figures(form, asked, stated, known)
    return _settled(form, asked, figures, text) if figures else count_in_words(form, text, asked)


_TIMES = rx(r"(?:#(?P<n>\d+) (?:x|mal|jahre?n? (?:a|zu|je))|\b(?P<word>zweimal|dreimal|viermal)) [#€](?P<sum>\d+)")
_PER_HEAD = rx(r"\b(?:je|pro|von jede[rm]) (?:firma|betrieb|unternehmen|nase|kopf|partner|mitglied)\b")
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
    if _PER_HEAD.search(form.string) and len(sums) == 2 and (sums[1].value or 0) > (sums[0].value or 0):
        return tidy(sums[1].value or 0)
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
            if value is not None and not _senseless(form, token, asked):
                found.append(_Figure(i, Statement(asked.fact, value, token.start, token.end)))
    return found


def _senseless(form: Normal, token: Token, asked: Question) -> bool:
    """A few Euro, no months at all: a figure of something else."""
    if asked.fact == "laufzeit_monate":
        plain = token.kind == "#" and float(token.value or 0).is_integer()
        return token.value == 0 or (plain and any(t.kind == "@" for t in form.tokens))
    small = token.kind == "#" and 0 < (token.value or 0) < 100 and token.high is None
    return asked.fact.endswith("_eur") and small and len(form.tokens) > 3 and not several(form)


def _is_said(form: Normal, i: int, asked: Question, taken: list[tuple[int, int]]) -> bool:
    token = form.tokens[i]
    clause = form.clause_of(i)
    if clause.status & {"question", "other"} or dropped(form, i):
        return False
    if "condition" in clause.status and _UNREAL.search(clause.light):
        return False
    if any(start <= token.start < end for start, end in taken):
        return False
    if several(form) and _NOT_THIS.search(" ".join(t.norm for t in form.tokens[max(0, i - 3) : i])):
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
    return token.norm not in _OTHER_NOUNS and (not noun or _from_abroad(asked, token))


def _from_abroad(asked: Question, token: Token) -> bool:
    """ "drei Holländer": firms abroad by where they come from."""
    from_there = bool(abroad(token.norm)) or (token.text[:1].isupper() and token.norm.endswith("er"))
    return asked.fact == "zahl_unternehmen_ausland" and from_there


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
        and not _concludes(form, s.start, asked)
    ]


def _concludes(form: Normal, start: int, asked: Question) -> bool:
    """ "Elf plus zwei Start-ups, macht dreizehn": the result is of what was asked."""
    at = next((i for i, t in enumerate(form.tokens) if t.start >= start), 0)
    words = _PARTNERS_ALL if asked.fact == "zahl_partner" else _MAKES
    return bool(words.search(" ".join(t.norm for t in form.tokens[max(0, at - 4) : at + 1])))


_MAKES = rx(r"\b(?:macht|ergibt|zusammen also|insgesamt also|=) \S+$")
_PARTNERS_ALL = rx(r"\b(?:macht|ergibt|zusammen sind wir|insgesamt sind wir|sind wir zusammen|sind wir insgesamt)\b")


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


def _settled(form: Normal, asked: Question, figures: list[_Figure], text: str) -> Statement:
    """What the figures come to: what holds now, a sum, or the last where the speaker changed their mind."""
    now = [f for f in figures if NOW.search(form.clause_of(f.at).text)] or figures
    figures = [f for f in now if "past" not in form.clause_of(f.at).status] or now
    terms = sorted([*map(_term, figures), *_ones(form, asked, figures)], key=lambda t: t.first)
    if len(terms) == 1 and len(figures) == 1:
        return _with_us(form, asked, figures[0].said, terms[0])
    total = total_of(form, terms)
    start, end = form.tokens[total.first].start, form.tokens[total.last].end
    return _with_us(form, asked, Statement(asked.fact, shown(total), start, end), total)


def _term(figure: _Figure) -> Term:
    value = figure.said.value
    if isinstance(value, dict):
        return Term(figure.at, figure.at, float(value["min"]), float(value["max"]))
    return Term(figure.at, figure.at, float(value))


_ONE = {"ein", "eine", "einer", "eines", "eins", "einen", "einem", "oana", "oaner", "oans", "oane", "eener", "eens"}
_JOINS = {"und", "plus", "+", "sowie", ",", "dazu", "noch", "nochmal", "mal", "minus"}
_OF_ONE = {"aus", "in", "im", "bei", "von", "vom", "dazu", "weitere", "weiterer", "weiteres", "extra", "obendrauf", "ausm"}


def _ones(form: Normal, asked: Question, figures: list[_Figure]) -> list[Term]:
    """ "eine" beside a figure counts one: "drei aus Bonn und eine aus Köln", "3 Millionen und noch mal eine"."""
    if headed(form):
        return []
    if not asked.fact.startswith(("zahl_", "internationale")) and not asked.fact.endswith("_eur"):
        return []
    worth = 1.0
    if asked.fact.endswith("_eur"):
        largest = max((_term(f).value for f in figures), default=0.0)
        if largest < 1e6:
            return []
        worth = 1e6
    return [
        Term(i, i, worth, one=True)
        for i, token in enumerate(form.tokens)
        if token.norm in _ONE and token.kind == "word" and _counts_one(form, i, asked)
    ]


def _counts_one(form: Normal, i: int, asked: Question) -> bool:
    before = form.tokens[i - 1].norm if i else ","
    behind = form.tokens[i + 1] if i + 1 < len(form.tokens) else None
    if before not in _JOINS or form.clause_of(i).status & {"question", "other", "condition"}:
        return False
    if behind is None or behind.kind == "mark" or behind.norm in _OF_ONE:
        return True
    if asked.fact.endswith("_eur"):
        return False
    head = head_noun(form, i + 1)
    return head is not None and head[0] in ALLOWED.get(asked.fact, set()) or _from_abroad(asked, behind)


_ONE_MORE = rx(
    r"^(?:und|plus|\+|sowie) (?:\S+ ){0,3}?(?:einer?|eine|noch einer?) (?:mehr|dazu|obendrauf)\b|^(?:und|plus|\+|sowie) (?:mein|meine|unser|unsere) (?:eigene[rs]? )?(?:firma|betrieb|unternehmen|laden|büro)\b"
)
_US_BESIDE = rx(
    r"\b(?:außer|neben|zusätzlich zu|abgesehen von|ohne) (?:uns|mir)(?: selbst| selber)?(?: \S+){0,3}? ?$|^(?:(?:also|ja|na) ,? ?)*(?:wir|ich)(?: selbst| selber)? (?:und|plus|\+|sowie)(?: noch| weitere)? ?$"
)


def _with_us(form: Normal, asked: Question, said: Statement, term: Term) -> Statement:
    """ "20, plus wir selbst" and "außer uns noch 20" are 21."""
    if not asked.fact.startswith("zahl_") or not isinstance(said.value, int) or isinstance(said.value, bool):
        return said
    behind = " ".join(t.norm for t in form.tokens[term.last + 1 : term.last + 7]).lstrip(", ")
    before = " ".join(t.norm for t in form.tokens[max(0, term.first - 7) : term.first])
    ours = asked.fact in ("zahl_partner", "zahl_unternehmen")
    more = _ONE_MORE.search(behind) or (ours and (AND_WE.search(behind) or _US_BESIDE.search(before)))
    return Statement(said.fact, said.value + 1, said.start, said.end) if more else said
