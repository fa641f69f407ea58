"""Mattermost by an outgoing webhook and a bot account. Webhooks hear public channels only; each person there has a talk of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field
from sanic.request import Request

from bot.channels.chats.client import Client
from bot.channels.chats.model import Incoming, Outgoing
from bot.channels.chats.reading import fields_of
from bot.channels.others.outgoing import WebhookDoor, WebhookSettings, text_of
from bot.messenger import Pages


class MattermostSettings(WebhookSettings):
    """`url` ends in /api/v4."""

    url: str = Field(..., regex=r"^https?://\S+/api/v4$")


class MattermostDoor(WebhookDoor):
    """Rasa's view of the door."""

    channel = "mattermost"
    settings: MattermostSettings
    settings_kind = MattermostSettings

    def read(self, request: Request, body: bytes) -> list[Incoming]:
        """A post; the bot's own are none."""
        post = fields_of(request, body)
        text, channel = text_of(post), str(post["channel_id"])
        if post["user_name"] == self.settings.bot_name or not text:
            return []
        return [Incoming(str(post["post_id"]), f"{channel}:{post['user_id']}", {"channel": channel}, text=text)]

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
