"""A word as a region speaks it, found by its sounds: "verkaafn", "vakoofa" and "verkaufet" are "verkaufen", "Schdradegie" is "Strategie".

Dialects keep the consonants of a word, the hard ones often softened, and change its vowels and its ending in regular ways (data/laute.yaml). So our words
are kept by their consonants, and of those with the same consonants one is meant whose vowels can have become the ones that were heard.
Only words that German does not know come here, and none leads to a word that is not ours: "Baguette" stays what it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import starmap
from types import MappingProxyType

from rapidfuzz.distance import OSA

from .data import load, words

SHORTEST, SHORTEST_NAME = 5, 6  # letters of a word in small letters, and of one with a capital: "Groos" is a name
LETTERS_A_CHANGE, MOST_CHANGES = 3, 3  # a longer word may be changed more, but none beyond recognition

_RAW = load("laute")


def _table(name: str) -> dict[str, tuple[str, ...]]:
    return {heard: tuple(words(meant)) for heard, meant in _RAW[name].items()}


_VOWELS, _CONSONANTS = _table("vokale"), _table("konsonanten")
_ENDINGS, _OPENINGS, _L_SOUNDS = _table("endungen"), _table("anfaenge"), _table("l_laute")
_LONGEST_ENDING = max(map(len, _ENDINGS))
_LONGEST_OPENING = max(map(len, _OPENINGS))
_L_SOUND = re.compile(rf"(?:{'|'.join(_L_SOUNDS)})(?![aeioul])")
_SMALL_FORM = re.compile(r"(?<=\w{4})(?:le|la|li)$")  # "Betriebla"
_REGULAR = tuple((re.compile(heard), written) for heard, written in _RAW["regelmaessig"])
_S_BEFORE_CONSONANT, _SILENT_H = re.compile(r"sch(?=[tdpb])"), re.compile(r"h(?![aeiou])")
_SPELLINGS = (("sch", "S"), ("chs", "gs"), ("x", "gs"), ("ch", "G"), ("ck", "k"), ("tz", "z"), ("dt", "t"))
_DOUBLED = re.compile(r"([^aeiou])\1+")
_ALIKE = str.maketrans("ptkGjvw", "bdgggbb")  # consonants that one may become the other
_CONSONANT, _VOWEL = re.compile(r"[^aeiou]"), re.compile(r"[aeiou]+")


class Sounds:
    """Our words by their consonants, each with what it means."""

    def __init__(self, ours: Mapping[str, str], close: Mapping[str, str] = MappingProxyType({})) -> None:
        """Ours; and what only consonants and endings may differ from: names, and what is spoken in one region for the others to be read by."""
        self._meaning = {**close, **ours}
        self._close = frozenset(close) - frozenset(ours)
        self._by_consonants: dict[str, list[tuple[str, str]]] = defaultdict(list)  # each word, and how it is spelled
        for word in sorted(self._meaning):
            spelled = _spelled(word)
            self._by_consonants[_key(spelled)].append((word, spelled))

    def meant(self, word: str) -> str | None:
        """The one of our words that a folded word sounds like: of several the nearest."""
        best: tuple[int, int, str] | None = None
        for form, added in _forms(word):
            heard = _spelled(form)
            for ours, spelled in self._by_consonants.get(_key(heard), ()):
                changes = _changes(heard, spelled)
                if changes is None or (changes and ours in self._close):
                    continue
                found = (changes + added, OSA.distance(word, ours), ours)
                if found[0] <= min(len(word) // LETTERS_A_CHANGE, MOST_CHANGES):
                    best = min(best, found) if best else found
        return self._meaning[best[2]] if best else None


def long_enough(word: str) -> bool:
    """Has a word as typed enough letters to be told by its sounds?"""
    return len(word) >= (SHORTEST if word.islower() else SHORTEST_NAME)


def regular(word: str) -> list[str]:
    """What comes out where only what is regular is undone, the least first: "jeplant", "fescht", "bleiba"."""
    forms = [word]
    for heard, written in _REGULAR:
        forms += [changed for form in forms if (changed := heard.sub(written, form)) != form]
    return forms[1:]


def _spelled(word: str) -> str:
    if "sch" in word:
        word = _S_BEFORE_CONSONANT.sub("s", word)
    for written, sound in _SPELLINGS:
        word = word.replace(written, sound)
    if "h" in word:
        word = _SILENT_H.sub("", word)
    return _DOUBLED.sub(r"\1", word)


def _key(spelled: str) -> str:
    return _VOWEL.sub("", spelled).translate(_ALIKE)


def _changes(heard: str, written: str) -> int | None:
    """How much sounds different; None where one cannot have become the other."""
    pairs = zip(_VOWEL.sub("", heard), _VOWEL.sub("", written), strict=True)
    if any(a != b and b not in _CONSONANTS.get(a, ()) for a, b in pairs):
        return None
    if heard[0] != written[0] and heard[0] in "wv":
        return None  # only inside a word is a w a b: "Wald" is no "bald"
    costs = list(starmap(_cost, zip(_CONSONANT.split(heard), _CONSONANT.split(written), strict=True)))
    return None if None in costs else sum(cost or 0 for cost in costs)


def _cost(heard: str, written: str) -> int | None:
    if heard == written:
        return 0
    if not heard:
        return 1 if written == "e" else None
    return (1 if len(heard) > 1 or heard + "e" == written else 2) if written in _VOWELS.get(heard, ()) else None


def _forms(word: str) -> Iterator[tuple[str, int]]:
    """The word with the beginnings and endings, and the l, that may be written for it; and how many of these it has."""
    for form in (word, *_with_l(word)):
        for opened in (form, *_opened(form)):
            for ended in (opened, *_ended(opened)):
                yield ended, (form != word) + (opened != form) + (ended != opened)


def _with_l(word: str) -> Iterator[str]:
    found = _L_SOUND.search(word)
    if found:
        for sound in _L_SOUNDS[found.group()]:
            yield word[: found.start()] + sound + word[found.end() :]


def _opened(word: str) -> Iterator[str]:
    for size in range(1, _LONGEST_OPENING + 1):
        if word[size : size + 1] not in "aeiou":
            for opening in _OPENINGS.get(word[:size], ()):
                yield opening + word[size:]


def _ended(word: str) -> Iterator[str]:
    yield word + "e"
    for size in range(1, _LONGEST_ENDING + 1):
        for ending in _ENDINGS.get(word[-size:], ()):
            yield word[:-size] + ending
    small = _SMALL_FORM.sub("", word)
    if small != word:
        yield small
        yield small + "e"
