"""Rocket.Chat by an outgoing webhook and a personal access token. Each person in a room has a talk of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from pydantic import Field
from sanic.request import Request

from bot.channels.chats.client import Client
from bot.channels.chats.door import ChatDoor, ChatSettings, fields_of, same
from bot.channels.chats.model import Incoming, Kind, Outgoing, RefusedError
from bot.channels.problems import Problem
from bot.messenger import Pages


class RocketChatSettings(ChatSettings):
    """What is agreed with the server; `webhook_token` is the outgoing webhook's."""

    url: str = Field(..., regex=r"^https?://\S*[^/\s]$")
    user_id: str = Field(..., min_length=1)
    token: str = Field(..., min_length=10)
    webhook_token: str = Field(..., min_length=10)
    bot_name: str = Field(..., min_length=1)


class RocketChatDoor(ChatDoor):
    """Rasa's view of the door."""

    settings: RocketChatSettings

    def __init__(self, settings: RocketChatSettings) -> None:
        """A door for this bot."""
        self.settings = settings

    @classmethod
    def name(cls) -> str:
        """The channel's name; events come to /webhooks/rocketchat/webhook."""
        return "rocketchat"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> RocketChatDoor:
        """The door as credentials.yml describes it."""
        return cls(RocketChatSettings(**(credentials or {})))

    async def verify(self, request: Request, body: bytes) -> None:
        """The webhook's token is one of the fields."""
        if not same(fields_of(request, body).get("token"), self.settings.webhook_token):
            raise Problem("sender_forged")

    def read(self, request: Request, body: bytes) -> list[Incoming]:
        """A message; those of bots are none, an edited one comes under its old id."""
        told = fields_of(request, body)
        text, trigger = str(told.get("text") or "").strip(), str(told.get("trigger_word") or "")
        if told.get("bot") or told["user_name"] == self.settings.bot_name:
            return []
        said = text[len(trigger) :].strip() if trigger and text.startswith(trigger) else text
        room, key = str(told["channel_id"]), str(told["message_id"])
        kind = Kind.TEXT if text else Kind.UNREADABLE
        if told.get("isEdited"):
            kind, key = Kind.EDIT, f"{key}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"
        return [Incoming(key, f"{room}:{told['user_id']}", {"room": room}, kind, said or text)]

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
