"""Offices that take part: "das Umweltamt, ein Verein und sechs Firmen". One that is only dealt with ("das Finanzamt schrieb uns") does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .fold import rx

_OFFICE = rx(
    r"\b(?!(?:ge|insge|alle|mitge)sam|(?:be|ehren|haupt|neben)am)(?:\w{3,}(?:amt|amte?s|ämter|ämtern)|ämter|ämtern|amt(?= für))\b(?: für [\w-]+(?: und [\w-]+(?= ))?)?"
)
_BESIDE = rx(
    r"^(?:$| ?[.,;:()]| als (?:\w+ )?(?:partner\w*|mitglied\w*)| (?:und|sowie|plus|aus|dabei|beteiligt)\b| (?:ist|sind|macht|gehört|sitzt|arbeitet|hilft|wirkt|beteiligt) (?:\S+ ){0,4}?(?:mit|dabei|dazu|partner\w*|beteiligt|mitglied\w*|uns|am tisch|an bord|im boot)\b| (?!haben|wollen|fordern|verlangen|fördern|prüfen|genehmigen)[a-zäöü]{3,}en\b)"
)
_LISTED = rx(
    r"(?:^|[,:;(] |\b(?:und|sowie|plus|mit|aus|dazu|dabei|sind|auch|ist|macht|machen|gehören|gehört|außerdem|ferner) )(?:(?:das|die|der|dem|den|eine?[nmr]?|unser\w*|#\d+|mehrere\w*|einige\w*) )?(?:\w+(?:e|en|es|er|em) )?$"
)


def in_a_list(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Each match in a normal string that stands in a list, or of which a verb says that it is one of them."""
    for match in pattern.finditer(text):
        if _LISTED.search(text[: match.start()]) and _BESIDE.match(text[match.end() :]):
            yield match


def offices(text: str) -> Iterator[re.Match[str]]:
    """Each office that takes part."""
    return in_a_list(_OFFICE, text)
