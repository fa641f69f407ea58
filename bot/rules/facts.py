"""What was said about a case: reading values that may be ranges or unknown.

A fact's value is a number, {"min": a, "max": b}, a bool, an id, a list of ids, an ISO date, a text,
or UNKNOWN where the user said that they don't know (contract: messages.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Facts = Mapping[str, Any]
Interval = tuple[float, float]

UNKNOWN = "unbekannt"


def said(facts: Facts, fact: str) -> Any:
    """The value of a fact, None if it was not said or the user does not know it."""
    value = facts.get(fact)
    return None if value == UNKNOWN else value


def interval(facts: Facts, fact: str) -> Interval | None:
    """Smallest and largest number the fact can be, None if it is not known to be a number."""
    value = facts.get(fact)
    if value is None or isinstance(value, (bool, str)):  # also what the user does not know
        return None
    if isinstance(value, (int, float)):
        return value, value
    return (value["min"], value["max"]) if isinstance(value, Mapping) else None


def members(facts: Facts, fact: str) -> frozenset[str] | None:
    """The ids of a several-of fact, None if not known."""
    value = said(facts, fact)
    if value is None:
        return None
    return frozenset(value if isinstance(value, (list, tuple, set, frozenset)) else [value])


def at_least_one(facts: Facts, fact: str) -> bool | None:
    """Is there at least one of what the fact counts? None if that is not known."""
    bounds = interval(facts, fact)
    if bounds is None:
        return None
    low, high = bounds
    return True if low >= 1 else False if high < 1 else None
