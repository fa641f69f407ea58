"""Which counted class a word belongs to (data/nouns.yaml): "Netzwerkpartnerinnen" -> partner, "Textilforschungsinstitute" -> forschung."""

from __future__ import annotations

from functools import lru_cache

from .data import load, words
from .fold import fold

CLASSES = ("kmu", "gross", "hochschule", "forschung", "unternehmen", "partner", "staff", "fte", "project", "other")


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], list[tuple[str, str]], dict[str, frozenset[str]]]:
    raw = load("nouns")
    exact: dict[str, str] = {}
    for name in reversed(CLASSES):
        exact.update({fold(w): name for w in words(raw[name]["suffix"]) if len(w) > 5 and not w.startswith("-")})
        exact.update({fold(w): name for w in words(raw[name]["exact"])})
    suffixes = [(fold(w), name) for name in CLASSES for w in words(raw[name]["suffix"])]
    refused = {name: frozenset(fold(w) for w in words(raw[name]["not"])) for name in CLASSES}
    return exact, sorted(suffixes, key=lambda pair: -len(pair[0])), refused


@lru_cache(maxsize=8000)
def noun_class(word: str) -> str | None:
    """Class of one folded word, None where it is no counted noun."""
    exact, suffixes, refused = _tables()
    if word in exact:
        return exact[word]
    for suffix, name in suffixes:
        if len(word) > len(suffix) + 1 and word.endswith(suffix):
            return None if word in refused[name] else name
    return None


def all_forms() -> set[str]:
    """Every listed form, for the lexicon."""
    return set(_tables()[0])
