"""How it is learned where marks belong (bot/language/facts/dictation.py): from sentences that have theirs.

The statements, figures and scopes of data/nlu serve, and the messages that describe a case, where they are written with care. Half of
them are followed by another one, so that ends of sentences are learned as well as ends of texts.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.language.facts.dictation import COMMA, NONE, STOP
from bot.language.facts.dictation_features import AHEAD, BUCKETS, Word, vector, word_of
from bot.language.facts.leaning import Leaning
from bot.language.facts.leaning_features import Vector
from bot.language.facts.tokens import tokenize
from bot.language.measured import fitted

C = 1.0
MOST = 8000  # texts: more take time and teach nothing new
GOES_ON = 0.5  # of the texts are followed by another
MISSED = 0.3  # of the marks before are not known of, as in use some are missed
TOLD = frozenset({"aussage", "angabe", "geltung"})  # names of lookup tables
DESCRIBES = "angabe"  # the act
_MARKED = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_WITH_CARE = re.compile(r"[A-ZÄÖÜ0-9„].*[.!]$", re.S)
_INNER = re.compile(r"[,;:.–]\s")
_ENDS = frozenset(".?\\")


def learned_from(tables: Iterable[Mapping[str, Any]], messages: Iterable[tuple[str, str]]) -> Leaning:
    """The model of all lookup tables of sentences, and of the messages (text, act) that describe a case."""
    told = [t for table in tables if table["name"].split(":")[0] in TOLD for t in table["elements"]]
    return train([*(_MARKED.sub(r"\1", text) for text in told), *(text for text, act in messages if act == DESCRIBES)])


def train(texts: Iterable[str]) -> Leaning:
    """One model of the marks in these texts, without those that are written without care."""
    careful = [text for text in dict.fromkeys(texts) if _is_careful(text)]
    chance = random.Random(1)
    chance.shuffle(careful)
    careful = careful[:MOST]
    pairs = zip(careful, [*careful[1:], *careful[:1]], strict=True)
    examples = [example for text, after in pairs for example in _examples(text, after, chance)]
    return fitted([vector for vector, _ in examples], [name for _, name in examples], BUCKETS, C)


def _is_careful(text: str) -> bool:
    return bool(_WITH_CARE.match(text)) or (text[-1:] in (".", "!") and _INNER.search(text) is not None)


def _examples(text: str, after: str, chance: random.Random) -> Iterator[tuple[Vector, str]]:
    """Each gap of a text with the mark that stands there."""
    words, marks = parted(text)
    behind = parted(after)[0][:AHEAD] if chance.random() < GOES_ON else []
    last = 0
    for at, mark in enumerate(marks if behind else marks[:-1]):
        yield vector([*words, *behind], at, last), mark
        if mark != NONE and chance.random() >= MISSED:
            last = at + 1


def parted(text: str) -> tuple[Sequence[Word], Sequence[str]]:
    """The words of a text, and the mark behind each: none, one within a sentence, or one that ends it."""
    words: list[Word] = []
    marks: list[str] = []
    for token in tokenize(text):
        if token.kind != "mark":
            words.append(word_of(token))
            marks.append(NONE)
        elif marks:
            marks[-1] = STOP if token.norm in _ENDS or marks[-1] == STOP else COMMA
    return words, [*marks[:-1], *([STOP] if marks else [])]
