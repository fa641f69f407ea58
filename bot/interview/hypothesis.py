"""Assumptions of a thought experiment: relative ones are worked out from what is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def applied(said: Iterable[tuple[str, Any]], facts: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Statements with {"plus": n} and {"minus": n} turned into the numbers they lead to.

    What is added to or taken from a part changes its whole as well: two more SMEs are two more firms.
    """
    wanted: dict[str, Any] = {}
    for fact, value in said:
        step = _leaving(fact, value, facts) or _step(value)
        if step is None:
            wanted[fact] = value
            continue
        for touched in (fact, *WHOLES.get(fact, ())):
            known = wanted.get(touched, facts.get(touched))
            if known is None and touched == fact and step > 0:
                known = 0
            moved = _moved(known, step)
            if moved is not None:
                wanted[touched] = moved
    return list(wanted.items())


WHOLES = {
    "zahl_kmu": ("zahl_unternehmen", "zahl_partner"),
    "zahl_grossunternehmen": ("zahl_unternehmen", "zahl_partner"),
    "zahl_unternehmen": ("zahl_partner",),
    "zahl_hochschulen": ("zahl_partner",),
    "zahl_forschungseinrichtungen": ("zahl_partner",),
}


def _leaving(fact: str, value: Any, facts: Mapping[str, Any]) -> float | None:
    """Who is left out altogether leaves the whole as well: without the three large firms there are three firms fewer."""
    known = facts.get(fact)
    counted = isinstance(known, (int, float)) and not isinstance(known, bool)
    return -float(known) if counted and known and value == 0 and fact in WHOLES else None


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
