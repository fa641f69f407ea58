"""Was a fact of a description read rightly?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def was_read(stated: Any, got: Any, true: Any) -> bool:
    """A list was read if it holds all that was stated and nothing untrue; any other value must be the same."""
    if not isinstance(stated, list):
        return bool(stated == got)
    found, allowed = _set(got), set(stated) | (_set(true) if true is not None else set())
    return set(stated) <= found <= allowed


def untrue(got: Any, true: Any) -> bool:
    """Does a value that the description did not state contradict what is known? Named ones may be fewer than all."""
    low, high = _bounds(true)
    least, most = _bounds(got)
    if least is not None and low is not None and high is not None:
        return least > high or (isinstance(got, Mapping) and most is not None and most < low)
    if isinstance(got, list) and isinstance(true, list):
        return not set(got) <= set(true)
    return bool(got != true) and got != "unbekannt"


def _set(value: Any) -> set[Any]:
    return set(value) if isinstance(value, list) else {value}


def _bounds(value: Any) -> tuple[float | None, float | None]:
    if isinstance(value, Mapping):
        return value.get("min"), value.get("max")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value, value
    return None, None
