"""A fact as a person would answer with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

DONT_KNOW = "Das weiß ich nicht."


def spoken(value: Any, options: Sequence[Mapping[str, Any]] | None) -> str:
    """The answer to a question: the titles of its options, "Ja.", a number, "zwischen 8 und 10"."""
    if value is None or value == "unbekannt":
        return DONT_KNOW
    if isinstance(value, bool):
        return "Ja." if value else "Nein."
    titles = {option["value"]: option["title"] for option in options or ()}
    if isinstance(value, list):
        return ", ".join(str(titles.get(part, part)) for part in value)
    if isinstance(value, Mapping):
        return f"zwischen {_number(value['min'])} und {_number(value['max'])}"
    return str(titles.get(value, _number(value)))


def _number(value: Any) -> str:
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)
