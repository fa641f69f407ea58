"""Which counted class a word belongs to (data/nouns.yaml): "Netzwerkpartnerinnen" -> partner, "Textilforschungsinstitute" -> forschung."""

from __future__ import annotations

from functools import lru_cache

from .data import load, words
from .fold import fold

CLASSES = ("kmu", "gross", "hochschule", "forschung", "unternehmen", "partner", "staff", "fte", "project", "other")


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[int, dict[str, str]], dict[str, frozenset[str]]]:
    """Classes by whole word; by the length of an ending and the ending, the longest first; the words that a class refuses."""
    raw = load("nouns")
    exact: dict[str, str] = {}
    for name in reversed(CLASSES):
        exact.update({fold(w): name for w in words(raw[name]["suffix"]) if len(w) > 5 and not w.startswith("-")})
        exact.update({fold(w): name for w in words(raw[name]["exact"])})
    suffixes = [(fold(w), name) for name in CLASSES for w in words(raw[name]["suffix"])]
    endings: dict[int, dict[str, str]] = {size: {} for size in sorted({len(s) for s, _ in suffixes}, reverse=True)}
    for suffix, name in suffixes:
        endings[len(suffix)].setdefault(suffix, name)
    refused = {name: frozenset(fold(w) for w in words(raw[name]["not"])) for name in CLASSES}
    return exact, endings, refused


@lru_cache(maxsize=8000)
def noun_class(word: str) -> str | None:
    """Class of one folded word, None where it is no counted noun."""
    exact, endings, refused = _tables()
    if word in exact:
        return exact[word]
    for size, classes in endings.items():
        if len(word) > size + 1 and (name := classes.get(word[-size:])) is not None:
            return None if word in refused[name] else name
    return None


def all_forms() -> set[str]:
    """Every listed form, for the lexicon."""
    return set(_tables()[0])
