"""Which figures of a reply are said of what was asked: with the right noun, not denied, not asked, not of another fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from .around import bare
from .data import stop_words
from .fold import rx
from .gazetteer import abroad, german_places
from .heads import head_noun
from .kinds import FACTS
from .model import Question, Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .of_network import no_partners
from .plans import dropped
from .reply_awaited import awaited
from .reply_money import THOUSAND, in_units, yearly, yearly_sum
from .reply_narrowed import in_prospect
from .reply_words import ALLOWED
from .tokens import Token

_WHOLE = rx(r"\b(?:wir sind|sind wir|insgesamt|wir haben|davon|darunter|zusammen|bei uns sind)\b")
_NOT_THIS = rx(r"\b(?:nicht|keine)(?: mehr)?(?: die| nur)?$")
_UNREAL = re.compile(r"\b(?:waere|waeren|kaeme|kaemen|haette|haetten|wuerde|wuerden)\b")
_CORRECTS = rx(r"\b(?:korrigier\w*|korrektur|berichtig\w*)\b")
_OTHER_NOUNS = stop_words("andere_zaehlwoerter")
_TAILS = stop_words("hinter_der_zahl")
_NUMERIC = ("zahl_", "foerder", "private", "de_minimis", "laufzeit", "beschaeftigte", "management_vzae")
ONE = {"ein", "eine", "einer", "eines", "eins", "einen", "einem", "oana", "oaner", "oans", "oane", "eener", "eens"}
JOINS = {"und", "plus", "+", "sowie", ",", "dazu", "noch", "nochmal", "mal", "minus"}


FEW = 2  # words of a reply that is all figure
_YEARS = range(1990, 2041)
_COUNTS_BEFORE = {
    "etwa",
    "rund",
    "circa",
    "ca",
    "so",
    "ungefahr",
    "insgesamt",
    "knapp",
    "gut",
    "uber",
    "sind",
    "haben",
    "mindestens",
}
_OF_ANY_KIND = {"einrichtungen", "institutionen", "organisationen"}
_FIRMS_HERE = {"zahl_unternehmen", "zahl_kmu", "zahl_grossunternehmen", "zahl_zaehlende_unternehmen"}
_LARGEST, _APPLICANT = "beschaeftigte_groesstes_unternehmen", "beschaeftigte_antragsteller"
_THE_REST = rx(
    r"(?:^|[,.;] |und |aber )(?:der|die) (?:rest|anderen?|übrigen|restlichen?|nächst\w*|zweitgrößt\w*)\b[^#]*$"
)
_OURS = rx(r"\b(?:wir|ich|uns|selbst|selber|unser\w*|antragsteller\w*)\b")
_IT_IS_US = rx(
    r"\b(?:das|die) (?:sind|bin|wären) (?:\S+ )?(?:wir|ich)\b|\b(?:wir|ich) (?:selbst )?(?:sind|bin) (?:das|die)\b"
)
_OWN_PEOPLE = rx(r"\b(?:wir|ich)(?: selbst| selber)? (?:sind|haben|bin|habe)(?: nur| bloß| selbst| selber)* #")


@dataclass(frozen=True)
class Figure:
    """A statement and the token it stands at."""

    at: int
    said: Statement


def headed(form: Normal) -> bool:
    """Does the reply begin with its number and explain it: "Drei: Uni Bonn, Hochschule Köln und Alanus"?"""
    first = form.tokens[0]
    alone = sum(t.kind == "#" for t in form.tokens) == 1
    explained = len(form.tokens) > 1 and form.tokens[1].norm in (":", ",", "-", "(")
    return first.kind == "#" and alone and not first.junk and explained


def says_no(form: Normal, i: int) -> bool:
    """ "…, ne, 7 passt": between marks it is no "eine", and counts nobody."""
    ends = i + 1 == len(form.tokens) or form.tokens[i + 1].kind == "mark"
    begins = i == 0 or form.tokens[i - 1].kind == "mark"
    return form.tokens[i].text.lower() in ("ne", "nee") and begins and ends


def several(form: Normal) -> bool:
    """Do several figures stand in the reply?"""
    figures = sum(t.kind in "#€@" and t.value is not None and not t.junk for t in form.tokens)
    ones = sum(t.norm in ONE and i > 0 and form.tokens[i - 1].norm in JOINS for i, t in enumerate(form.tokens))
    joined = any(t.kind == "#" and i > 1 and form.tokens[i - 1].norm in JOINS for i, t in enumerate(form.tokens))
    leads = form.tokens[0].norm in ONE and joined  # "ein dänischer Betrieb und zwei aus Holland"
    return figures > 1 or (figures == 1 and (ones > 0 or leads))


def _value(token: Token) -> object:
    low = tidy(token.value or 0)
    return low if token.high is None else {"min": low, "max": tidy(token.high)}


def figures(form: Normal, asked: Question, stated: list[Statement], known: Mapping[str, Any]) -> list[Figure]:
    money = asked.fact.endswith("_eur")
    kinds = "#€" if money else "#@" if asked.fact.endswith("_monate") else "#"
    taken = _taken(form, asked, stated)
    found: list[Figure] = []
    for i, token in enumerate(form.tokens):
        if token.junk and re.fullmatch(r"[-−]\d+", token.text):
            found.append(Figure(i, Statement(asked.fact, -int(token.text[1:]), token.start, token.end)))
        elif token.kind in kinds and token.value is not None and not token.junk and _is_said(form, i, asked, taken):
            value = yearly_sum(form, i, known) if money and yearly(form, i) else _value(in_units(form, i, asked))
            if value is not None and not _senseless(form, token, asked):
                found.append(Figure(i, Statement(asked.fact, value, token.start, token.end)))
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
    if (
        clause.status & {"question", "other"}
        or dropped(form, i)
        or in_prospect(form, i)
        or awaited(form, i, asked.fact)
    ):
        return False
    if "condition" in clause.status and _UNREAL.search(clause.light):
        return False
    if any(start <= token.start < end for start, end in taken):
        return False
    if asked.fact.startswith("zahl_") and no_partners(form, i, "partner"):
        return False
    if _is_year(form, i) or _of_others(form, i, asked):
        return False
    if several(form) and _NOT_THIS.search(" ".join(t.norm for t in form.tokens[max(0, i - 3) : i])):
        return False
    return token.kind != "#" or _fits(form, i, asked)


def _is_year(form: Normal, i: int) -> bool:
    """ "Das Label läuft im Februar 2027 ab": a figure in a sentence that may be a year, and counts nothing."""
    value = form.tokens[i].value or 0
    only = sum(t.kind == "#" for t in form.tokens) == 1
    alone = len(form.tokens) <= FEW or (only and i > 0 and form.tokens[i - 1].norm in _COUNTS_BEFORE)
    return value in _YEARS and form.tokens[i].high is None and not alone and head_noun(form, i + 1) is None


def _of_others(form: Normal, i: int, asked: Question) -> bool:
    """Firms abroad where firms here are asked for, people of a firm, the smaller ones: "aus Tschechien zwei Firmen", "wir selbst sind 8"."""
    clause = form.clause_of(i).text
    if asked.fact == _LARGEST:  # "130, der Rest hat weniger als 50"
        return _THE_REST.search(" ".join(t.norm for t in form.tokens[form.clause_of(i).first : i])) is not None
    if asked.fact not in _FIRMS_HERE:
        return False
    if abroad(clause) and not german_places(form):
        return True
    staffed = any(noun_class(token.norm) == "staff" for token in form.tokens)
    return staffed and _OWN_PEOPLE.search(clause) is not None and head_noun(form, i + 1) is None


def _fits(form: Normal, i: int, asked: Question) -> bool:
    """Does the noun behind the number belong to what was asked?"""
    head = head_noun(form, i + 1)
    if head is not None:
        corrects = asked.fact == "zahl_kmu" and head[0] == "unternehmen" and _CORRECTS.search(form.string)
        any_kind = asked.fact == "zahl_partner" and form.tokens[head[1]].norm in _OF_ANY_KIND
        return (any_kind or head[0] in ALLOWED.get(asked.fact, set())) and not corrects
    token = form.tokens[i + 1] if i + 1 < len(form.tokens) else None
    if token is None or token.kind != "word" or token.norm in THOUSAND:
        return True
    noun = token.text[:1].isupper() and not token.text.isupper() and token.norm not in _TAILS
    return token.norm not in _OTHER_NOUNS and (not noun or from_abroad(asked, token))


def from_abroad(asked: Question, token: Token) -> bool:
    """ "drei Holländer": firms abroad by where they come from."""
    from_there = bool(abroad(token.norm)) or (token.text[:1].isupper() and noun_class(token.norm) is None)
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


def of_staff(form: Normal, asked: Question, stated: list[Statement]) -> list[Statement]:
    """What a reply states beside the people it was asked for: its bare figures count no firms, and its sister firms are the group's."""
    if not asked.fact.startswith("beschaeftigte_"):
        return stated
    loose = {t.start for i, t in enumerate(form.tokens) if t.kind == "#" and head_noun(form, i + 1) is None}
    if asked.fact == _LARGEST:
        stated = [replace(s, fact=_LARGEST) if s.fact == _APPLICANT and not _ours(form, s) else s for s in stated]
    return [
        s
        for s in stated
        if not (s.fact.startswith("zahl_") and any(s.start <= start < s.end for start in loose))
        and not (s.fact == "unternehmen_unabhaengig" and s.value is False)
    ]


def _ours(form: Normal, said: Statement) -> bool:
    """Is it told of the speaker's own firm? "Die Firma Krause, da habe ich gelernt. Jetzt sind es 240 Leute." is not."""
    sentence = next((c.sentence for c in form.clauses if form.tokens[c.last - 1].end > said.start), 0)
    return bool(_OURS.search(form.sentence_text(sentence)) or _IT_IS_US.search(form.string))


def _concludes(form: Normal, start: int, asked: Question) -> bool:
    """ "Elf plus zwei Start-ups, macht dreizehn": the result is of what was asked."""
    at = next((i for i, t in enumerate(form.tokens) if t.start >= start), 0)
    words = _PARTNERS_ALL if asked.fact == "zahl_partner" else _MAKES
    return bool(words.search(" ".join(t.norm for t in form.tokens[max(0, at - 4) : at + 1])))


_MAKES = rx(r"\b(?:macht|ergibt|zusammen also|insgesamt also|=) \S+$")
_PARTNERS_ALL = rx(r"\b(?:macht|ergibt|zusammen sind wir|insgesamt sind wir|sind wir zusammen|sind wir insgesamt)\b")
