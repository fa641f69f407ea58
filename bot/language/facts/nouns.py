"""Which counted class a word belongs to (data/nouns.yaml): "Netzwerkpartnerinnen" -> partner, "Textilforschungsinstitute" -> forschung."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .data import load, words
from .fold import fold

CLASSES = ("kmu", "gross", "hochschule", "forschung", "unternehmen", "partner", "staff", "fte", "project", "other")
FIRMS = ("unternehmen", "kmu", "gross")
LAST_LETTERS = 2  # of an ending, which tell how long it may be
SHORTEST_EXACT = 6  # letters of an ending that stands alone too
ONLY_ENDS = "-"  # before a base word: no word alone; before a refused one: whatever ends so
_DATIVE = ("ern", "ien", "en")  # "Webhostern", "Verlagen": the plural with the n of the dative


@dataclass(frozen=True)
class _Tables:
    """Classes by whole word and by ending; how long endings with the same last letters are, the longest first; what a class refuses; base words."""

    exact: dict[str, str]
    endings: dict[str, str]
    sizes: dict[str, list[int]]
    refused: dict[str, frozenset[str]]
    refused_ends: dict[str, tuple[str, ...]]
    one_firm: tuple[str, ...]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    raw = load("nouns")
    base = {name: [entry.split("/") for entry in words(raw[name].get("base"))] for name in CLASSES}
    exact: dict[str, str] = {}
    for name in reversed(CLASSES):
        exact.update({fold(w): name for w in words(raw[name]["suffix"]) if len(w) >= SHORTEST_EXACT})
        exact.update({fold(w): name for forms in base[name] if not forms[0].startswith(ONLY_ENDS) for w in forms})
        exact.update({fold(w): name for w in words(raw[name]["exact"])})
    suffixes = [(fold(w), name) for name in CLASSES for w in words(raw[name]["suffix"])]
    suffixes += [(fold(w.removeprefix(ONLY_ENDS)), name) for name in CLASSES for forms in base[name] for w in forms]
    endings = dict(reversed(suffixes))
    sizes: dict[str, list[int]] = {}
    for last, size in sorted({(suffix[-LAST_LETTERS:], len(suffix)) for suffix in endings}, reverse=True):
        sizes.setdefault(last, []).append(size)
    refused = {name: [fold(w) for w in words(raw[name]["not"])] for name in CLASSES}
    return _Tables(
        exact,
        endings,
        sizes,
        {name: frozenset(some) for name, some in refused.items()},
        {
            name: tuple(w.removeprefix(ONLY_ENDS) for w in some if w.startswith(ONLY_ENDS))
            for name, some in refused.items()
        },
        tuple(fold(forms[0].removeprefix(ONLY_ENDS)) for name in FIRMS for forms in base[name]),
    )


@lru_cache(maxsize=8000)
def noun_class(word: str) -> str | None:
    """Class of one folded word, None where it is no counted noun."""
    found = _class_of(word.removesuffix("'s"))  # "drei Uni's"
    if found is None and word.endswith(_DATIVE) and not word.endswith("nen"):
        plural = _class_of(word[:-1])
        return plural if plural in FIRMS else None
    return found


def _class_of(word: str) -> str | None:
    tables = _tables()
    if word in tables.exact:
        return tables.exact[word]
    for size in tables.sizes.get(word[-LAST_LETTERS:], ()):
        if len(word) > size + 1 and (name := tables.endings.get(word[-size:])) is not None:
            return None if any(_refused(tables, name, form) for form in (word, word.removesuffix("n"))) else name
    return None


def _refused(tables: _Tables, name: str, word: str) -> bool:
    return word in tables.refused[name] or word.endswith(tables.refused_ends[name])


def is_one_firm(word: str) -> bool:
    """Is this folded word the singular of a listed kind: "alpakafarm", but not "alpakafarmen"?"""
    return noun_class(word) in FIRMS and word.endswith(_tables().one_firm)


def only_looks_like_firms(word: str) -> bool:
    """Is it one of the words that end like a firm and are none: "projektbüro", "netzwerk"?"""
    return _refused(_tables(), "unternehmen", word)


def all_forms() -> set[str]:
    """Every listed form, for the lexicon."""
    return set(_tables().exact)
