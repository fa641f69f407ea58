"""One message of the assistant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SCHEMA = "clusterlotse/1"
LONGEST_PAYLOAD = 60  # bytes; contract: messages.md


@dataclass(frozen=True)
class Button:
    """A quick reply. Its payload does what typing its title would do."""

    title: str
    payload: str


@dataclass(frozen=True)
class Message:
    """Text that is a complete answer alone, a card for those who can draw it, and quick replies."""

    text: str
    card: Mapping[str, Any] | None = None
    buttons: tuple[Button, ...] = ()


def card(kind: str, **fields: Any) -> dict[str, Any]:
    """A card of the contract."""
    return {"schema": SCHEMA, "kind": kind, **fields}


def button(title: str, payload: str | None = None) -> Button:
    """A quick reply that types its title, or `payload` where the title is too long."""
    text = payload or title
    if len(text.encode()) > LONGEST_PAYLOAD:
        raise ValueError(f"Button payload longer than {LONGEST_PAYLOAD} bytes: {text}")
    return Button(title, text)
