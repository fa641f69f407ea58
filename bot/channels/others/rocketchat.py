"""Rocket.Chat by an outgoing webhook and a personal access token. Each person in a room has a talk of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field
from sanic.request import Request

from bot.channels.chats.client import Client
from bot.channels.chats.model import Incoming, Kind, Outgoing, RefusedError
from bot.channels.chats.reading import edit_key, fields_of
from bot.channels.others.outgoing import WebhookDoor, WebhookSettings, text_of
from bot.messenger import Pages


class RocketChatSettings(WebhookSettings):
    """`user_id` is the bot's."""

    url: str = Field(..., regex=r"^https?://\S*[^/\s]$")
    user_id: str = Field(..., min_length=1)


class RocketChatDoor(WebhookDoor):
    """Rasa's view of the door."""

    channel = "rocketchat"
    settings: RocketChatSettings
    settings_kind = RocketChatSettings

    def read(self, request: Request, body: bytes) -> list[Incoming]:
        """A message; those of bots are none, an edited one comes under its old id."""
        told = fields_of(request, body)
        if told.get("bot") or told["user_name"] == self.settings.bot_name:
            return []
        text, room, key = text_of(told), str(told["channel_id"]), str(told["message_id"])
        kind = Kind.TEXT if text else Kind.UNREADABLE
        if told.get("isEdited"):
            kind, key = Kind.EDIT, edit_key(key, text)
        return [Incoming(key, f"{room}:{told['user_id']}", {"room": room}, kind, text)]

    def sender(self, client: Client) -> RocketChatSender:
        """Sends as this bot."""
        return RocketChatSender(client, self.settings)


class RocketChatSender:
    """Posts into a room."""

    pages = Pages()
    sends_files = False

    def __init__(self, client: Client, settings: RocketChatSettings) -> None:
        """Post with this token."""
        self._client, self._settings = client, settings

    async def send(self, to: Mapping[str, Any], out: Outgoing) -> None:
        """Post one text."""
        headers = {"X-Auth-Token": self._settings.token, "X-User-Id": self._settings.user_id}
        body = {"roomId": to["room"], "text": out.text, "parseUrls": False}  # the server would fetch the pages
        answer = await self._client.post(f"{self._settings.url}/api/v1/chat.postMessage", json=body, headers=headers)
        if not answer.get("success"):
            raise RefusedError(str(answer.get("error")))
