"""Something said before is doubted without the right value: "die Zahl der KMU ist falsch", "da ist ein Fehler bei den Bundesländern".

Such a sentence is no yes or no to the open question. What it doubts is asked for anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from bot.language.facts.model import Question
from bot.language.heard import Heard, Message, Reader

_MISTAKE = r"fehler|irrtum|geirrt|vertan|verschrieben|vertippt|verwechselt|verzahlt|verrechnet"
_CHANGE = r"korrigier\w*|berichtig\w*|andern|verandern|anpassen|geandert"
_WRONG = r"stimm(?:t|en) (?:so |aber |gar |doch |noch )*nicht|falsch|nicht (?:richtig|korrekt)"
DOUBTS = re.compile(rf"\b(?:{_MISTAKE}|{_CHANGE}|{_WRONG})\b")
OWN_MISTAKE = re.compile(rf"\b(?:{_MISTAKE}|{_CHANGE})\b")
LIKELY = 0.3
DENIED = re.compile(rf"\b(?:{_WRONG})\b", re.I)
SMALL = re.compile(r"^(?:d(?:er|ie|as|es|en|em)|wer|ein|eine|vor|allem|schon|als|und|oder|zahl|ihre)$")
ENDS_THE_HEAD = re.compile(r" (?:der|des|im|in|mit|aus|bei|zu|auf|fur|als|vor|voneinander)\b")
STEM = 4


def listen(message: Message, titles: Mapping[str, Question], reader: Reader) -> Heard | None:
    """The doubt, with the known facts that it names; None for everything else."""
    if not DOUBTS.search(message.folded) or re.search(r"\d", message.text) or message.programmes:
        return None
    if message.score("korrektur") < LIKELY:
        return None
    named = [fact for fact in named_in(message.folded, titles) if fact in message.known]
    told = {statement.fact: statement.value for statement in reader.correction(message.text)}
    if denied := _denied(told, message, reader):
        return Heard("korrektur", details={"bestritten": denied})
    if told.keys() & {*named, *message.known}:
        return None  # it says what is right
    if named:
        return Heard("korrektur", details={"fakten": named})
    return Heard("korrektur") if message.known and OWN_MISTAKE.search(message.folded) else None


def _denied(told: Mapping[str, Any], message: Message, reader: Reader) -> str | None:
    """The one fact that is a "no" only because its being right is denied: "das mit der Strategie stimmt nicht"."""
    if list(told.values()) != [False] or not DENIED.search(message.text):
        return None
    (fact,) = told
    without = {statement.fact: statement.value for statement in reader.correction(DENIED.sub("", message.text))}
    return fact if without.get(fact) is not False else None


def named_in(text: str, titles: Mapping[str, Question]) -> list[str]:
    """The facts whose titles share a word with the folded text."""
    return [question.fact for title, question in titles.items() if _names(title, text)]


def _names(title: str, text: str) -> bool:
    """Does the text hold a word of what the title is about ("Bundesländer der Partner": Bundesländer)?"""
    words = re.findall(r"\w+", text)
    return any(_same(key, word) for key in _keys(title) for word in words)


def _keys(title: str) -> Iterable[str]:
    counted = title.removeprefix("zahl der ")
    head = ENDS_THE_HEAD.split(counted)[0]
    return (word for word in re.findall(r"\w+", head) if len(word) > 2 and not SMALL.match(word))


def _same(key: str, word: str) -> bool:
    """The same word in another form, or the last part of a compound: "Management" of "Netzwerkmanagement"."""
    if len(key) <= STEM or len(word) <= STEM:
        return key == word
    stem = key[: max(STEM + 1, len(key) - 2)]
    return word.startswith(stem) or (len(word) > STEM + 1 and key.endswith(word))
