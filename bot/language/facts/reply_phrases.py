"""Replies that are one set phrase: "will ich meinen" is a yes, "steht in den Sternen" knows nothing, whatever their words seem to say."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import Any

from rapidfuzz import fuzz, process

from .data import load
from .fold import fold, rx
from .leaning import UNSURE
from .lexicon import known
from .model import Question, Statement, of_whole_text
from .normal import seen
from .reply_withheld import is_withheld
from .yes_or_no import yes_or_no

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
NOT_YET_THERE = _THINGS | _QUALITIES | {_BEGUN, "netzwerkvereinbarung"}  # of which plans say that it is not so yet
_ONLY_OF = {
    "im_werden": _THINGS,
    "geplant": NOT_YET_THERE,
    "mehrere": _SEVERAL,
}
_NOT_OF = {"fehlt": frozenset({_BEGUN, "management_neutral"}), "beschlossen": frozenset({_BEGUN})}
_MAY_ASK = rx(r"\b(?:sonst|wo denk\w*|woher|und ob)\b")  # "Was denn sonst?"
_TURNS = rx(r"nicht|kein|\bnie|un(?!d|s|t)")
_SHRUGS = re.compile("🤷|¯")
UNDECIDED = "noch_offen"  # a choice for what nobody has decided yet
ONE_SLIP, LONG_ENOUGH = 94.0, 16  # how like a phrase, of how many letters, may be meant by what is misspelt
OF_A_SHORT_ONE, SHORTEST = 89.0, 10  # the same where what differs is no word at all: "kein Kommetar"
_BEFORE = rx(
    r"^(?:(?:na|naja|also|ach|och|do|dor|doa|tja|hm+|äh|ähm|nun|puh|oh|gut|leider|ehrlich gesagt|offen gesagt|um ehrlich zu sein) )+"
)
_BEHIND = rx(
    r"(?: (?:leider|ehrlich gesagt|bei uns|halt|eben|gell|wa|oder|nicht wahr|danke|sorry|sry|tut mir leid|pardon|bisher|bislang|momentan|derzeit|aktuell|zurzeit))+$"
)
_MARKS = re.compile(r"[^\w ]")


@cache
def _phrases() -> dict[str, str]:
    """Each phrase, folded and without marks, and its kind."""
    return {plain_words(phrase): kind for kind, rows in load("redensarten").items() for row in rows for phrase in row}


@lru_cache(maxsize=256)  # a message is asked several times for the same
def plain_words(text: str) -> str:
    """The text folded and without marks."""
    return " ".join(_MARKS.sub(" ", fold(text)).split())


def as_phrase(text: str, asked: Question) -> Statement | None:
    """What the text answers where it is nothing but a set phrase, and the fact makes no more of it."""
    if is_withheld(plain_words(text), asked.fact):
        return of_whole_text(asked.fact, UNSURE, text)
    said = _meaning(text, asked.fact)
    answers = said is not None and (
        asked.kind == "ja_nein" or (said == UNSURE and UNDECIDED not in {o.value for o in asked.options})
    )
    return of_whole_text(asked.fact, said, text) if answers else None


@lru_cache(maxsize=256)  # a message is asked several times for the same
def _meaning(text: str, fact: str) -> Any:
    if _SHRUGS.search(text) and not re.search(r"[^\W\d_]{2,}", text):
        return UNSURE
    kind = _kind(plain_words(text)) or _misspelt(text) or _kind(plain_words(seen(text).string))  # as a dialect says it
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
    if composed := yes_or_no(plain):
        return composed
    if len(bare) < LONG_ENOUGH:
        return None
    found = _nearest(bare, ONE_SLIP)
    return _phrases()[found] if found and _turns_alike(found, bare) else None


def _nearest(said: str, cutoff: float) -> str | None:
    """The phrase that is most like what was said."""
    found = process.extractOne(said, _about_as_long().get(len(said), ()), scorer=fuzz.ratio, score_cutoff=cutoff)
    return found[0] if found else None


@cache
def _about_as_long() -> dict[int, list[str]]:
    """For so many letters the phrases that are not too long or short to be alike enough: no letter of the shorter one needs to differ."""
    found: dict[int, list[str]] = defaultdict(list)
    for phrase in _phrases():
        size = len(phrase)
        for letters in range(size // 2, 2 * size + 1):
            if 200 * min(size, letters) >= OF_A_SHORT_ONE * (size + letters):
                found[letters].append(phrase)
    return found


def _turns_alike(phrase: str, said: str) -> bool:
    return len(_TURNS.findall(phrase)) == len(_TURNS.findall(said))


@lru_cache(maxsize=256)
def _misspelt(text: str) -> str | None:
    """The kind of a short phrase of which one word is written as no word is: "kein Kommetar", while a "kein Kommandant" says something else."""
    plain = plain_words(text)
    if not SHORTEST <= len(plain) < LONG_ENOUGH:
        return None
    found = _nearest(plain, OF_A_SHORT_ONE)
    if found is None or not _turns_alike(found, plain):
        return None
    meant, said = found.split(), plain.split()
    words = {plain_words(word) for word in re.findall(r"\w+", text) if known(word)}
    slipped = [(a, b) for a, b in zip(meant, said, strict=False) if a != b]
    same = len(meant) == len(said) and len(slipped) == 1
    return _phrases()[found] if same and slipped[0][1] not in words else None
