"""Who keeps something of a talk says how it is forgotten and how it grows old, so that nothing is left behind.

The talks in Rasa's store and the cases to take along have their own ways (bot/runtime/talk_files.py, cases.py); a door
with files of its own registers here when it is set up. bot/runtime/forgetting.py calls them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

ERASE = "alles_loeschen"
"""Key in the assistant's memory: the talk asked to be forgotten. The turn that sets it is the last one kept nowhere."""

_ASKS_HOW = re.compile(r"^\W*(wie|wo|wodurch|womit)\b", re.I)
SHORTEST_DAYS, USUAL_DAYS, LONGEST_DAYS = 1, 30, 365


def only_asks_how(text: str) -> bool:
    """Is it a question how to delete? That is no order: what is deleted is gone for good."""
    return bool(_ASKS_HOW.match(text))


@dataclass
class Keepers:
    """What is to be called for a talk that is to be forgotten, and for everything older than so many days."""

    forget: list[Callable[[str], None]] = field(default_factory=list)
    purge: list[Callable[[int], None]] = field(default_factory=list)

    def forget_talk(self, talk: str) -> None:
        """Every keeper forgets the talk. A failure is not swallowed: nobody may be told that all is gone when it is not."""
        for forget in self.forget:
            forget(talk)

    def purge_old(self, days: int) -> None:
        """Every keeper removes what is older."""
        for purge in self.purge:
            purge(days)


KEEPERS = Keepers()
