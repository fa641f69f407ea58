"""What the door keeps of a turn names nobody: as in Rasa's store (bot/runtime/private_talk.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.channels.messages import Message
from bot.keeping.codes import CODE
from bot.keeping.masking import CODE_WORD, mask, replaced


def masked(messages: Sequence[Message]) -> list[Message]:
    """The messages of a turn without what the visitor tells about persons, and without codes that were given out."""
    found: dict[str, str] = {}
    for message in messages:
        if message.role == "user":
            found.update(mask(message.text).found)
        else:
            found.update(dict.fromkeys(CODE.findall(message.text), CODE_WORD))
    return [replace(m, text=replaced(m.text, found), card=replaced(m.card, found)) for m in messages]
