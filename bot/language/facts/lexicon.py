"""Typing slips and the words of dialects, mended against the reader's own lexicon only.

One edit in words of five to seven letters, two from eight letters on; the first letter stays. A word that German knows (simplemma) is never touched; below five letters nothing is guessed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .bodies import single_names
from .data import FOLDER, load, words
from .fold import fold
from .german_words import any_known
from .nouns import all_forms, noun_class
from .number_slips import compound_meant
from .numbers import number_word
from .sounds import SHORTEST, Sounds, long_enough, regular

LONGEST_NAME = 7  # letters of a name that sounds like a word
LONGEST = 40  # letters of a word that is looked at twice
SHORTEST_PLACE = 7  # letters of a place that is told by its sounds
MOST_EDITS = 2  # in a long word
SHORTEST_PIECE = 5  # letters of a word that others are put together with


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """Every folded word that a slip may be mended towards."""
    raw = load("words")
    listed = {fold(w) for w in [*words(raw["common"]), *words(raw["function"])] if " " not in w}
    return frozenset(listed | all_forms() | _pattern_words())


def _pattern_words() -> set[str]:
    """Whole words of five letters and more that stand in the pattern files."""
    found: set[str] = set()
    for name in ("qualities", "choices", "aims", "replies"):
        text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
        found |= {fold(w) for w in re.findall(r"(?<![\w*?\]\\])[a-zäöüß]{6,}(?=[|)' ])(?! ?\?)", text)}
    return found


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """Towns, regions and Länder of one word."""
    from .place_tables import single_words

    return frozenset(single_words())


@lru_cache(maxsize=20000)
def is_place(folded: str) -> bool:
    """Leuven is no slip of "Leuten", Müncheberg none of "Münchberg"."""
    from .gazetteer import abroad
    from .place_tables import is_town

    return is_town(folded) or any(match.group() == folded for match in abroad(folded))


@lru_cache(maxsize=1)
def _by_initial() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    short = {fold(w) for w in words(load("words")["function"]) if len(fold(w)) == 4}
    for word in sorted(common() | {n for n in names() if len(n) >= 5}):
        if len(word) >= 5 or (len(word) == 4 and word in short):
            table.setdefault(word[0], []).append(word)
    return table


@lru_cache(maxsize=1)
def _by_length() -> dict[tuple[str, int, int], list[str]]:
    """By the first letter, the letters and the edits of a word: what it may have been meant to be, in alphabetical order."""
    table: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for initial, listed in _by_initial().items():
        for word in listed:
            for limit in range(MOST_EDITS + 1):
                for length in range(len(word) - limit, len(word) + limit + 1):
                    table[initial, length, limit].append(word)
    return table


def _candidates(initial: str, length: int, limit: int) -> list[str]:
    return _by_length().get((initial, length, limit), [])


@lru_cache(maxsize=20000)
def known(word: str) -> bool:
    """Is this a German word as written (any case, umlauts also as two letters)?"""
    lower = word.lower()
    forms = {word, lower, lower.capitalize()}
    for two, one in (("ae", "ä"), ("oe", "ö"), ("ue", "ü")):
        if two in lower:
            forms |= {f.replace(two, one) for f in forms}
    return any_known(forms)


_BENT = re.compile(r"(?:e[nrsm]?|ers)$(?<!ine)(?<!inde)(?<!ie)")
_SWALLOWED = re.compile(r"(?<=[^aeiou])n$|(?<=ing)a$")
_BREATHED = re.compile(r"(?<=b[eu]r)ch$")  # "bamberch", "hamburch"


def _spoken_place(folded: str) -> str | None:
    """ "münchn", "reutlinga", "hamburch": a town or Land with the ending that a dialect gives it."""
    full = (_SWALLOWED.sub("en", folded), _BREATHED.sub("g", folded))
    return next((name for name in full if name != folded and name in names()), None)


@lru_cache(maxsize=1)
def _listed() -> dict[str, str]:
    """The words of data/mundart.yaml that stand for one word."""
    return {fold(word): fold(meant) for word, meant in load("mundart").items() if " " not in meant}


@lru_cache(maxsize=1)
def _sounds() -> Sounds:
    """Our words by their sounds."""
    listed = {word: meant for word, meant in _listed().items() if len(word) >= SHORTEST}
    return Sounds({word: word for word in common() if len(word) >= SHORTEST and word.isalpha()}, listed)


@lru_cache(maxsize=1)
def _sounds_of_places() -> Sounds:
    return Sounds({}, {name: name for name in names() if len(name) >= SHORTEST_PLACE and name.isalpha()})


def spoken(word: str) -> str | None:
    """What a word means that only a dialect has, be it listed or told by its sounds."""
    return None if _stands(word) or fold(word) in _run_together() else _listed().get(fold(word)) or heard(word)


@lru_cache(maxsize=1)
def _run_together() -> frozenset[str]:
    """Words that stand for several: "samma" is "sind wir"."""
    return frozenset(fold(word) for word, meant in load("mundart").items() if " " in meant)


def understood(word: str) -> bool:
    """Is a word one of German or of a dialect, and so no name? What has a capital may be one: "Aigner" is no "eigener"."""
    return known(word) or (word.islower() and spoken(word) is not None)


def _may_be_name(word: str, meant: str) -> bool:
    """ "Janzen", "Enders", "Aigner" are no "ganzen", "anders", "eigener": a short word with a capital that would have none."""
    return word[0].isupper() and len(word) <= LONGEST_NAME and bool(_BENT.search(meant)) and noun_class(meant) is None


@lru_cache(maxsize=20000)
def heard(word: str) -> str | None:
    """ "verkaafn", "Schdradegie": a word as a region speaks it; no compound of German words, as "Metallbetrieb" is one."""
    folded = fold(word)
    if not long_enough(word) or not folded.isalpha():
        return None
    plain = regular(word.lower())
    german = next((form for form in plain if known(form)), None)
    if german is not None or _last_piece(folded):
        return None if german is None or _may_be_name(word, german) else fold(german)
    ours = next((meant for form in (folded, *map(fold, plain)) if (meant := _sounds().meant(form)) is not None), None)
    place = word[0].isupper() and len(word) >= SHORTEST_PLACE
    if ours and _may_be_name(word, ours):
        return None
    return ours or (_sounds_of_places().meant(folded) if place else None)


def _stands(word: str) -> bool:
    """Is a word what it looks like: ours, a name, a number or another German word?"""
    folded = fold(word)
    return (
        len(folded) > LONGEST
        or folded in common()
        or folded in names()
        or folded in single_names()
        or number_word(folded) is not None
        or known(word)
        or is_place(folded)
    )


def _last_piece(folded: str) -> str:
    """ "Branchenverein" ends with one of our words behind a German one: no slip of a word without it, as "branchenrein" is."""
    return next(
        (
            folded[at:]
            for at in range(SHORTEST_PIECE, len(folded) - SHORTEST_PIECE + 1)
            if folded[at:] in common() and known(folded[:at].removesuffix("s"))
        ),
        "",
    )


@lru_cache(maxsize=20000)
def mend(word: str) -> str:
    """The folded word, or what it was meant to be: "Unternehmne" -> "unternehmen", "Patner" -> "partner", "Pizza" -> "pizza"."""
    folded = fold(word)
    if len(folded) < SHORTEST or _stands(word):
        return folded
    meant = _spoken_place(folded) or compound_meant(folded) or heard(word)
    if meant is not None:
        return meant
    first, _, last = folded.rpartition("-")
    if last and 0 < len(first) <= 4:
        return f"{first}-{mend(last)}"  # "Kfz-Betriebe" are no "KMU-Betriebe"
    limit = 1 if len(folded) < 8 else MOST_EDITS
    found = process.extract(
        folded, _candidates(folded[0], len(folded), limit), scorer=OSA.distance, score_cutoff=limit, limit=6
    )
    found = [f for f in found if not (f[1] == 2 and (len(f[0]) < 8 or f[0] in names()))]
    found = [f for f in found if not (f[0] in names() and len(folded) < 7)]
    ending = _last_piece(folded)[:SHORTEST_PIECE] if found else ""
    found = [f for f in found if ending in f[0]]
    if not found:
        return _compound_slipped(folded) or folded
    nearest = min(f[1] for f in found)
    # among equals the one that kept the last letter, then the longer one: an ending says more than a middle
    return max((f[0] for f in found if f[1] == nearest), key=lambda w: (w[-1] == folded[-1], w not in names(), len(w)))


def _compound_slipped(folded: str) -> str | None:
    """ "Mitgliedsfrimen": a German word before a noun of ours that slipped."""
    for at in range(SHORTEST_PIECE, len(folded) - SHORTEST_PIECE + 1):
        head, tail = folded[:at], folded[at:]
        meant = process.extractOne(tail, _nouns(tail[0], len(tail)), scorer=OSA.distance, score_cutoff=1)
        if meant is None or known(tail) or known(tail.removeprefix("s")) or not known(head.removesuffix("s")):
            continue
        return head + meant[0]
    return None


@cache  # letters, lengths: a few hundred
def _nouns(initial: str, length: int) -> list[str]:
    return [word for word in _candidates(initial, length, 0) if noun_class(word) is not None]
