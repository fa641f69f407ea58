"""Sums of money told year by year: "2024 vierzigtausend, 2025 nochmal 25.500 Euro", "vorletztes Jahr 30.000, letztes Jahr 12.000".

One total is asked for, so they add up. Where a firm is named beside a figure it is that firm's aid, and nothing is added.
"""

from __future__ import annotations

from itertools import pairwise

from .fold import rx
from .model import Question, Statement
from .normal import Normal
from .numbers import tidy
from .tokens import Token

YEARS = range(1990, 2041)
_YEAR, _LONG_AGO, _NUMBER = "zzjahr", "zzdauer", "zzzahl"
_WHEN = (
    rf"(?:{_YEAR}|(?:vor)?(?:vor)?(?:letzte|vorige|vergangene|diese|nächste|kommende|laufende)[sn]? jahr|vorvorjahr|vorjahr|heuer|heuriges jahr"
    rf"|vor {_LONG_AGO}|(?:ersten|zweiten|dritten|vierten) jahr|(?:das )?jahr (?:davor|darauf|danach))"
)
_PLAIN = (
    r"(?:laut|lt|gemäß|nach|unterlagen|unseren|buchhaltung|bescheid(?:en)?|akten|ja|also|und|dann|noch|mal|nochmal|nochmals|einmal|weitere|wieder|erneut|nur|bloß"
    r"|rund|etwa|ca|circa|knapp|gut|ungefähr|so|waren|warens|war|es|sind|sinds|haben|hatten|bekamen|kamen|gab|gabs|flossen|wir|im|in|jahr|das|dazu|hinzu|zusätzlich"
    r"|für|insgesamt|zuerst|zunächst|erst|davor|danach|plus|euro|eur|tsd|t|brauchen|bräuchten|bekommen|gekriegt|erhalten|bezogen|geflossen|[,.:;()=-])"
)
_TOLD = rx(rf"^(?:{_PLAIN} )*(?P<when>{_WHEN}) (?:{_PLAIN} )*$")
_ENDS = rx(rf"^(?:{_PLAIN} |(?:und )?{_WHEN} (?:{_PLAIN} )*(?:nichts|nix|keine?r?s?|gar nichts) )*$")


def by_year(form: Normal, asked: Question) -> Statement | None:
    """What the sums come to, where each of them has its own year before it."""
    if not asked.fact.endswith("_eur") or any(clause.status & {"question", "condition"} for clause in form.clauses):
        return None
    places = [i for i, token in enumerate(form.tokens) if _is_sum(token)]
    if len(places) < 2:
        return None
    told = [_TOLD.match(_words(form, a + 1, b)) for a, b in pairwise([-1, *places])]
    years = [
        _told_when(form, a + 1, b, m["when"]) for (a, b), m in zip(pairwise([-1, *places]), told, strict=True) if m
    ]
    if len(set(years)) < len(places) or not _ENDS.match(_words(form, places[-1] + 1, len(form.tokens))):
        return None
    total = sum(form.tokens[i].value or 0 for i in places)
    return Statement(asked.fact, tidy(total), form.tokens[places[0]].start, form.tokens[places[-1]].end)


def told_by_year(form: Normal, fact: str) -> bool:
    """Is it such a sum? Then its earlier years are no past that is over."""
    return by_year(form, Question(fact, "zahl")) is not None


def _is_sum(token: Token) -> bool:
    plain = token.kind in "#€" and token.value is not None and not token.junk and token.high is None
    return plain and not _is_year(token) and (token.value or 0) >= 100


def _is_year(token: Token) -> bool:
    return token.kind == "#" and (token.value or 0) in YEARS and len(token.text) == 4


def _words(form: Normal, first: int, last: int) -> str:
    return "".join(f"{_word(token)} " for token in form.tokens[first:last])


def _word(token: Token) -> str:
    if token.kind in ("word", "mark"):
        return token.norm
    return _YEAR if _is_year(token) else _LONG_AGO if token.kind == "@" else _NUMBER


def _told_when(form: Normal, first: int, last: int, when: str) -> str:
    """The time that a piece tells, as a word that no other time has."""
    figures = [str(t.value) for t in form.tokens[first:last] if _is_year(t) or t.kind == "@"]
    return f"{when} {' '.join(figures)}"
