"""Telegram's updates as events. What nobody addressed to us is none: service messages, other bots, groups that talk among themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels.chats.model import Incoming, Kind
from bot.channels.chats.phrases import words_of

UNREADABLE = (
    *("animation", "audio", "contact", "dice", "document", "location", "paid_media", "photo", "poll", "sticker"),
    *("story", "venue", "video", "video_note", "voice"),
)


def read_update(update: Mapping[str, Any], bot_name: str) -> Incoming | None:
    """The event in an update; None if it is not for us. A ValueError, KeyError or TypeError if it is no update."""
    key = update["update_id"]
    if not isinstance(key, int) or isinstance(key, bool):
        raise ValueError("update_id")
    if "callback_query" in update:
        return _pressed(str(key), update["callback_query"])
    for name, edited in (("message", False), ("edited_message", True)):
        if name in update:
            return _message(str(key), update[name], bot_name, edited)
    return None


def _pressed(key: str, query: Mapping[str, Any]) -> Incoming | None:
    """A button. Telegram may leave out the message it stood below; in a private chat the person is the chat."""
    chat = (query.get("message") or {}).get("chat") or {"id": query["from"]["id"], "type": "private"}
    if chat["type"] != "private" or "data" not in query:
        return None
    to = {"chat": _id(chat), "query": str(query["id"])}
    return Incoming(key, str(_id(chat)), to, Kind.BUTTON, str(query["data"]))


def _message(key: str, message: Mapping[str, Any], bot_name: str, edited: bool) -> Incoming | None:
    chat, text = message["chat"], message.get("text")
    to = {"chat": _id(chat)}
    if (message.get("from") or {}).get("is_bot"):
        return None
    if chat["type"] != "private":
        addressed = not edited and _addresses(message, bot_name)
        return Incoming(key, str(_id(chat)), to, Kind.ELSEWHERE) if addressed else None
    if isinstance(text, str) and text.strip():
        return _text(key, to, text, edited)
    if any(kind in message for kind in UNREADABLE) and not edited:
        return Incoming(key, str(_id(chat)), to, Kind.UNREADABLE)
    return None


def _text(key: str, to: Mapping[str, Any], text: str, edited: bool) -> Incoming:
    said, begins = words_of(text)
    kind = Kind.EDIT if edited else Kind.START if begins else Kind.TEXT
    return Incoming(key, str(to["chat"]), to, kind, said)


def _addresses(message: Mapping[str, Any], bot_name: str) -> bool:
    """Does somebody in a group speak to us: by name, or in reply to what we said there?"""
    text = str(message.get("text") or "").lower()
    replied = (message.get("reply_to_message") or {}).get("from") or {}
    ours = bool(bot_name) and str(replied.get("username") or "").lower() == bot_name
    return ours or (bool(bot_name) and f"@{bot_name}" in text)


def _id(chat: Mapping[str, Any]) -> int:
    found = chat["id"]
    if not isinstance(found, int) or isinstance(found, bool):
        raise ValueError("chat.id")
    return found
