"""A term of the glossary asked for by its first word alone: "Was heißt zuwendungsfähig?", "strukturschwach bedeutet?"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from bot.language.facts.fold import fold
from bot.language.heard import Heard

ASKED = frozenset({"glossar", "unklar"})  # acts that ask what a word means
_ENDING = re.compile(r"(?:e[nrsm]?)$")
_TWICE = 2  # spellings that begin with it: a word of one alone may have any sense
_LONG = 8  # letters of a word that hardly is another one


def asked_for(heard: Heard, folded: str, terms: Mapping[str, Iterable[str]]) -> str | None:
    """The one term, by id, of which the folded text holds the first word, where a meaning is asked for and no term was found."""
    if heard.act not in ASKED or heard.details:
        return None
    stems = {_ENDING.sub("", word) for word in re.findall(r"\w+", folded)}
    found = [term for term, spellings in terms.items() if stems & _first_words(spellings)]
    return found[0] if len(found) == 1 else None


def _first_words(spellings: Iterable[str]) -> set[str]:
    """Stems of the adjectives that several spellings begin with."""
    first = Counter(_ENDING.sub("", fold(spelling.split()[0])) for spelling in spellings if " " in spelling)
    return {word for word, count in first.items() if count >= _TWICE and len(word) >= _LONG}
