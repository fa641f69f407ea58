"""Mattermost by an outgoing webhook and a bot account. Webhooks hear public channels only; each person there has a talk of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field
from sanic.request import Request

from bot.channels.chats.client import Client
from bot.channels.chats.door import ChatDoor, ChatSettings, fields_of, same
from bot.channels.chats.model import Incoming, Outgoing
from bot.channels.problems import Problem
from bot.messenger import Pages


class MattermostSettings(ChatSettings):
    """What is agreed with the server. `url` ends in /api/v4, `webhook_token` is the outgoing webhook's."""

    url: str = Field(..., regex=r"^https?://\S+/api/v4$")
    token: str = Field(..., min_length=10)
    webhook_token: str = Field(..., min_length=10)
    bot_name: str = Field(..., min_length=1)


class MattermostDoor(ChatDoor):
    """Rasa's view of the door."""

    settings: MattermostSettings

    def __init__(self, settings: MattermostSettings) -> None:
        """A door for this bot."""
        self.settings = settings

    @classmethod
    def name(cls) -> str:
        """The channel's name; events come to /webhooks/mattermost/webhook."""
        return "mattermost"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> MattermostDoor:
        """The door as credentials.yml describes it."""
        return cls(MattermostSettings(**(credentials or {})))

    async def verify(self, request: Request, body: bytes) -> None:
        """The webhook's token is one of the fields."""
        if not same(fields_of(request, body).get("token"), self.settings.webhook_token):
            raise Problem("sender_forged")

    def read(self, request: Request, body: bytes) -> list[Incoming]:
        """A post; the bot's own are none."""
        post = fields_of(request, body)
        text, trigger = str(post.get("text") or "").strip(), str(post.get("trigger_word") or "")
        if post["user_name"] == self.settings.bot_name or not text:
            return []
        said = text[len(trigger) :].strip() if trigger and text.startswith(trigger) else text
        channel = str(post["channel_id"])
        # A bare trigger word is a greeting.
        return [Incoming(str(post["post_id"]), f"{channel}:{post['user_id']}", {"channel": channel}, text=said or text)]

    def sender(self, client: Client) -> MattermostSender:
        """Sends as this bot."""
        return MattermostSender(client, self.settings)


class MattermostSender:
    """Posts into a channel."""

    pages = Pages()
    sends_files = False

    def __init__(self, client: Client, settings: MattermostSettings) -> None:
        """Post with this token."""
        self._client, self._settings = client, settings

    async def send(self, to: Mapping[str, Any], out: Outgoing) -> None:
        """Post one text."""
        headers = {"Authorization": f"Bearer {self._settings.token}"}
        body = {"channel_id": to["channel"], "message": out.text}
        await self._client.post(f"{self._settings.url}/posts", json=body, headers=headers)
