"""Which numbers of firms a longer description may tell, and the signs by which one of them is chosen; one choice is that it tells none.

Signs are those of a plain text (firm_signs.py), how likely the number is beside others (firm_spread.py), how it comes about
(firm_ways.py), what else the figures count (firm_left.py), and all words of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log

from .firm_features import STEM
from .firm_left import Left
from .firm_roles import ADDS, WHOLE, Told
from .firm_signs import LOWEST, MANY, hashed, of_case, signs_of
from .firm_spread import LEFT_OUT, NO_FIRMS, Parts, as_told, counting, places_that_may_count, summed, ways
from .firm_ways import Ways
from .leaning_features import Vector

BUCKETS = 1 << 18
_LIKELIEST = 6  # numbers of the spread
_OF_WORD = 0.3
_LEAST = 0.001  # chances below are as low
_OF_LIKELY = 1 / 3

Choices = dict[float | None, Vector]  # each number that may be told, or None, with its signs


def choices(left: Left, told: Told, heard: float | None) -> Choices:
    """What was heard, what the parts come to, and the likeliest numbers of the spread that are whole."""
    story = _Story(left, told, heard)
    return {number: hashed(story.signs(number), BUCKETS) for number in (None, *story.numbers())}


class _Story:
    def __init__(self, left: Left, told: Told, heard: float | None) -> None:
        self._told, self._heard, self._summed = told, heard, summed(told)
        self._spread = {way.number: way for way in ways(told)}
        self._nothing = sum(way.chance for way in self._spread.values() if way.number <= NO_FIRMS)
        self._ways, self._left = Ways(left.form, told), left
        self._words = {word[:STEM] for word in self._ways.words if len(word) > 1}

    def numbers(self) -> list[float]:
        likeliest = [number for number in list(self._spread)[:_LIKELIEST] if number.is_integer()]
        found = dict.fromkeys((self._heard, self._told.firms, self._summed, *likeliest))
        return [number for number in found if number is not None and number > NO_FIRMS]

    def signs(self, number: float | None) -> Mapping[str, float]:
        """Names and values."""
        parts = self._parts(number)
        found = self._of_none() if number is None else self._of_number(number)
        return {**found, **self._ways.signs(parts), "way": self._likely(parts)} if parts is not None else found

    def _parts(self, number: float | None) -> Parts | None:
        """How it comes about, if it does by parts."""
        if number is None:
            return tuple((place, LEFT_OUT) for place in places_that_may_count(self._told))
        if number in (self._told.firms, self._summed):
            return as_told(self._told)
        return self._spread[number].parts if number in self._spread else None

    def _likely(self, parts: Parts) -> float:
        return sum(log(max(_LEAST, self._chance(place, part))) for place, part in parts) * _OF_LIKELY

    def _chance(self, place: int, part: str) -> float:
        chances = self._told.chances[place]
        return 1 - counting(chances) if part == LEFT_OUT else chances.get(part, 0.0)

    def _of_none(self) -> dict[str, float]:
        told = self._told
        signs = {
            "nothing": self._nothing,
            "likely": 1 + max(-LOWEST, told.likely) / LOWEST,
            "heard": float(self._heard is not None),
            "told": float(told.firms is not None),
            "figures": min(MANY, sum(told.figures)) / MANY,
            "any": max(chances.get(ADDS, 0.0) + chances.get(WHOLE, 0.0) for chances in told.chances),
        }
        words = {f"none {word}": _OF_WORD for word in self._words}
        return {"none": 1.0, **{f"none:{name}": worth for name, worth in signs.items()}, **words}

    def _of_number(self, number: float) -> dict[str, float]:
        told, heard = self._told, self._heard
        by_name = (("heard", heard), ("told", told.firms), ("summed", self._summed), *self._one_more())
        who = "+".join(name for name, value in by_name if value == number)
        plain = dict(signs_of(told, heard, number))
        signs = (*plain.items(), *self._beside_others(number), *self._left.signs(told, number))
        case = f"{who}|{heard is not None}|{told.firms is not None}"
        words = {f"{who} {bool(plain['literal'])} {word}": _OF_WORD for word in self._words}
        return {**of_case(case, signs), **words}

    def _one_more(self) -> Iterator[tuple[str, float]]:
        """Who tells may have left out the own firm."""
        yield from (("one more than heard", self._heard + 1),) if self._heard else ()
        yield from (("one more than told", self._told.firms + 1),) if self._told.firms else ()

    def _beside_others(self, number: float) -> Iterator[tuple[str, float]]:
        counted = {way.number: way.chance for way in self._spread.values() if way.number > NO_FIRMS}
        likely, best = counted.get(number, 0.0), max(self._nothing, *counted.values(), 0.0)
        yield from (("spread", likely), ("spread best", likely == best), ("spread behind", best - likely))
        yield from (
            ("spread nothing", self._nothing),
            ("whole and more", WHOLE in self._told.parts and ADDS in self._told.parts),
        )
