"""Words around a figure that say whose money it is, and places abroad: signs that hold for words which no training sentence had."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .clause_features import KEPT_WORDS
from .gazetteer import abroad
from .normal import Normal

REACH = 11  # words to each side among which a word for money counts
NEAR = 5  # a place further off is far, however far
SUM = 1000  # what is smaller is no money
ENDS = ".;?"
_MEANS = {
    "own": re.compile(
        r"^(?:privat\w*|eigen(?:mittel|anteil|beitr|leist|geld|kapital)\w*|eigene[nmrs]?|\w*industrie\w*|\w*wirtschaft\w*"
        r"|investor\w*|sponsor\w*|kofinanz\w*|firmen\w*|firma|unternehmen|\w*betriebe?n?|selbst|selber|mitglied\w*|tasche"
        r"|drauf|bei|beisteuern|\w*legen|steuer\w*|schies\w*|\w*bauer|\w+ereien|\w+macher)$"
    ),
    "grant": re.compile(
        r"^(?:\w*beantrag\w*|\w*forder\w*|\w*zuschuss\w*|zuwendung\w*|benotig\w*|brauch\w*|\w*bedarf|bund|staat|land"
        r"|ministerium|erhoff\w*|wunsch\w*|wollen|mochten|gern\w*|hatten|hilfe)$"
    ),
    "cost": re.compile(
        r"^(?:\w*kost\w*|umsatz\w*|bilanz\w*|\w*volumen|investi\w*|miete|gewinn|kredit\w*|budget|insgesamt|gesamt\w*)$"
    ),
}


@lru_cache(maxsize=KEPT_WORDS)
def _meant(word: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in _MEANS.items() if pattern.match(word))


@lru_cache(maxsize=KEPT_WORDS)
def _foreign(word: str) -> bool:
    return len(word) > 3 and any(True for _ in abroad(word))


def cues(form: Normal, i: int) -> Iterator[str]:
    """Signs of money, if the figure may be a sum, and of places abroad in its sentence."""
    token = form.tokens[i]
    if token.kind == "€" or (token.value or 0) >= SUM:
        yield from _of_money(form, i, "l", range(i - 1, max(-1, i - 1 - REACH), -1))
        yield from _of_money(form, i, "r", range(i + 1, min(len(form.tokens), i + 1 + REACH)))
    yield from _of_places(form, i)


def _of_money(form: Normal, i: int, side: str, places: range) -> Iterator[str]:
    """What the words to one side mean: the nearest of them, and all up to the end of the sentence."""
    clause, seen = form.clause_of(i), dict[str, None]()
    for k in places:
        word = form.tokens[k].norm
        if word in ENDS:
            break
        seen.update(dict.fromkeys(f"{name}{'i' if clause.first <= k < clause.last else 'o'}" for name in _meant(word)))
    nearest = next(iter(seen), "no")
    yield f"{side}cue1={nearest}"
    yield from (f"{side}cue={name}" for name in seen)


def _of_places(form: Normal, i: int) -> Iterator[str]:
    clause = form.clause_of(i)
    for k, token in enumerate(form.tokens):
        if token.kind != "word" or not _foreign(token.norm):
            continue
        if clause.first <= k < clause.last:
            yield from ("far=in", f"far{'<' if k < i else '>'}", f"far{'<' if k < i else '>'}{min(NEAR, abs(k - i))}")
        elif form.clause_of(k).sentence == clause.sentence:
            yield "far=sent"
