"""What is sent into a room: a part as text with HTML beside it, and where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt

from bot.messenger import Part

FETCH = "clusterlotse.fetch"  # beside a file's content until it is uploaded: where the assistant has it
# HTML in the text stays text, and nothing is fetched from elsewhere when the message is shown.
_markdown = MarkdownIt("commonmark", {"html": False}).disable("image")


@dataclass(frozen=True)
class Place:
    """What a reply belongs to: in a room of several people the message and the person it answers."""

    event: str | None = None
    person: str | None = None
    thread: str | None = None


HERE = Place()


def said(part: Part) -> dict[str, Any]:
    """A part as content of a message."""
    return {
        "msgtype": "m.text",
        "body": part.text,
        "format": "org.matrix.custom.html",
        "formatted_body": _markdown.render(part.markdown).strip(),
        "m.mentions": {},
    }


def plain(text: str) -> dict[str, Any]:
    """One of our own sentences."""
    return {"msgtype": "m.text", "body": text, "m.mentions": {}}


def placed(contents: Sequence[dict[str, Any]], place: Place) -> list[dict[str, Any]]:
    """The contents where they belong: the first names whom it answers, all of them stay in the thread."""
    found = []
    for number, content in enumerate(contents):
        relation: dict[str, Any] = {}
        if place.thread:
            relation = {"rel_type": "m.thread", "event_id": place.thread, "is_falling_back": True}
        if place.event and (number == 0 or place.thread):
            relation["m.in_reply_to"] = {"event_id": place.event}
        mentions = {"m.mentions": {"user_ids": [place.person]}} if place.person and number == 0 else {}
        found.append({**content, **mentions, **({"m.relates_to": relation} if relation else {})})
    return found


def waiting_file(url: str, name: str, kind: str) -> dict[str, Any]:
    """A file that is fetched and uploaded when its turn comes."""
    return {
        "msgtype": "m.file",
        "body": name,
        "filename": name,
        "info": {"mimetype": kind},
        "m.mentions": {},
        FETCH: url,
    }
