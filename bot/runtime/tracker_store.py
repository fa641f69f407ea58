"""A conversation that cannot be read is not a new one.

When its store is down, Rasa takes an unreadable conversation for a new one and greets the user afresh, and saves what
follows where it never looks again. Here the turn is refused instead, and the talk goes on where it was when the store
is back.
"""

from __future__ import annotations

from typing import Any

from bot.runtime.whole_turns import StoreDownError


def refuse_when_down(tracker_store: Any) -> None:
    """Reading and saving either work or end the turn; so does what makes Rasa's SQL store end the whole process."""
    cls = tracker_store.FailSafeTrackerStore

    def guarded(method: str) -> Any:
        async def call(self: Any, *args: Any) -> Any:
            try:
                return await getattr(self._tracker_store, method)(*args)
            except (Exception, SystemExit) as error:
                raise StoreDownError(f"{type(self._tracker_store).__name__}.{method}: {error}") from error

        return call

    for method in ("retrieve", "retrieve_full_tracker", "save"):
        setattr(cls, method, guarded(method))
