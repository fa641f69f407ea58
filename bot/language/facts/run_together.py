"""Run-together words, cut against the reader's own lexicon only: "unternehmenausbremen"."""

from __future__ import annotations

import re
from functools import lru_cache

from .data import load, words
from .fold import fold, light
from .lexicon import common, is_place, known, names
from .nouns import noun_class
from .numbers import number_word


@lru_cache(maxsize=1)
def _glue() -> frozenset[str]:
    return frozenset(fold(w) for w in words(load("words")["glue"]))


def _piece(part: str) -> bool:
    return (
        part in _glue()
        or (len(part) >= 4 and (part in common() or part in names() or number_word(part) is not None))
        or part in ("kmu", "kmus", "uni", "unis")
    )


_PARTICIPLE = re.compile(
    r"(?:ab|an|auf|aus|bei|ein|mit|nach|um|vor|zu)ge\w{3,}(?:t|en)e[nrms]?"
)  # "angeschlossene" is one word
_HEADS = ("netzwerk", "cluster")  # of compounds: firms of a network are one word


@lru_cache(maxsize=4000)
def cut(word: str) -> tuple[str, ...]:
    """Run-together words apart: "unternehmenausbremen" -> (unternehmen, aus, bremen); () where it is no such thing."""
    folded = fold(word)
    if (
        not 6 <= len(folded) <= 120
        or folded in common()
        or folded in names()
        or number_word(folded) is not None
        or (len(folded) < 14 and known(word))
        or is_place(folded)
        or _PARTICIPLE.fullmatch(folded)
    ):
        return ()
    best: list[tuple[str, ...] | None] = [()] + [None] * len(folded)
    for start in range(len(folded)):
        head = best[start]
        if head is None:
            continue
        for end in range(start + 1, min(start + 24, len(folded)) + 1):
            if not _piece(folded[start:end]):
                continue
            now = best[end]
            if now is None or len(head) + 1 < len(now):
                best[end] = (*head, folded[start:end])
    parts = best[-1]
    if (
        parts is None
        or len(parts) < 2
        or not any(p in _glue() for p in parts)
        or (len(parts) == 2 and light(word) in ("indem", "andie"))
        or (parts[-1] == "es" and parts[-2] not in _glue())  # "deutschlandweites", and not "gibtes"
        or (len(parts) == 2 and parts[0] in _HEADS and noun_class(folded) is not None)  # "netzwerkfirmen"
    ):
        return ()
    return parts
