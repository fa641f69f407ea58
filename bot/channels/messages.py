"""A message as the door keeps it and gives it out, and the rules for its buttons."""

from __future__ import annotations

import json
import secrets
import sqlite3
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any


@dataclass(frozen=True)
class Button:
    """A quick reply. `payload` stays here; the page gets an id that only its conversation can redeem."""

    id: str
    title: str
    payload: str
    once: bool


@dataclass(frozen=True)
class Message:
    """One message of a conversation, complete with its card."""

    role: str
    text: str
    buttons: tuple[Button, ...] = ()
    card: Mapping[str, Any] | None = None
    key: str | None = None


@dataclass(frozen=True)
class Kept:
    """A message in its place. Its content stays JSON: a history is some megabytes, and nobody here reads it."""

    seq: int
    at: float
    content: bytes = field(repr=False)

    def as_json(self) -> bytes:
        """What the page gets."""
        moment = datetime.fromtimestamp(self.at, timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")
        return b'{"seq":%d,"at":"%s",%s' % (self.seq, moment.encode(), self.content[1:])

    @property
    def card(self) -> dict[str, Any]:
        """Its card; empty if it has none."""
        return json.loads(self.content)["card"] or {}


def from_assistant(sent: Mapping[str, Any]) -> Message:
    """A message as the assistant sent it: text, card and buttons together."""
    card = sent.get("custom")
    # An old "Ja" would answer whatever is asked now; so what answers a question ends with it.
    once = isinstance(card, dict) and card.get("kind") == "question"
    buttons = tuple(
        Button(secrets.token_urlsafe(6), str(b["title"]), str(b.get("payload") or b["title"]), once)
        for b in sent.get("buttons") or ()
    )
    return Message("assistant", str(sent.get("text") or ""), buttons, card if isinstance(card, dict) else None)


def content_of(message: Message) -> bytes:
    """What the page gets of a message."""
    content = {
        "role": message.role,
        "text": message.text,
        "buttons": [{"id": b.id, "title": b.title, "once": b.once} for b in message.buttons],
        "card": message.card,
        "key": message.key,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def pack(content: bytes) -> bytes:
    """The message for the store. A verdict is 80 kB of JSON that says much twice; packed it is 5."""
    return zlib.compress(content)


def unpack(row: sqlite3.Row) -> Kept:
    """A row of the store as a message."""
    return Kept(row["seq"], row["at"], zlib.decompress(row["body"]))
