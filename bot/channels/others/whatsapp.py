"""WhatsApp by Twilio. Twilio's signature is checked, which Rasa's own connector does not do."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping
from typing import Any

import aiohttp
from pydantic import Field
from sanic.request import Request

from bot.channels.chats.client import Client
from bot.channels.chats.door import ChatDoor, ChatSettings
from bot.channels.chats.model import GoneError, Incoming, Kind, Outgoing, RefusedError
from bot.channels.chats.reading import fields_of, same
from bot.channels.problems import Problem
from bot.messenger import Pages, utf16

LONGEST_TEXT = 1_600
_STOPPED = re.compile(r'"code":\s*21610\b')  # the person has written STOP


class WhatsAppSettings(ChatSettings):
    """What is agreed with Twilio. `url` is the webhook's address as it is entered there: the signature covers it."""

    account_sid: str = Field(..., regex=r"^AC\w+$")
    auth_token: str = Field(..., min_length=16)
    number: str = Field(..., regex=r"^whatsapp:\+\d+$")
    url: str = Field(..., regex=r"^https?://\S+/webhooks/whatsapp/webhook$")
    api: str = Field("https://api.twilio.com", regex=r"^https?://\S*[^/\s]$")


class WhatsAppDoor(ChatDoor):
    """Rasa's view of the door."""

    channel = "whatsapp"
    settings: WhatsAppSettings
    settings_kind = WhatsAppSettings

    async def verify(self, request: Request, body: bytes) -> None:
        """Twilio signs its address for us and all fields in the order of their names."""
        fields = fields_of(request, body)
        signed = self.settings.url + "".join(name + str(fields[name]) for name in sorted(fields))
        digest = hmac.new(self.settings.auth_token.encode(), signed.encode(), hashlib.sha1).digest()
        if not same(request.headers.get("x-twilio-signature"), base64.b64encode(digest).decode()):
            raise Problem("sender_forged")

    def read(self, request: Request, body: bytes) -> list[Incoming]:
        """A message; a picture or a place without words is none we can read."""
        told = fields_of(request, body)
        text, sender = str(told.get("Body") or "").strip(), str(told["From"])
        kind = Kind.TEXT if text and "Latitude" not in told else Kind.UNREADABLE
        return [Incoming(str(told["MessageSid"]), sender, {"to": sender}, kind, text)]

    def sender(self, client: Client) -> WhatsAppSender:
        """Sends from this number."""
        return WhatsAppSender(client, self.settings)


class WhatsAppSender:
    """Sends from one number."""

    pages = Pages(LONGEST_TEXT - 100, utf16)
    sends_files = False

    def __init__(self, client: Client, settings: WhatsAppSettings) -> None:
        """Send for this account."""
        self._client, self._settings = client, settings

    async def send(self, to: Mapping[str, Any], out: Outgoing) -> None:
        """Send one text."""
        url = f"{self._settings.api}/2010-04-01/Accounts/{self._settings.account_sid}/Messages.json"
        form = {"To": to["to"], "From": self._settings.number, "Body": out.text}
        auth = aiohttp.BasicAuth(self._settings.account_sid, self._settings.auth_token)
        try:
            await self._client.post(url, data=form, auth=auth)
        except RefusedError as error:
            raise GoneError(str(error)) if _STOPPED.search(str(error)) else error from error
