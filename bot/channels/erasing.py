"""The door's own file obeys "Lösch alles" and the operator's period, as Rasa's store does."""

from __future__ import annotations

from bot.channels.conversations import Conversations
from bot.channels.tokens import name_of
from bot.keeping.erasure import KEEPERS


def keep_the_rules(talks: Conversations) -> None:
    """From now on the talks are forgotten when they shall be."""

    def forget(sender: str) -> None:
        name = name_of(sender)
        if name:
            talks.clear(name)

    def purge(days: int) -> None:
        for name in talks.expired(days):
            talks.delete(name)

    KEEPERS.forget.append(forget)
    KEEPERS.purge.append(purge)
