"""What the outgoing webhooks of Mattermost and Rocket.Chat have in common: a token among the fields, a word that calls the bot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field
from sanic.request import Request

from bot.channels.chats.door import ChatDoor, ChatSettings
from bot.channels.chats.reading import fields_of, same
from bot.channels.problems import Problem


class WebhookSettings(ChatSettings):
    """What is agreed with the server: `token` is the bot's, `webhook_token` the outgoing webhook's."""

    token: str = Field(..., min_length=10)
    webhook_token: str = Field(..., min_length=10)
    bot_name: str = Field(..., min_length=1)


class WebhookDoor(ChatDoor):
    """A door whose events carry the token."""

    settings: WebhookSettings

    async def verify(self, request: Request, body: bytes) -> None:
        """The webhook's token is one of the fields."""
        if not same(fields_of(request, body).get("token"), self.settings.webhook_token):
            raise Problem("sender_forged")


def text_of(fields: Mapping[str, Any]) -> str:
    """What was written behind the word that calls the bot. That word alone is a greeting."""
    text, trigger = str(fields.get("text") or "").strip(), str(fields.get("trigger_word") or "")
    said = text[len(trigger) :].strip() if trigger and text.startswith(trigger) else text
    return said or text
