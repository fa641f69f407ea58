"""Slack by its Events API: private chats with the app. In channels the app only says where it can be found."""

from __future__ import annotations

import hashlib
import hmac
import html
import json
import time
from collections.abc import Mapping
from typing import Any

from pydantic import Field
from sanic.request import Request
from sanic.response import HTTPResponse, text

from bot.channels.chats.client import Client
from bot.channels.chats.door import ChatDoor, ChatSettings
from bot.channels.chats.model import GoneError, Incoming, Kind, Outgoing, RefusedError
from bot.channels.chats.reading import same
from bot.channels.problems import Problem
from bot.messenger import Pages

OLDEST_SECONDS = 300  # an older signature may have been overheard
NOBODY_THERE = ("channel_not_found", "is_archived", "user_disabled", "account_inactive", "cannot_dm_bot")
FILES = "file_share"


class SlackSettings(ChatSettings):
    """What is agreed with Slack."""

    token: str = Field(..., regex=r"^xox\S+$")
    signing_secret: str = Field(..., min_length=16)
    api: str = Field("https://slack.com/api", regex=r"^https?://\S*[^/\s]$")


class SlackDoor(ChatDoor):
    """Rasa's view of the door."""

    channel = "slack"
    settings: SlackSettings
    settings_kind = SlackSettings

    async def verify(self, request: Request, body: bytes) -> None:
        """Slack signs the body and the moment."""
        moment = request.headers.get("x-slack-request-timestamp", "")
        signed = hmac.new(self.settings.signing_secret.encode(), f"v0:{moment}:".encode() + body, hashlib.sha256)
        if not same(request.headers.get("x-slack-signature"), f"v0={signed.hexdigest()}"):
            raise Problem("sender_forged")
        if abs(time.time() - int(moment)) > OLDEST_SECONDS:
            raise Problem("sender_forged")

    def read(self, request: Request, body: bytes) -> list[Incoming] | HTTPResponse:
        """The event, or the word that Slack wants to hear when the address is entered."""
        told = json.loads(body)
        if told.get("type") == "url_verification":
            return text(str(told["challenge"]))
        incoming = _event(told) if told.get("type") == "event_callback" else None
        return [incoming] if incoming else []

    def sender(self, client: Client) -> SlackSender:
        """Sends as this app."""
        return SlackSender(client, self.settings)


def _event(told: Mapping[str, Any]) -> Incoming | None:
    event, key = told["event"], str(told["event_id"])
    edited = event.get("subtype") == "message_changed"
    message = event["message"] if edited else event
    if message.get("bot_id") or event.get("bot_id") or event.get("subtype") not in (None, "message_changed", FILES):
        return None
    channel = str(event["channel"])
    chat, to = f"{told.get('team_id')}:{channel}", {"channel": channel}
    if event["type"] == "app_mention":
        return Incoming(key, chat, to, Kind.ELSEWHERE)
    if event["type"] != "message" or event.get("channel_type") != "im":
        return None
    said = html.unescape(str(message.get("text") or "")).strip()
    if edited and said == html.unescape(str(event.get("previous_message", {}).get("text") or "")).strip():
        return None  # Slack tells of every preview it adds
    kind = Kind.EDIT if edited else Kind.TEXT if said else Kind.UNREADABLE
    return Incoming(key, chat, to, kind, said)


class SlackSender:
    """Sends as one app."""

    pages = Pages()
    sends_files = False

    def __init__(self, client: Client, settings: SlackSettings) -> None:
        """Send with this token."""
        self._client, self._settings = client, settings

    async def send(self, to: Mapping[str, Any], out: Outgoing) -> None:
        """Send one text. Slack reports most refusals with status 200."""
        body = {"channel": to["channel"], "text": html.escape(out.text, quote=False), "mrkdwn": False}
        body |= {"unfurl_links": False, "unfurl_media": False}  # Slack would fetch the pages
        headers = {"Authorization": f"Bearer {self._settings.token}"}
        answer = await self._client.post(f"{self._settings.api}/chat.postMessage", json=body, headers=headers)
        error = str(answer.get("error"))
        if not answer.get("ok"):
            raise GoneError(error) if error in NOBODY_THERE else RefusedError(error)
