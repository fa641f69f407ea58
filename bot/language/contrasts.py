"""What is set against what was said: "Gold, nicht Silber", "nicht 24 Monate, sondern 36", "600 statt 300", "KMU stimmt nicht mehr, …".

Which fact is meant need not be said: it is the one of which the dropped side is what is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple


class Contrast(NamedTuple):
    """The side that is dropped, with its place in the text, and what may hold instead, the likeliest first."""

    dropped: str
    start: int
    end: int
    instead: tuple[str, ...]
    called_wrong: bool  # it "stimmt nicht", which a fact may be too


FEW = 3  # words that may be the whole of the dropped side where no pause ends it
_PAUSE = r"(?:[;:!?\n–]|[.,](?!\d)|\s-\s)"
_SIDE = r"(?:(?!\bsondern\b)[^;:!?\n.,–]|(?<=\d)[.,](?=\d)|(?<=\d)\.(?=\s?[^\W\d_]))+"
_NOT = r"(?:nicht|net|ned|nich|nit|nimmer|statt(?! dessen)|anstatt|anstelle|keine?[rnsm]?)"
_NO_CONTRAST = r"(?! (?:nur|bloß|bloss|allein|alle|jede|immer|einmal|mal|etwa)\b)"
_ARTICLE = r"(?: (?:mehr|länger|laenger|von|der|die|das|den|dem|am|wie))*"
_SET_ASIDE = re.compile(rf"\b{_NOT}\b{_NO_CONTRAST}{_ARTICLE} (?P<dropped>{_SIDE})", re.I)
_SMALL = r"(?: (?:leider|so|ja|aber|doch|schon|ein|eine|da|jetzt|inzwischen))*"
_MISTAKEN = "falsch|quatsch|unsinn|käse|kaese|irrtum|fehler|missverständnis|missverstaendnis|überholt|ueberholt"
_WRONG = (
    rf"(?:(?:stimm(?:t|en|te|ten)|passt|passte|gilt|galt){_SMALL} (?:nicht|net|ned|nich|nimmer)(?: mehr)?"
    rf"|(?:ist|is|sind|war|waren){_SMALL} (?:{_MISTAKEN}))"
)
_CALLED_WRONG = re.compile(rf"(?:^|{_PAUSE})\s*(?P<dropped>{_SIDE}?),? {_WRONG}\s*(?:{_PAUSE}|$)", re.I)
_FIRST = re.compile(rf"^\W*(?:sondern\b)?\s*(?P<first>{_SIDE})", re.I)
_FIGURE = re.compile(r"\d")
_BUT = re.compile(r"\W*sondern\b", re.I)


def contrasts(text: str) -> Iterator[Contrast]:
    """Every contrast of a text."""
    for pattern in (_SET_ASIDE, _CALLED_WRONG):
        for found in pattern.finditer(text):
            before, after = text[: found.start()], text[found.end() :]
            ahead, behind = (_first(after), after), (_last(before), before)
            sides = (*ahead, *behind) if _BUT.match(after) or pattern is _CALLED_WRONG else (*behind, *ahead)
            instead = tuple(dict.fromkeys(side for side in sides if side.strip()))
            yield Contrast(found["dropped"], found.start(), found.end(), instead, pattern is _CALLED_WRONG)
            words = found["dropped"].split()
            shortened = pattern is _SET_ASIDE and not _FIGURE.match(found["dropped"])
            for many in range(1, min(FEW, len(words) - 1) + 1) if shortened else ():
                rest = " ".join(words[many:])  # "statt in Berlin alle in Brandenburg"
                yield Contrast(" ".join(words[:many]), found.start(), found.end(), (rest, *instead), False)


def _first(text: str) -> str:
    """What stands before the first pause."""
    found = _FIRST.match(text)
    return found["first"] if found else ""


def _last(text: str) -> str:
    """What stands behind the last pause."""
    return re.split(_PAUSE, text.rstrip(" ,.;:!?–-"))[-1]


def is_number(value: Any) -> bool:
    """A number, and no yes or no."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)
