"""Telegram's webhook: only who knows the secret gets in."""

from __future__ import annotations

import json

from pydantic import Field
from sanic.request import Request

from bot.channels.chats.client import Client
from bot.channels.chats.door import ChatDoor, ChatSettings
from bot.channels.chats.model import Incoming
from bot.channels.chats.reading import same
from bot.channels.problems import Problem
from bot.channels.telegram.sending import TelegramSender
from bot.channels.telegram.updates import read_update

SECRET_HEADER = "x-telegram-bot-api-secret-token"


class TelegramSettings(ChatSettings):
    """What is agreed with Telegram. `api` is another address for a Bot API server of one's own."""

    token: str = Field(..., regex=r"^\d+:[A-Za-z0-9_-]{30,}$")
    secret: str = Field(..., regex=r"^[A-Za-z0-9_-]{16,256}$")
    bot_name: str = Field("", regex=r"^@?\w*$")
    api: str = Field("https://api.telegram.org", regex=r"^https?://[^\s/]+(/[^\s]*[^\s/])?$")


class TelegramDoor(ChatDoor):
    """Rasa's view of the door."""

    channel = "telegram"
    settings: TelegramSettings
    settings_kind = TelegramSettings

    async def verify(self, request: Request, body: bytes) -> None:
        """Telegram repeats the secret in a header."""
        if not same(request.headers.get(SECRET_HEADER), self.settings.secret):
            raise Problem("sender_forged")

    def read(self, request: Request, body: bytes) -> list[Incoming]:
        """The one event of an update, if it is one for us."""
        incoming = read_update(json.loads(body), self.settings.bot_name.lstrip("@").lower())
        return [incoming] if incoming else []

    def sender(self, client: Client) -> TelegramSender:
        """Sends as this bot."""
        return TelegramSender(client, f"{self.settings.api}/bot{self.settings.token}")
