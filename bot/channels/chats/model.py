"""What goes between a messenger and the assistant, and what can go wrong on the way out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Any, Protocol

from bot.messenger import Choice, Pages


class Kind(str, Enum):
    """What a messenger's event is to us."""

    START = "start"
    TEXT = "text"
    EDIT = "edit"
    BUTTON = "button"
    UNREADABLE = "unreadable"  # a sticker, a voice message, a picture
    ELSEWHERE = "elsewhere"  # in a group, where we were addressed


@dataclass(frozen=True)
class Incoming:
    """One event. `key` names it for good, `chat` says whose talk it belongs to, `to` is where the reply goes."""

    key: str
    chat: str
    to: Mapping[str, Any]
    kind: Kind = Kind.TEXT
    text: str = ""

    def to_json(self) -> str:
        """For the store; gone from there as soon as it is answered."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Incoming:
        """Back from the store."""
        kept = json.loads(text)
        return cls(**{**kept, "kind": Kind(kept["kind"])})


@dataclass(frozen=True)
class Outgoing:
    """One thing to send: a text with its choices, a memo as a file, or the acknowledgement of a button."""

    text: str = ""
    choices: tuple[Choice, ...] = field(default=())
    memo: str | None = None
    acknowledges: bool = False


def outbox_to_json(outbox: list[Outgoing]) -> str:
    """For the store."""
    return json.dumps([asdict(out) for out in outbox], ensure_ascii=False)


def outbox_from_json(text: str) -> list[Outgoing]:
    """Back from the store."""
    return [Outgoing(**{**out, "choices": tuple(Choice(**c) for c in out["choices"])}) for out in json.loads(text)]


class Sender(Protocol):
    """Sends to one messenger. `pages` says how much it takes at once and whether it draws buttons."""

    pages: Pages
    sends_files: bool

    async def send(self, to: Mapping[str, Any], out: Outgoing) -> None:
        """Send one thing; one of the errors below if that fails."""


class GoneError(Exception):
    """Nobody is there any more: blocked, left, deleted. Nothing else is to be sent to this chat."""


class LaterError(Exception):
    """Not now. The messenger says in how many seconds, or it is down and we guess."""

    def __init__(self, seconds: float | None = None) -> None:
        """Wait so long."""
        super().__init__(f"später ({seconds})")
        self.seconds = seconds


class RefusedError(Exception):
    """The messenger does not take this message, now or later."""
