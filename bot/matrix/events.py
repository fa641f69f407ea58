"""What an event of a room means for us. Plain dictionaries in, nothing of the client library: easy to try out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

TEXT, EDIT, REACTION, TAKEN_BACK, OTHER = "text", "edit", "reaction", "taken_back", "other"
SAID = ("m.text", "m.emote")
NO_WORDS = ("m.image", "m.file", "m.audio", "m.video", "m.location")
GREETING = "Hallo"  # what somebody says who writes our name and nothing else


@dataclass(frozen=True)
class Me:
    """Who we are in a room."""

    user: str
    name: str | None

    def names(self) -> list[str]:
        """What people may call us, the longest first."""
        local = self.user[1:].partition(":")[0]
        return sorted({name for name in (self.user, self.name, f"@{local}", local) if name}, key=len, reverse=True)


@dataclass(frozen=True)
class Event:
    """Something that was said or done. `target` is the event that it edits, reacts to or takes back."""

    id: str
    sender: str
    kind: str
    text: str = ""
    target: str | None = None
    reply_to: str | None = None
    thread: str | None = None
    addressed: bool = False


def read(source: Mapping[str, Any], me: Me) -> Event | None:
    """The event, None if it is none of our business. Notices are what other bots say: nobody answers them."""
    content, sender = source.get("content"), str(source.get("sender"))
    if not isinstance(content, Mapping) or sender == me.user or not source.get("event_id"):
        return None
    event_id, kind = str(source["event_id"]), source.get("type")
    relation = _mapping(content.get("m.relates_to"))
    if kind == "m.reaction" and relation.get("rel_type") == "m.annotation":
        return Event(event_id, sender, REACTION, str(relation.get("key", "")), str(relation.get("event_id")))
    if kind == "m.room.redaction":
        target = source.get("redacts") or content.get("redacts")
        return Event(event_id, sender, TAKEN_BACK, target=str(target))
    if kind == "m.sticker":
        return Event(event_id, sender, OTHER)
    return _message(event_id, sender, content, relation, me) if kind == "m.room.message" else None


def _message(
    event_id: str, sender: str, content: Mapping[str, Any], relation: Mapping[str, Any], me: Me
) -> Event | None:
    edited = relation.get("rel_type") == "m.replace"
    said = _mapping(content.get("m.new_content")) if edited else content
    if said.get("msgtype") in NO_WORDS:
        if edited:
            return None
        return Event(event_id, sender, OTHER, "", None, *_place(relation), _mentions(said, "", me))
    body = said.get("body")
    if said.get("msgtype") not in SAID or not isinstance(body, str):
        return None
    text = _without_quote(body) if "m.in_reply_to" in relation else body
    target = str(relation.get("event_id")) if edited else None
    kind = EDIT if edited else TEXT
    return Event(event_id, sender, kind, without_name(text, me), target, *_place(relation), _mentions(said, text, me))


def _place(relation: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """What it replies to, and the thread that it stands in."""
    thread = relation.get("event_id") if relation.get("rel_type") == "m.thread" else None
    reply = _mapping(relation.get("m.in_reply_to")).get("event_id")
    meant = reply if not relation.get("is_falling_back") else None
    return str(meant) if meant else None, str(thread) if thread else None


def without_name(text: str, me: Me) -> str:
    """What is left when the address is taken away: "Clusterlotse: wir sind zwölf"."""
    bare = text.strip()
    for name in me.names():
        found = re.match(rf"@?{re.escape(name)}(?![\w-])\s*[:,;.!?–-]*\s*", bare, re.IGNORECASE)
        if found:
            return bare[found.end() :] or GREETING
    return bare.replace(me.user, "").strip() or GREETING


def _mentions(said: Mapping[str, Any], text: str, me: Me) -> bool:
    users = _mapping(said.get("m.mentions")).get("user_ids")
    if isinstance(users, list) and me.user in users:
        return True
    if f"https://matrix.to/#/{me.user}" in str(said.get("formatted_body", "")).replace("%40", "@").replace("%3A", ":"):
        return True
    return any(re.search(rf"(?<![\w@.-]){re.escape(name)}(?![\w-])", text, re.IGNORECASE) for name in me.names())


def _without_quote(body: str) -> str:
    """A reply without the lines that quote what it replies to."""
    if not body.startswith("> "):
        return body
    lines = body.split("\n")
    while lines and lines[0].startswith(">"):
        del lines[0]
    return "\n".join(lines).strip() or body


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
