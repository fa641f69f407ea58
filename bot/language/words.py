"""The words of a message: as typed, folded, and with slips undone; what only a dialect has ("verkaafn") is heard as what it stands for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.language.facts.fold import fold
from bot.language.facts.lexicon import known, spoken
from bot.language.spelling import Spelling

KEPT_WORDS = 8192  # that need no second look
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Word:
    """A word as typed, its folded form, and the word that it was meant to be."""

    typed: str
    folded: str
    meant: str


def split(text: str, spelling: Spelling | None = None) -> list[Word]:
    """Every word and figure; hyphens and other marks part them."""
    return [_word(typed, spelling) for typed in WORD.findall(unicodedata.normalize("NFC", text))]


@lru_cache(maxsize=KEPT_WORDS)
def _word(typed: str, spelling: Spelling | None) -> Word:
    folded = fold(typed)
    if spelling is None or folded in spelling.words:
        return Word(typed, folded, folded)
    heard = spoken(typed)
    return Word(typed, folded, heard if heard in spelling.words else spelling.corrected(folded, typed, known))


def learned_spelling(messages: Iterable[str], is_german: Callable[[str], bool] = known) -> Spelling:
    """The words of the examples, without those that are slips themselves."""
    return Spelling.of(([(w.folded, w.typed) for w in split(text)] for text in messages), is_german)


def meant(words: Sequence[Word]) -> list[str]:
    """The folded words with slips undone."""
    return [word.meant for word in words]
