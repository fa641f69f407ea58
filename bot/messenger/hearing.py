"""What somebody means who answers with a number, a word for it, an emoji or the words of a choice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from bot.messenger.model import Choice
from bot.messenger.phrases import phrases, say

_WORDS = phrases()["gehoert"]
_MEANINGS = {emoji: str(meaning) for meaning, emojis in _WORDS["emoji"].items() for emoji in emojis.split()}
_VARIATIONS = dict.fromkeys([*map(ord, "\ufe0e\ufe0f\u20e3"), *range(0x1F3FB, 0x1F400)])  # of an emoji: keycap, skin
_FILLER = re.compile(rf"\b({_WORDS['beiwerk'].replace(' ', '|')})\b")
_DIGITS = re.compile(r"(\d{1,2})[.):]*")
_LIST = re.compile(rf"\d{{1,2}}[.)]?(\s*(?:,|;|\+|&|\b{_WORDS['und']}\b|\s)\s*\d{{1,2}}[.)]?)+")
_OUT = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue"}
_AWAY = str.maketrans("äöü", "aou")


def choose(text: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice that is meant; None if it is none of them, or not clearly one."""
    said = _emoji(text)
    by_title = [choice for choice in choices if _folds(choice.title) & _folds(said)]
    if len(by_title) == 1:
        return by_title[0]
    number = _number(said, len(choices))
    return next((choice for choice in choices if number is not None and choice.number == number), None)


def choose_several(text: str, choices: Sequence[Choice]) -> list[Choice]:
    """The choices of "1, 3" or "1 und 3"; empty if it is no such list or a number is on no offer."""
    said = _emoji(text).strip().casefold().rstrip(".!")
    if not _LIST.fullmatch(said):
        return []
    by_number = {choice.number: choice for choice in choices}
    numbers = [int(found) for found in re.findall(r"\d+", said)]
    return [by_number[n] for n in dict.fromkeys(numbers)] if set(numbers) <= by_number.keys() else []


def wants_more(text: str) -> bool:
    """Is it the word for the parts that were held back?"""
    return _plain(text) in _WORDS["mehr"]


def corrected(text: str) -> str:
    """What the assistant is told for a message that was edited. A bare "13" must not answer the question open now."""
    return say("korrektur", text=text)


def _emoji(text: str) -> str:
    bare = text.strip().translate(_VARIATIONS)
    return _MEANINGS.get(bare, unicodedata.normalize("NFKC", bare))


def _plain(text: str) -> str:
    """A text without case and punctuation."""
    return " ".join(re.sub(r"[^\w\s]", " ", unicodedata.normalize("NFC", text).casefold()).split())


def _folds(text: str) -> set[str]:
    """A plain text with its umlauts written out, and with them left away."""
    plain = _plain(text)
    return {plain.translate(_OUT), plain.translate(_AWAY)} - {""}


def _number(text: str, last: int) -> int | None:
    """The number a short answer names and nothing else."""
    said = " ".join(_FILLER.sub(" ", text.casefold()).split()).strip("()[]#.,;:!? ")
    if found := _DIGITS.fullmatch(said):
        return int(found[1])
    if said in _WORDS["letzte"].split():
        return last
    folds = _folds(said)
    for number, words in _WORDS["zahlwoerter"].items():
        if any(folds & _folds(word) for word in words.split()):
            return int(number)
    return None
