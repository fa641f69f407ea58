"""What Rasa copies at every turn is copied plainly.

For each action Rasa makes a second tracker by replaying the whole talk, and for each of seven trackers a turn it copies every slot of the
domain by way of pickling: 2 ms. A copy of what is there comes to the same.
"""

from __future__ import annotations

import copy
from typing import Any


def copy_slots(slots: Any) -> None:
    """A slot is a handful of attributes."""

    def __copy__(self: Any) -> Any:
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        return twin

    slots.Slot.__copy__ = __copy__


def copy_trackers(trackers: Any) -> None:
    """A tracker's copy has slots and a list of events of its own; events are never changed once they are in it."""

    def copied(self: Any) -> Any:
        twin = copy.copy(self)
        twin.slots = {name: copy.copy(slot) for name, slot in self.slots.items()}
        twin.events = self.events.copy()
        return twin

    trackers.DialogueStateTracker.copy = copied
