"""What stands with "ein" beside counted firms and is none: "52 Betriebe und ein starkes Miteinander", "sieben Firmen, ein Vertrag".

Trades have many names, and what a group of firms shares has few: abstract nouns by their ending, verbs made nouns, a list of things.
"""

from __future__ import annotations

from functools import cache

from .data import load, words
from .fold import fold, rx
from .kinds import word_at
from .normal import Normal
from .nouns import noun_class

_ABSTRACT = rx(
    r"(?:ungs?|heit|keit|schaft|tion|sion|ment|tät|ismus|nis|tum|sal|enz|anz|ik|ie|age|sein|haben|wesen|einander|gefühl)$"
)
_FIRM = rx(  # firms with such endings, of which many names are nobody's list
    r"(?:handlung|beratung|verwaltung|gründung|reinigung|fertigung|technik|fabrik|optik|elektronik|klinik|logistik|mechanik|keramik|serie|wirtschaft|genossenschaft|gesellschaft|werkschaft|stiftung|gärung|brauwesen|erie|anstalt|zeitung|niederlassung|vermietung|vermarktung|veredelung|veredlung|aufbereitung|verarbeitung|entsorgung)$"
)
_SO_IT_IS = 3  # adjectives at most between "ein" and its noun
_SHORTEST = 3  # letters of a listed word that ends no compound: "Rat" also ends "Apparat"
_SHARED = rx(r"für (?:uns |sie )?(?:alle|gemeinsam)\b")  # "ein Büro für alle" is what they share


@cache
def _things() -> tuple[frozenset[str], tuple[str, ...]]:
    """The listed words, and those that also end compounds ("Arbeitskreis")."""
    listed = words(load("nouns")["things"])
    return frozenset(map(fold, listed)), tuple(fold(word) for word in listed if len(word) > _SHORTEST)


def is_thing(word: str) -> bool:
    """Is this folded noun no firm, whoever says "ein" before it?"""
    if noun_class(word) is not None:
        return False
    exact, endings = _things()
    return word in exact or word.endswith(endings) or (bool(_ABSTRACT.search(word)) and not _FIRM.search(word))


def one_thing(form: Normal, i: int) -> bool:
    """Does the "ein" at token i stand with such a noun: the first with a capital, or the next word where nothing has any?"""
    for k in range(i + 1, min(i + 2 + _SO_IT_IS, len(form.tokens))):
        token = form.tokens[k]
        if token.kind != "word":
            return False
        if is_thing(word_at(form, k)) and (token.text[:1].isupper() or k == i + 1 or form.string.islower()):
            return True
        if token.text[:1].isupper():
            return bool(_SHARED.match(" ".join(t.norm for t in form.tokens[k + 1 : k + 4])))
    return False
