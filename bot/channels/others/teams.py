"""Microsoft Teams by the Bot Framework: private chats with the app. In teams and groups the app only says where it can be found."""

from __future__ import annotations

import html
import json
import re
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from pydantic import Field
from sanic.request import Request

from bot.channels.chats.client import Client
from bot.channels.chats.door import ChatDoor, ChatSettings
from bot.channels.chats.model import Incoming, Kind, Outgoing
from bot.channels.chats.reading import edit_key
from bot.channels.others.teams_token import TokenCheck
from bot.messenger import Pages

_MENTION = re.compile(r"<at>.*?</at>", re.S)
EARLIER_SECONDS = 60  # a new token is fetched so long before the old one ends
SCOPE = "https://api.botframework.com/.default"


class TeamsSettings(ChatSettings):
    """What is agreed with Azure: the app, and the tenant it belongs to."""

    app_id: str = Field(..., min_length=8)
    app_password: str = Field(..., min_length=8)
    tenant: str = Field("botframework.com", regex=r"^[\w.-]+$")
    login: str = Field("https://login.microsoftonline.com", regex=r"^https?://\S*[^/\s]$")
    openid: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"


class TeamsDoor(ChatDoor):
    """Rasa's view of the door."""

    channel = "teams"
    settings: TeamsSettings
    settings_kind = TeamsSettings

    def __init__(self, settings: TeamsSettings) -> None:
        """A door for this app."""
        super().__init__(settings)
        self._check = TokenCheck(settings.openid, settings.app_id)

    async def verify(self, request: Request, body: bytes) -> None:
        """The token is Microsoft's, is for us, and names the address that we shall answer to."""
        await self._check.require(request.headers.get("authorization", ""), str(json.loads(body)["serviceUrl"]))

    def read(self, request: Request, body: bytes) -> list[Incoming]:
        """A message, new or edited."""
        told = json.loads(body)
        if told["type"] not in ("message", "messageUpdate"):
            return []
        conversation, key = told["conversation"], str(told["id"])
        to = {"service": told["serviceUrl"], "conversation": conversation["id"]}
        to |= {"bot": told["recipient"], "person": {"id": told["from"]["id"]}}
        chat = str(conversation["id"])
        if conversation.get("conversationType", "personal") != "personal":
            return [Incoming(key, chat, to, Kind.ELSEWHERE)]
        text = html.unescape(_MENTION.sub(" ", str(told.get("text") or ""))).replace("\xa0", " ").strip()
        kind = Kind.TEXT if text else Kind.UNREADABLE
        if told["type"] == "messageUpdate":
            kind, key = Kind.EDIT, edit_key(key, text)
        return [Incoming(key, chat, to, kind, text)]

    def sender(self, client: Client) -> TeamsSender:
        """Sends as this app."""
        return TeamsSender(client, self.settings)


class TeamsSender:
    """Sends as one app."""

    pages = Pages()
    sends_files = False

    def __init__(self, client: Client, settings: TeamsSettings) -> None:
        """Send with tokens for this app."""
        self._client, self._settings = client, settings
        self._token, self._until = "", 0.0

    async def send(self, to: Mapping[str, Any], out: Outgoing) -> None:
        """Send one text."""
        url = f"{str(to['service']).rstrip('/')}/v3/conversations/{quote(str(to['conversation']), safe='')}/activities"
        body = {
            "type": "message",
            "textFormat": "plain",
            "text": out.text,
            "from": to["bot"],
            "recipient": to["person"],
        }
        body["conversation"] = {"id": to["conversation"]}
        await self._client.post(url, json=body, headers={"Authorization": f"Bearer {await self._fresh()}"})

    async def _fresh(self) -> str:
        if time.time() > self._until - EARLIER_SECONDS:
            form = {"grant_type": "client_credentials", "scope": SCOPE}
            form |= {"client_id": self._settings.app_id, "client_secret": self._settings.app_password}
            url = f"{self._settings.login}/{self._settings.tenant}/oauth2/v2.0/token"
            answer = await self._client.post(url, data=form)
            self._token, self._until = str(answer["access_token"]), time.time() + float(answer["expires_in"])
        return self._token
