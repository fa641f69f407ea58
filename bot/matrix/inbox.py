"""What has come in and is not answered yet, in the order in which it came."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass
from typing import Any

from bot.matrix.contents import HERE, Place
from bot.matrix.store import Store, mark

OWN = "own"


@dataclass(frozen=True)
class Asked:
    """What was open when a message came: the question's fact, and its numbered choices."""

    fact: str | None = None
    titles: tuple[str, ...] = ()

    def to_json(self) -> str:
        """For the store."""
        return json.dumps({"fact": self.fact, "titles": self.titles}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str | None) -> Asked:
        """Back from the store."""
        kept = json.loads(text) if text else {"fact": None, "titles": []}
        return cls(kept["fact"], tuple(kept["titles"]))


NOTHING = Asked()


@dataclass(frozen=True)
class Item:
    """Something to be answered. `request` is what the assistant was told of it, once that is decided."""

    number: int
    event: str
    room: str
    sender: str
    kind: str
    text: str
    place: Place
    request: dict[str, str] | None = None
    asked: Asked = NOTHING

    @property
    def key(self) -> str:
        """The key that the assistant's door knows the message by."""
        return mark(self.event)


@dataclass(frozen=True)
class Handled:
    """What we remember of an event after it was taken in: fingerprints of who wrote it and of its text, and what was open then."""

    author: str | None
    digest: str | None
    asked: Asked


class Inbox:
    """Takes events in once, however often they arrive."""

    def __init__(self, store: Store) -> None:
        """Keep them there."""
        self._store = store

    def add(
        self,
        event: str,
        room: str,
        sender: str,
        kind: str,
        text: str = "",
        place: Place = HERE,
        asked: Asked = NOTHING,
    ) -> bool:
        """Take an event in; False if it was taken in before."""
        body = json.dumps({"text": text, "place": vars(place), "asked": asked.to_json()}, ensure_ascii=False)
        with self._store.together() as base:
            if not self.remember(event, room, sender, digest_of(text) if text else None):
                return False
            base.execute(
                "INSERT INTO inbox (event, room, sender, kind, body, arrived) VALUES (?, ?, ?, ?, ?, ?)",
                (event, room, sender, kind, body, time.time()),
            )
        return True

    def remember(self, event: str, room: str, sender: str, digest: str | None = None) -> bool:
        """Mark an event as seen; False if it was."""
        with self._store.together() as base:
            row = (mark(event), room, time.time(), author_of(event, sender), digest)
            return (
                base.execute(
                    "INSERT OR IGNORE INTO seen (event, room, at, author, digest) VALUES (?, ?, ?, ?, ?)", row
                ).rowcount
                > 0
            )

    def handled(self, event: str) -> Handled | None:
        """What we remember of an event; None if we never took it in."""
        row = self._store.base.execute(
            "SELECT author, digest, asked FROM seen WHERE event = ?", (mark(event),)
        ).fetchone()
        return row and Handled(row["author"], row["digest"], Asked.from_json(row["asked"]))

    def own(self, event: str, room: str) -> None:
        """We said this."""
        self.remember(event, room, "", OWN)

    def is_own(self, event: str) -> bool:
        """Did we say this?"""
        before = self.handled(event)
        return before is not None and before.digest == OWN

    def change(self, event: str, sender: str, text: str) -> bool:
        """An edit of what nobody has answered yet takes its place; False if it is too late for that."""
        row = self._store.base.execute(
            "SELECT body FROM inbox WHERE event = ? AND sender = ? AND request IS NULL", (event, sender)
        ).fetchone()
        if row is None:
            return False
        body = json.dumps({**json.loads(row["body"]), "text": text}, ensure_ascii=False)
        with self._store.together() as base:
            base.execute("UPDATE inbox SET body = ? WHERE event = ?", (body, event))
            self.says_now(event, text)
        return True

    def says_now(self, event: str, text: str) -> None:
        """An event was edited: the next edit is compared with this."""
        self._store.base.execute("UPDATE seen SET digest = ? WHERE event = ?", (digest_of(text), mark(event)))

    def withdraw(self, event: str, room: str) -> None:
        """What was deleted before it was answered is not answered."""
        with self._store.together() as base:
            base.execute("DELETE FROM inbox WHERE event = ? AND room = ? AND request IS NULL", (event, room))

    def next(self, room: str) -> Item | None:
        """The oldest unanswered event of a room."""
        row = self._store.base.execute("SELECT * FROM inbox WHERE room = ? ORDER BY number LIMIT 1", (room,)).fetchone()
        if row is None:
            return None
        body: dict[str, Any] = json.loads(row["body"])
        request = row["request"] and json.loads(row["request"])
        place = Place(**body["place"])
        return Item(
            row["number"],
            row["event"],
            room,
            row["sender"],
            row["kind"],
            body["text"],
            place,
            request,
            Asked.from_json(body["asked"]),
        )

    def decide(self, item: Item, request: dict[str, str], asked: Asked) -> None:
        """From now on this is what the assistant is told, however often we have to ask."""
        with self._store.together() as base:
            base.execute("UPDATE inbox SET request = ? WHERE number = ?", (json.dumps(request), item.number))
            base.execute("UPDATE seen SET asked = ? WHERE event = ?", (asked.to_json(), mark(item.event)))

    def done(self, item: Item) -> None:
        """It has its answer."""
        self._store.base.execute("DELETE FROM inbox WHERE number = ?", (item.number,))

    def rooms(self) -> list[str]:
        """Rooms in which somebody waits for an answer or a message waits to be sent."""
        query = "SELECT room FROM inbox UNION SELECT room FROM outbox"
        return [str(row[0]) for row in self._store.base.execute(query)]


def digest_of(text: str) -> str:
    """Tells whether two texts are the same without keeping them."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()[:16]


def author_of(event: str, sender: str) -> str:
    """Tells whether somebody wrote this event without keeping who did."""
    return mark(f"{event} {sender}")
