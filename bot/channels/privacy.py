"""What the door keeps of a turn names nobody: as in Rasa's store (bot/runtime/private_talk.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.channels.messages import Message
from bot.keeping.masking import private_in, replaced


def masked(messages: Sequence[Message]) -> list[Message]:
    """The messages of a turn without what the visitor tells about persons, and without codes that were given out."""
    found = private_in(_texts(messages, "user"), _texts(messages, "assistant"))
    return [replace(m, text=replaced(m.text, found), card=replaced(m.card, found)) for m in messages]


def _texts(messages: Sequence[Message], role: str) -> Iterator[str]:
    return (message.text for message in messages if message.role == role)
