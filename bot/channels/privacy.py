"""What the door keeps of a turn names nobody: as in Rasa's store (bot/runtime/private_talk.py)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.channels.messages import Message
from bot.keeping.masking import private_in, replaced
from bot.messenger import Pending


def masked(messages: Sequence[Message]) -> list[Message]:
    """The messages of a turn without what the visitor tells about persons, and without codes that were given out."""
    found = private_in(_texts(messages, "user"), _texts(messages, "assistant"))
    return [replace(m, text=replaced(m.text, found), card=replaced(m.card, found)) for m in messages]


def masked_pending(pending: Pending, messages: Sequence[Mapping[str, Any]]) -> Pending:
    """What is held back of a reply, as it is kept until somebody asks for more."""
    by_role = {role: [str(m["text"]) for m in messages if m["role"] == role] for role in ("user", "assistant")}
    found = private_in(by_role["user"], by_role["assistant"])
    return Pending.from_json(json.dumps(replaced(json.loads(pending.to_json()), found)))


def _texts(messages: Sequence[Message], role: str) -> Iterator[str]:
    return (message.text for message in messages if message.role == role)
