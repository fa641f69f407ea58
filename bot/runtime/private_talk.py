"""What is stored of a talk names nobody, and a talk that is to be deleted is deleted.

Rasa keeps every message as it was typed, and has no way to forget a conversation. Here the text is masked when the turn is
saved, after everything has understood it; and where the assistant's memory asks for it, the whole conversation leaves the
store, this turn included. If that fails the turn fails, so that nobody is told a deletion that did not happen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.keeping.erasure import ERASE
from bot.keeping.masking import private_in, replaced
from bot.runtime.forgetting import forget_wholly

MEMORY = "gespraech"
CARRIERS = ("text", "parse_data", "entities", "metadata", "value", "data")  # where an event keeps words


def mask_and_forget(tracker_store: Any) -> None:
    """The one place that every conversation passes on its way into a store."""
    cls = tracker_store.FailSafeTrackerStore
    save = cls.save

    async def save_or_forget(self: Any, tracker: Any) -> None:
        if _to_be_erased(tracker):
            await forget_wholly(self, tracker.sender_id)
            return
        _mask(this_turn(tracker))
        await save(self, tracker)

    cls.save = save_or_forget


def _to_be_erased(tracker: Any) -> bool:
    slot = tracker.slots.get(MEMORY)
    return bool(slot and isinstance(slot.value, dict) and slot.value.get(ERASE))


def this_turn(tracker: Any) -> list[Any]:
    """The events from the last message on; those before it were masked when their turn was saved."""
    events: list[Any] = []
    for event in reversed(tracker.events):
        events.append(event)
        if event.type_name == "user":
            break
    return events


def _mask(events: Sequence[Any]) -> None:
    """Take out of all events what the message tells about a person, and the code that the reply gives out."""
    found = private_in(_texts(events, "user"), _texts(events, "bot"))
    for event in events if found else ():
        for name in CARRIERS:
            if hasattr(event, name):
                setattr(event, name, replaced(getattr(event, name), found))


def _texts(events: Sequence[Any], kind: str) -> Iterator[str]:
    return (event.text or "" for event in events if event.type_name == kind)
