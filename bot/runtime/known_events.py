"""Kinds of events are found by name, not by search.

For every event of a conversation that is read from the store, Rasa walks through all classes of events to find the one with the right
name: 10 to 30 ms a turn once a talk has some hundred events.
"""

from __future__ import annotations

from typing import Any


def remember_classes(events: Any) -> None:
    """Keep what was found; a class that turns up later is still found by searching."""
    search = events.Event.resolve_by_type
    found: dict[str, Any] = {}

    def resolve_by_type(type_name: str, default: Any = None) -> Any:
        class_ = found.get(type_name) or search(type_name, default)
        if class_ is not None and class_.type_name == type_name:
            found[type_name] = class_
        return class_

    events.Event.resolve_by_type = staticmethod(resolve_by_type)
