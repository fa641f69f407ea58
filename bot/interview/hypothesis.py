"""Assumptions of a thought experiment: relative ones are worked out from what is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def applied(said: Iterable[tuple[str, Any]], facts: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Statements with {"plus": n} and {"minus": n} turned into the numbers they lead to.

    What is added to or taken from a part changes its whole as well: two more SMEs are two more firms.
    """
    left_out = [(fact, _leaving(fact, value, facts) or value) for fact, value in said]
    return _with_no_more_counting(moved(left_out, facts), facts)


def _with_no_more_counting(said: list[tuple[str, Any]], facts: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """If there were only five firms, no more than five would count."""
    wanted = dict(said)
    total, counting = wanted.get("zahl_unternehmen"), wanted.get(COUNTING, facts.get(COUNTING))
    if isinstance(total, (int, float)) and isinstance(counting, (int, float)) and total < counting:
        wanted[COUNTING] = total
    return list(wanted.items())


def counting_assumed(said: Iterable[tuple[str, Any]], facts: Mapping[str, Any]) -> bool:
    """Do the assumptions move the count of the firms that count although they do not speak of it?"""
    said = list(said)
    return COUNTING not in dict(said) and COUNTING in dict(applied(said, facts))


def moved(said: Iterable[tuple[str, Any]], facts: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The same for what really happened: who has left is left out of every count that holds them."""
    wanted: dict[str, Any] = {}
    for fact, value in said:
        step = _step(value)
        if step is None:
            wanted[fact] = value
            continue
        for touched in (fact, *WHOLES.get(fact, ())):
            known = wanted.get(touched, facts.get(touched))
            if known is None and touched == fact and step > 0:
                known = 0
            after = _moved(known, step)
            if after is not None:
                wanted[touched] = after
    return list(wanted.items())


COUNTING = (
    "zahl_zaehlende_unternehmen"  # nobody says whether one firm more or less is one that counts: it is assumed to
)
WHOLES = {
    "zahl_kmu": ("zahl_unternehmen", "zahl_partner", COUNTING),
    "zahl_grossunternehmen": ("zahl_unternehmen", "zahl_partner"),
    "zahl_unternehmen": ("zahl_partner", COUNTING),
    "zahl_hochschulen": ("zahl_partner",),
    "zahl_forschungseinrichtungen": ("zahl_partner",),
}


def _leaving(fact: str, value: Any, facts: Mapping[str, Any]) -> dict[str, float] | None:
    """Who is left out altogether leaves the whole as well: without the three large firms there are three firms fewer."""
    known = facts.get(fact)
    counted = isinstance(known, (int, float)) and not isinstance(known, bool)
    return {"minus": float(known)} if counted and known and value == 0 and fact in WHOLES else None


def _step(value: Any) -> float | None:
    if isinstance(value, Mapping) and "plus" in value:
        return float(value["plus"])
    if isinstance(value, Mapping) and "minus" in value:
        return -float(value["minus"])
    return None


def _moved(known: Any, step: float) -> Any:
    if isinstance(known, Mapping):
        return {"min": max(known["min"] + step, 0), "max": max(known["max"] + step, 0)}
    if isinstance(known, (int, float)) and not isinstance(known, bool):
        return max(known + step, 0)
    return None
