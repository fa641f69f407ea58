"""What is told of firms, part by part: what is learned of it and what is weighed with it are tested with the same parts."""

from __future__ import annotations

from bot.language.facts.firm_roles import ADDS, GOES_OFF, NONE, OTHER, PART, WHOLE, Told
from bot.language.facts.holding import settled
from bot.language.facts.normal import Normal, normal
from bot.language.facts.scope import mark

PARTS = [ADDS, GOES_OFF, WHOLE, PART, OTHER, NONE]


def form_of(text: str) -> Normal:
    """A text as it is read where firms are counted."""
    return settled(mark(normal(text)))


def told(*parts: tuple[str, float]) -> Told:
    """These parts, surely so, each of a figure."""
    size = len(parts)
    chances = tuple({part: 1.0} for part, _ in parts)
    counts = tuple(count for _, count in parts)
    return Told(tuple(range(size)), counts, (True,) * size, tuple(part for part, _ in parts), chances, 0.0)
