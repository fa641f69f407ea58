"""Short spoken words that are also something else, told by their neighbours: "ä Institut", "gibts ooch ne", "mir sin acht", "zäh Winzer".

What is unmistakable by itself stands in data/mundart.yaml. These are left as they are where the neighbours don't tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from .clauses import FINITE_OR_SUBJECT
from .data import stop_words
from .fold import fold, light, rx
from .lexicon import common, heard
from .nouns import noun_class
from .tokens import SPOKEN, Token

_PLURAL = stop_words("verben_mehrzahl")
_BEFORE_NOT = stop_words("vor_nicht")
_BEHIND_NOT = stop_words("hinter_nicht")
_TO_ME = stop_words("mir_gilt")
_NO_NOUN_BEFORE = stop_words("kein_sinn")
_FILLERS = stop_words("nach_aeh")
_ARTICLES = frozenset({"ein", "eine", "einen", "der", "die", "das", "noch", "wir", "kein", "keine"})
_PARTICIPLE = re.compile(r"(?:\w{2,5})?ge\w{2,}(?:t|en)$|(?:be|ver|er|ent|unter)\w{3,}(?:t|en)$")
_NOUN_ENDING = re.compile(r"(?:schaft|heit|keit|tat|anstalt|statt|stadt|art)$")
_ADJECTIVE = re.compile(r"\w{3,}(?:e|er|es|en|s)$")

_HALF = frozenset({"halb", "halbe", "halben", "halber", "halbes"})
_OF_A_YEAR = frozenset(
    {"im", "pro", "letztes", "dieses", "naechstes", "nächstes", "jedes", "paar", "ganzes", "mehrere"}
)
_WHO_HAVE = frozenset({"wir", "mir", "sie", "die", "alle"})
_OPENS = frozenset({"und", "aber", "dass", "weil", "wenn", "jetzt", "also", "ja"})  # words that a clause may begin with
_TIME = rx(
    r"(?:jahre?n?|monate?n?|wochen?|tage?n?|anfang|beginn|gründung|gestern|kurzem|langem|jeher|januar|februar|märz|april|mai|juni|juli|august|september"
    r"|oktober|november|dezember|frühjahr|frühling|sommer|herbst|winter)$"
)
_SINGLE = frozenset({"einzige", "einziger", "einzigen", "einziges", "einzig"})
FAR = 6  # words up to the verb
Rule = Callable[[Sequence[Token], int], Token | None]


def in_context(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what such words mean here."""
    found = list(tokens)
    spots = [(at, rule) for at, token in enumerate(found) if (rule := _rule_of(token))]
    for at, rule in spots * 2:  # one of them may tell another: "mir sinn siewe"
        found[at] = rule(found, at) or found[at]
    return found


def _rule_of(token: Token) -> Rule | None:
    return (_RULES.get(light(token.text)) or _BY_MEANING.get(token.norm)) if token.kind == "word" else None


