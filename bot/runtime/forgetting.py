"""A talk is forgotten wholly: in Rasa's store, with what was taken along from it, and by everybody else who keeps something of it.

The one place for both ways: "Lösch alles" in the talk (private_talk.py) and a door that ends a talk (bot/channels/engine.py).
"""

from __future__ import annotations

from typing import Any

from bot.keeping.cases import Cases
from bot.keeping.erasure import KEEPERS
from bot.runtime import talk_files
from bot.runtime.whole_turns import StoreDownError, TurnFailedError


async def forget_wholly(tracker_store: Any, talk: str) -> None:
    """Leave nothing of the talk. A failure is raised: nobody may be told that all is gone when it is not."""
    store = getattr(tracker_store, "_tracker_store", tracker_store)  # Rasa wraps the store that keeps
    try:
        await talk_files.forget(store, talk)
        Cases().forget(talk)
        KEEPERS.forget_talk(talk)
    except TurnFailedError:  # this kind of store cannot forget at all
        raise
    except Exception as error:
        raise StoreDownError(f"löschen: {error}") from error
