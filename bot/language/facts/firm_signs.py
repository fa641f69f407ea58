"""By which it is told whether a number of firms is right: what the patterns heard, what the parts come to, and how sure these are.

Signs are names with values from 0 to 1; each stands once for all cases and once for the case at hand: both agree, one is alone, ….
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from zlib import crc32

import numpy as np

from .firm_roles import ADDS, COUNTING, GOES_OFF, NONE, OTHER, PART, WHOLE, Told
from .leaning_features import Vector

BUCKETS = 1 << 12
_LONG = 60  # tokens: a longer text is as long
MANY = 6  # counting parts, or figures: more are as many
LOWEST = 12.0  # below minus this a logarithm of a chance is as low
AS_PARTS = (ADDS, WHOLE, PART, OTHER, NONE)


def numbers_of(told: Told, heard: float | None) -> list[float]:
    """What may be said of a plain text: what was heard, and what the parts come to."""
    return [number for number in dict.fromkeys((heard, told.firms)) if number is not None]


def vector(told: Told, heard: float | None, value: float) -> Vector:
    """Buckets and values for one of these numbers."""
    case = _case(told.firms, heard, value)
    return hashed(of_case(case, signs_of(told, heard, value)), BUCKETS)


def of_case(case: str, signs: Iterable[tuple[str, float]]) -> dict[str, float]:
    """The case, each sign, and each sign of this case."""
    worths = {name: float(worth) for name, worth in signs}
    return {case: 1.0, **worths, **{f"{case}:{name}": worth for name, worth in worths.items()}}


def hashed(named: Mapping[str, float], buckets: int) -> Vector:
    """Buckets and values."""
    places = np.array([crc32(name.encode()) % buckets for name in named], dtype=np.int64)
    return places, np.array(list(named.values()), dtype=np.float32)


def _case(firms: float | None, heard: float | None, value: float) -> str:
    if firms == heard:
        return "both"
    who, other = ("told", heard) if value == firms else ("heard", firms)
    return f"{who} alone" if other is None else f"{who} against"


def signs_of(told: Told, heard: float | None, value: float) -> Iterator[tuple[str, float]]:
    """What speaks for one of the numbers, each with how much."""
    counted = [
        (part, chances[part], figure)
        for part, chances, figure in zip(told.parts, told.chances, told.figures, strict=True)
        if part in COUNTING
    ]
    yield "likely", 1 + max(-LOWEST, told.likely) / LOWEST
    yield "any", max(chances.get(ADDS, 0.0) + chances.get(WHOLE, 0.0) for chances in told.chances)
    yield "least sure", min((chance for _, chance, _ in counted), default=0.0)
    yield "counting", min(len(counted), MANY) / MANY
    yield "whole", any(part == WHOLE for part, _, _ in counted)
    yield "goes off", any(part == GOES_OFF for part, _, _ in counted)
    words = sum(not figure for _, _, figure in counted)
    yield "words", min(words, MANY) / MANY
    yield "words alone", 0 < words == len(counted)
    yield from _of_value(told, value)
    yield "length", min(len(told.tokens), _LONG) / _LONG
    yield "figures", min(sum(told.figures), MANY) / MANY
    if heard is not None and told.firms is not None:
        figures = {count for count, figure in zip(told.counts, told.figures, strict=True) if figure}
        yield "heard more", heard > told.firms
        yield "heard with another figure", heard - told.firms in figures
        yield "heard without another figure", told.firms - heard in figures
        yield "one more heard", heard == told.firms + 1
        yield "one more told", told.firms == heard + 1


def _of_value(told: Told, value: float) -> Iterator[tuple[str, float]]:
    """What the model takes the figures for that are the value."""
    same = [
        chances
        for chances, count, figure in zip(told.chances, told.counts, told.figures, strict=True)
        if figure and count == value
    ]
    yield "literal", bool(same)
    for part in AS_PARTS:
        yield f"as {part}", max((chances.get(part, 0.0) for chances in same), default=0.0)
    expected = sum(
        count * (chances.get(ADDS, 0.0) - chances.get(GOES_OFF, 0.0))
        for count, chances in zip(told.counts, told.chances, strict=True)
    )
    yield "near", abs(expected - value) < 0.5
    yield "one", value == 1
