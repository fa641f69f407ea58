"""What we remember of each person's talk in each room."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass, field

from bot.matrix.store import Store
from bot.messenger import Pending

STATE = ("pending", "offers", "fact", "noticed")


@dataclass
class Talk:
    """One talk: the assistant's id for it, what is on offer, which of our events offer it, the open question, and
    whether the person has read who else processes what is written here."""

    room: str
    sender: str
    conversation: str | None = None
    pending: str | None = None
    offers: list[str] = field(default_factory=list)
    fact: str | None = None
    noticed: bool = False

    @property
    def on_offer(self) -> Pending:
        """The choices on offer and the parts held back."""
        return Pending.from_json(self.pending)


class Talks:
    """Keeps talks."""

    def __init__(self, store: Store) -> None:
        """Keep them there."""
        self._store = store

    def of(self, room: str, sender: str) -> Talk:
        """Somebody's talk, a new one if there is none."""
        row = self._store.base.execute(
            "SELECT conversation, state FROM talks WHERE room = ? AND sender = ?", (room, sender)
        ).fetchone()
        if row is None:
            return Talk(room, sender)
        return Talk(room, sender, row["conversation"], **json.loads(row["state"]))

    def keep(self, talk: Talk) -> None:
        """Remember how it stands."""
        state = {name: value for name, value in asdict(talk).items() if name in STATE}
        with self._store.together() as base:
            base.execute(
                "INSERT OR REPLACE INTO talks (room, sender, conversation, state, used) VALUES (?, ?, ?, ?, ?)",
                (talk.room, talk.sender, talk.conversation, json.dumps(state, ensure_ascii=False), time.time()),
            )

    def offered(self, room: str, sender: str, event: str) -> None:
        """This event of ours is the one to react to."""
        talk = self.of(room, sender)
        if talk.conversation and event not in talk.offers:
            talk.offers.append(event)
            self.keep(talk)

    def forget(self, talk: Talk) -> None:
        """Keep nothing of it; the assistant is told to delete the rest."""
        with self._store.together() as base:
            base.execute("DELETE FROM talks WHERE room = ? AND sender = ?", (talk.room, talk.sender))
            base.execute("UPDATE seen SET digest = NULL, asked = NULL WHERE room = ?", (talk.room,))
            if talk.conversation:
                base.execute("INSERT OR IGNORE INTO farewells VALUES (?)", (talk.conversation,))

    def farewells(self) -> list[str]:
        """Conversations that the assistant shall still delete."""
        return [str(row[0]) for row in self._store.base.execute("SELECT conversation FROM farewells")]

    def ended(self, conversation: str) -> None:
        """It is deleted."""
        self._store.base.execute("DELETE FROM farewells WHERE conversation = ?", (conversation,))
