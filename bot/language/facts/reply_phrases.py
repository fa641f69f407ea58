"""Replies that are one set phrase: "will ich meinen" is a yes, "steht in den Sternen" knows nothing, whatever their words seem to say."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from rapidfuzz import fuzz, process

from .data import load
from .fold import fold, rx
from .leaning import UNSURE
from .model import Question, Statement, of_whole_text

_MEANS = {
    "ja": True, "mehrere": True, "beschlossen": True, "nein": False, "fehlt": False, "im_werden": False, "geplant": False,
    "unbekannt": UNSURE,
}  # fmt: skip
_BEGUN = "vorhaben_begonnen"
_THINGS = frozenset(  # what is asked for is there or not
    {
        "strategie", "ipr_vereinbarung", "clustermanagement", "koordinator", "eccp_eintrag", "englische_webseite", "go_cluster_mitglied",
        "auslands_koordinator", "auslandspartner_finanzierung", "entwicklungsidee", "gemeinsames_thema",
    }
)  # fmt: skip
_QUALITIES = frozenset(  # what is meant to become so is not so
    {
        "management_neutral", "sitz_deutschland", "regionale_konzentration", "unternehmen_unabhaengig", "interdisziplinaer",
        "innovationskette", "schluesselakteure",
    }
)  # fmt: skip
_SEVERAL = frozenset(  # there may be more than one
    {"strategie", "netzwerkvereinbarung", "ipr_vereinbarung", "entwicklungsidee", "technisches_ziel", "zweitaegige_veranstaltung"}
)  # fmt: skip
_ONLY_OF = {
    "im_werden": _THINGS,
    "geplant": _THINGS | _QUALITIES | {_BEGUN, "netzwerkvereinbarung"},
    "mehrere": _SEVERAL,
}
_NOT_OF = {"fehlt": frozenset({_BEGUN, "management_neutral"}), "beschlossen": frozenset({_BEGUN})}
_MAY_ASK = rx(r"\b(?:sonst|wo denk\w*|woher|und ob)\b")  # "Was denn sonst?"
_TURNS = rx(r"nicht|kein|\bnie|un(?!d|s|t)")
_SHRUGS = re.compile("🤷|¯")
UNDECIDED = "noch_offen"  # a choice for what nobody has decided yet
ONE_SLIP, LONG_ENOUGH = 94.0, 16  # how like a phrase, of how many letters, may be meant by what is misspelt
_BEFORE = rx(
    r"^(?:(?:na|naja|also|ach|och|tja|hm+|äh|ähm|nun|puh|oh|gut|leider|ehrlich gesagt|offen gesagt|um ehrlich zu sein) )+"
)
_BEHIND = rx(
    r"(?: (?:leider|ehrlich gesagt|bei uns|halt|eben|gell|wa|oder|nicht wahr|danke|sorry|sry|tut mir leid|pardon|bisher|bislang|momentan|derzeit|aktuell|zurzeit))+$"
)


@cache
def _phrases() -> dict[str, str]:
    """Each phrase, folded and without marks, and its kind."""
    return {_plain(phrase): kind for kind, rows in load("redensarten").items() for row in rows for phrase in row}


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w ]", " ", fold(text)).split())


def as_phrase(text: str, asked: Question) -> Statement | None:
    """What the text answers where it is nothing but a set phrase, and the fact makes no more of it."""
    said = _meaning(text, asked.fact)
    answers = said is not None and (
        asked.kind == "ja_nein" or (said == UNSURE and UNDECIDED not in {o.value for o in asked.options})
    )
    return of_whole_text(asked.fact, said, text) if answers else None


def _meaning(text: str, fact: str) -> Any:
    if _SHRUGS.search(text) and not re.search(r"[^\W\d_]{2,}", text):
        return UNSURE
    kind = _kind(_plain(text))
    if kind is None or ("?" in text and not _MAY_ASK.search(fold(text))):
        return None
    says_more = fact not in _ONLY_OF.get(kind, {fact}) or fact in _NOT_OF.get(kind, ())
    return None if says_more else _MEANS[kind]


@lru_cache(maxsize=256)  # a message is asked several times for the same
def _kind(plain: str) -> str | None:
    bare = _BEHIND.sub("", _BEFORE.sub("", f"{plain} ").strip())
    for said in (plain, bare):
        if said in _phrases():
            return _phrases()[said]
    if len(bare) < LONG_ENOUGH:
        return None
    found = process.extractOne(bare, _phrases().keys(), scorer=fuzz.ratio, score_cutoff=ONE_SLIP)
    same = found is not None and len(_TURNS.findall(found[0])) == len(_TURNS.findall(bare))
    return _phrases()[found[0]] if found and same else None
