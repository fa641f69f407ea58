"""From the assistant's reply to what is sent into the room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.matrix.contents import plain, said, waiting_file
from bot.matrix.outbox import OFFERS
from bot.matrix.phrases import say
from bot.matrix.talks import Talk
from bot.messenger import Pages, Part

FILES = {"pdf": "application/pdf", "ics": "text/calendar"}
_pages = Pages()
Messages = Sequence[Mapping[str, Any]]


def shown(messages: Messages, talk: Talk) -> list[dict[str, Any]]:
    """The contents of a whole reply; the talk remembers what is on offer after it."""
    parts, pending = _pages.show(_for_this_channel(messages), talk.on_offer)
    return [*_offered(parts, pending.to_json(), talk), *_files(messages)]


def more(talk: Talk) -> list[dict[str, Any]]:
    """The next part that was held back."""
    parts, pending = _pages.more(talk.on_offer)
    return _offered(parts, pending.to_json(), talk)


def sentence(key: str) -> dict[str, Any]:
    """One of our own sentences."""
    return plain(say(key))


def asked(messages: Messages, before: str | None) -> str | None:
    """The fact that is asked for after this reply: a reply without a question or a verdict leaves the open one."""
    for card in map(_card, messages):
        if card.get("kind") == "question":
            before = str(card.get("fact"))
        elif card.get("kind") == "assessment":
            before = None
    return before


def erased(messages: Messages) -> bool:
    """Has the assistant just deleted everything?"""
    return any(_card(message).get("name") == "geloescht" for message in messages)


def _offered(parts: Sequence[Part], pending: str, talk: Talk) -> list[dict[str, Any]]:
    talk.pending, talk.offers = pending, []
    return [{**said(part), OFFERS: bool(part.choices)} for part in parts]


def _for_this_channel(messages: Messages) -> list[Mapping[str, Any]]:
    """A memo without public links is announced as the file that it comes as."""
    return [_announced(message) if _is_local(_card(message)) else message for message in messages]


def _announced(message: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**message, "text": say("mitnehmen", nummer=str(_card(message).get("reference", "")))}


def _is_local(card: Mapping[str, Any]) -> bool:
    return card.get("kind") == "memo" and str(card.get("url", "")).startswith("/")


def _files(messages: Messages) -> list[dict[str, Any]]:
    cards = [card for card in map(_card, messages) if card.get("kind") == "memo"]
    return [
        waiting_file(
            str(file["url"]), say(f"datei_{file['kind']}", nummer=str(card.get("reference", ""))), FILES[file["kind"]]
        )
        for card in cards
        for file in card.get("files") or ()
        if file.get("kind") in FILES
    ]


def _card(message: Mapping[str, Any]) -> Mapping[str, Any]:
    card = message.get("card")
    return card if isinstance(card, Mapping) else {}
