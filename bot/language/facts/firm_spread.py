"""What the parts of words and figures (firm_roles.py) may come to, when each may also have another part than the likeliest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import nlargest
from operator import attrgetter

from .firm_roles import ADDS, COUNTING, GOES_OFF, NONE, WHOLE, Told

LEFT_OUT = "bleibt draußen"
POSSIBLE = 0.03  # what counts less likely is left out
MOST = 60  # numbers that are kept, the likeliest
NO_FIRMS = 0.0


Parts = tuple[tuple[int, str], ...]  # of each place of `told` that may count its part, or LEFT_OUT


@dataclass(frozen=True)
class Way:
    """A number; how likely it is, however it comes about; and how it comes about most likely."""

    number: float
    chance: float
    likeliest: float
    parts: Parts


def ways(told: Told) -> list[Way]:
    """One for each number, the likeliest first, if each part is told by itself. NO_FIRMS: nothing counts."""
    found = [Way(NO_FIRMS, 1.0, 1.0, ())]
    for place in places_that_may_count(told):
        found = _with(found, place, told.counts[place], told.chances[place])
    return found


def as_told(told: Told) -> Parts:
    """The parts that are the likeliest of all together."""
    parts = ((place, told.parts[place]) for place in places_that_may_count(told))
    return tuple((place, part if part in COUNTING else LEFT_OUT) for place, part in parts)


def summed(told: Told) -> float | None:
    """What the parts come to if all behind a whole number changes it: whoever tells does not know yet what else comes."""
    found = 0.0
    for part, count in zip(told.parts, told.counts, strict=True):
        if part in COUNTING:
            found = _changed(found, part, count)
    return found if found > 0 else None


def places_that_may_count(told: Told) -> list[int]:
    """Not the words with which the same firm is told a second time: they count by themselves, and yet have no part."""
    return [
        place
        for place, chances in enumerate(told.chances)
        if counting(chances) >= POSSIBLE
        and (told.figures[place] or told.parts[place] != NONE or counting(chances) <= 1 / 2)
    ]


def tokens_that_count(told: Told, least: float) -> list[int]:
    """Those that count at least as likely."""
    return [i for i, chances in zip(told.tokens, told.chances, strict=True) if counting(chances) >= least]


def counting(chances: Mapping[str, float]) -> float:
    """How likely it counts."""
    return sum(chances.get(part, 0.0) for part in COUNTING)


def _with(found: list[Way], place: int, count: float, chances: Mapping[str, float]) -> list[Way]:
    """The same with one more part; of many numbers the likeliest."""
    by_number: dict[float, Way] = {}
    for way in found:
        for part, chance in _parts(chances):
            number = _changed(way.number, part, count)
            one = Way(number, way.chance * chance, way.likeliest * chance, (*way.parts, (place, part)))
            by_number[number] = _both(one, by_number[number]) if number in by_number else one
    return nlargest(MOST, by_number.values(), key=attrgetter("chance"))


def _parts(chances: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    yield LEFT_OUT, 1 - counting(chances)
    yield from ((part, chances[part]) for part in COUNTING if chances.get(part))


def _both(one: Way, other: Way) -> Way:
    likelier = max(one, other, key=attrgetter("likeliest"))
    return Way(one.number, one.chance + other.chance, likelier.likeliest, likelier.parts)


def _changed(number: float, part: str, count: float) -> float:
    if part == WHOLE:
        return count
    return number - count if part == GOES_OFF else number + count if part == ADDS else number