def _at(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def _norm(tokens: Sequence[Token], at: int) -> str:
    token = _at(tokens, at)
    return token.norm if token else ""


def _is_end(token: Token | None) -> bool:
    return token is None or token.kind == "mark"


def _as(token: Token, word: str) -> Token:
    return token.with_(norm=word, light=word)


def _before_noun(tokens: Sequence[Token], at: int) -> bool:
    """Does a counted noun follow, itself or behind its adjective?"""
    after, then = _norm(tokens, at + 1), _norm(tokens, at + 2)
    if after in _HALF:
        return True  # "zwei Johr un e halbs"
    return noun_class(after) is not None or (bool(_ADJECTIVE.match(after)) and noun_class(then) is not None)


def _article(tokens: Sequence[Token], at: int) -> Token | None:
    """ "e Hochschul", "a kloans Institut": with a noun behind it is an article."""
    return _as(tokens[at], "ein") if _before_noun(tokens, at) else None


def _article_or_filler(tokens: Sequence[Token], at: int) -> Token | None:
    """ "ä gemeinsames Thema", but "ä, also": in front of a word that goes on with something it is an article."""
    after = _at(tokens, at + 1)
    goes_on = after is not None and after.kind == "word" and after.norm not in FINITE_OR_SUBJECT | _FILLERS
    return _as(tokens[at], "ein") if goes_on else None


def _not(tokens: Sequence[Token], at: int) -> Token | None:
    """ "gibts ooch ne", "no ne ausgemacht", but "ne Hochschule": not where nothing follows that could be feminine."""
    before, after = _at(tokens, at - 1), _at(tokens, at + 1)
    if before is None or before.norm not in _BEFORE_NOT:
        return None
    ends = _is_end(after) or (after is not None and after.norm in _BEHIND_NOT)
    verb = after is not None and bool(_PARTICIPLE.match(after.norm)) and not _NOUN_ENDING.search(after.norm)
    return _as(tokens[at], "nicht") if ends or (verb and noun_class(_norm(tokens, at + 1)) is None) else None


def is_spoken(token: Token | None) -> bool:
    """Is it a word of a dialect, or of the street?"""
    if token is None or token.kind not in "word#":
        return False
    return light(token.text) in SPOKEN or (token.norm != fold(token.text) and token.norm == heard(token.text))


def _we(tokens: Sequence[Token], at: int) -> Token | None:
    """ "mir sin acht Betriebe", "Konzern ham mir keen", but "mir sind drei bekannt", "die haben mir zugesagt"."""
    before, after, then = (_at(tokens, i) for i in (at - 1, at + 1, at + 2))
    near = stretch(tokens, at)
    if any(t.norm in _TO_ME for t in near):
        return None
    if before is None or before.kind == "mark" or before.norm in _OPENS:
        verb = _next_verb(tokens, at)
        told = (
            is_spoken(verb)
            or (verb is not None and light(verb.text) == "han")
            or (verb is not None and verb is after and then is not None and then.kind == "#")
        )
        return _as(tokens[at], "wir") if told else None
    if before is None or before.norm not in _PLURAL or not any(is_spoken(t) for t in near if t is not tokens[at]):
        return None
    return None if _norm(tokens, at - 2) in ("die", "sie", "wir", "das") else _as(tokens[at], "wir")


def stretch(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The words around one, up to the marks on both sides."""
    marks = [i for i, token in enumerate(tokens) if token.kind == "mark"]
    first = max((i + 1 for i in marks if i < at), default=0)
    return tokens[first : min((i for i in marks if i > at), default=len(tokens))]


def _next_verb(tokens: Sequence[Token], at: int) -> Token | None:
    """The verb in the plural that goes with it: "mir hier in Mittelsachsen sin"."""
    near = tokens[at + 1 : at + 1 + FAR]
    words = list(takewhile(lambda token: token.kind != "mark", near))
    near_verb = next((token for token in words[:1] if is_spoken(token) and _is_plural(token.norm)), None)
    return near_verb or next((token for token in words if token.norm in _PLURAL), None)


def _is_plural(word: str) -> bool:
    return word.endswith("en") and word in common()


def _we_behind_verb(tokens: Sequence[Token], at: int) -> Token | None:
    """ "san ma acht", "hamm ma no net": behind a verb in the plural that has no other subject."""
    has_subject = _norm(tokens, at - 2) in ("die", "sie", "wir")
    return _as(tokens[at], "wir") if _norm(tokens, at - 1) in _PLURAL and not has_subject else None


def _are(tokens: Sequence[Token], at: int) -> Token | None:
    """ "mir sinn siewe", but "das macht Sinn"."""
    if _norm(tokens, at - 1) in _NO_NOUN_BEFORE:
        return None
    after = _at(tokens, at + 1)
    goes_on = after is not None and (after.kind == "#" or after.norm in _ARTICLES | {"mir", "alle", "auch", "nicht"})
    return _as(tokens[at], "sind") if goes_on or light(_norm(tokens, at - 1)) in ("wir", "mir", "es") else None


def _and(tokens: Sequence[Token], at: int) -> Token | None:
    """ "zwoi Uni on vier Firma", but "Add-on", "on top"."""
    after = _at(tokens, at + 1)
    joins = at > 0 and after is not None and (after.kind == "#" or after.norm in _ARTICLES)
    return _as(tokens[at], "und") if joins else None


def _have(tokens: Sequence[Token], at: int) -> Token | None:
    """ "mir han", "dat han se": but "die HAN in Arnheim"."""
    beside = {_norm(tokens, at - 1), _norm(tokens, at + 1)} & _WHO_HAVE
    return _as(tokens[at], "haben") if beside and tokens[at].text.islower() else None


def _no(tokens: Sequence[Token], at: int) -> Token | None:
    """ "Konzern ham mir keen": at the end it stands for its noun."""
    return _as(tokens[at], "keinen") if at and _is_end(_at(tokens, at + 1)) else None


def _none(tokens: Sequence[Token], at: int) -> Token | None:
    """ "ka Hochschui": with a noun behind it denies it."""
    single = _norm(tokens, at + 1) in _SINGLE
    return _as(tokens[at], "keine") if single or _before_noun(tokens, at) else None


def _ten(tokens: Sequence[Token], at: int) -> Token | None:
    """ "zäh Winzer", but "das läuft zäh"."""
    return tokens[at].with_(norm="zehn", light="zehn", kind="#", value=10) if _before_noun(tokens, at) else None


def _years_or_yes(tokens: Sequence[Token], at: int) -> Token | None:
    """ "seit drei Joar", "a halbes Joar", but "joar, haben wir"."""
    before = _at(tokens, at - 1)
    if before is not None and (
        before.kind == "#" or before.norm in _HALF | _OF_A_YEAR or before.norm.startswith("ein")
    ):
        return _as(tokens[at], "jahre")
    return _as(tokens[at], "ja") if before is None or before.kind == "mark" else None


def _since(tokens: Sequence[Token], at: int) -> Token | None:
    """ "seid zwei Jahren dabei", "seid letztem Jahr", but "seid ihr": with a time behind it the slip means "seit"."""
    told = [token for token in tokens[at + 1 : at + 4] if not _is_end(token)]
    of_time = any(_TIME.match(token.norm) for token in told) or (told and told[0].kind == "#")
    return _as(tokens[at], "seit") if of_time and _norm(tokens, at + 1) not in ("ihr", "ihrs") else None


_RULES: dict[str, Rule] = {
    "seid": _since,
    "joar": _years_or_yes,
    "ae": _article_or_filler,
    "e": _article,
    "ee": _article,
    "a": _article,
    "ne": _not,
    "mir": _we,
    "ma": _we_behind_verb,
    "sinn": _are,
    "on": _and,
    "han": _have,
    "zaeh": _ten,
    "zeh": _ten,
    "ka": _none,
    "ke": _none,
}
_BY_MEANING = {"kein": _no}
