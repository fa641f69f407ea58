"""Somebody who writes on Slack, Mattermost, Rocket.Chat, Teams or WhatsApp: signed requests as each of them sends them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import itertools
import json
import time
from typing import Any
from urllib.parse import urlencode

import jwt
import requests
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.channels.server import Server, direct
from tests.messenger.endpoint import Endpoint
from tests.messenger.telegram import until_answered

_events = itertools.count(1)
_keys = rsa.generate_private_key(public_exponent=65537, key_size=2048)
SECRET, APP = "ein-geheimnis-fuer-den-test", "11111111-2222-3333-4444-555555555555"
PUBLIC = "https://lotse.example.org/webhooks/whatsapp/webhook"
JSON, FORM = "application/json", "application/x-www-form-urlencoded"


def credentials(endpoint: Endpoint) -> dict[str, dict[str, Any]]:
    """All five in credentials.yml."""
    public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(_keys.public_key()))
    endpoint.documents["/openid"] = {"issuer": "https://api.botframework.com", "jwks_uri": f"{endpoint.url}/keys"}
    endpoint.documents["/keys"] = {"keys": [{**public, "kid": "k1", "kty": "RSA"}]}
    own = {"token": SECRET, "webhook_token": SECRET, "bot_name": "lotse"}
    doors = {
        "slack.SlackDoor": {"token": "xoxb-test", "signing_secret": SECRET, "api": f"{endpoint.url}/slack"},
        "mattermost.MattermostDoor": {**own, "url": f"{endpoint.url}/api/v4"},
        "rocketchat.RocketChatDoor": {**own, "url": f"{endpoint.url}/rocket", "user_id": "bot"},
        "teams.TeamsDoor": {"app_id": APP, "app_password": SECRET, "login": endpoint.url, "openid": f"{endpoint.url}/openid"},
        "whatsapp.WhatsAppDoor": {
            "account_sid": "AC1", "auth_token": SECRET, "number": "whatsapp:+4930000", "url": PUBLIC, "api": endpoint.url,
        },
    }  # fmt: skip
    return {f"bot.channels.others.{name}": {**door, "messages_per_chat": 10_000} for name, door in doors.items()}


class Writer:
    """One person. A messenger says how its event looks and is signed, and where its replies arrive."""

    name = ""
    longest = 40_000

    def __init__(self, server: Server, endpoint: Endpoint, person: str) -> None:
        self.server, self.endpoint, self.person = server, endpoint, person
        self._seen = len(self.replies())

    def event(self, text: str) -> dict[str, Any]:
        raise NotImplementedError

    def edited(self, text: str) -> dict[str, Any]:
        raise NotImplementedError

    def signed(self, event: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
        raise NotImplementedError

    def replies(self) -> list[str]:
        raise NotImplementedError

    def post(self, event: dict[str, Any], **headers: str) -> requests.Response:
        body, own = self.signed(event)
        return self.post_raw(body, {**own, **headers})

    def post_raw(self, body: bytes, headers: dict[str, str]) -> requests.Response:
        url = f"{self.server.url}/webhooks/{self.name}/webhook"
        return direct().post(url, data=body, headers=headers, timeout=30)

    def start(self) -> list[str]:
        return self.say("Hallo")

    def say(self, text: str) -> list[str]:
        return self.send(self.event(text))

    def send(self, event: dict[str, Any]) -> list[str]:
        answer = self.post(event)
        assert answer.status_code == 200, answer.text
        return self.wait()

    def wait(self) -> list[str]:
        until_answered(self.server)
        replies = self.replies()
        new, self._seen = replies[self._seen :], len(replies)
        return new


class Slack(Writer):
    name = "slack"

    def event(self, text: str, **more: Any) -> dict[str, Any]:
        event = {
            "type": "message",
            "channel_type": "im",
            "channel": f"D{self.person}",
            "user": f"U{self.person}",
            "text": text,
        }
        return {"type": "event_callback", "team_id": "T1", "event_id": f"Ev{next(_events)}", "event": {**event, **more}}

    def edited(self, text: str) -> dict[str, Any]:
        message = {"type": "message", "user": f"U{self.person}", "text": text}
        return self.event("", subtype="message_changed", message=message, previous_message={"text": "anders"})

    def signed(self, event: dict[str, Any], moment: int | None = None) -> tuple[bytes, dict[str, str]]:
        body, at = json.dumps(event).encode(), str(moment or int(time.time()))
        digest = hmac.new(SECRET.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()
        return body, {"Content-Type": JSON, "X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={digest}"}

    def replies(self) -> list[str]:
        sent = [body for path, _, body in list(self.endpoint.posted) if path == "/slack/chat.postMessage"]
        return [str(body["text"]) for body in sent if body["channel"] == f"D{self.person}"]


class Mattermost(Writer):
    name = "mattermost"

    def event(self, text: str, **more: Any) -> dict[str, Any]:
        people = {"user_id": self.person, "user_name": "erika", "channel_id": f"c{self.person}"}
        return {
            "token": SECRET,
            "post_id": f"p{next(_events)}",
            "trigger_word": "lotse",
            "text": f"lotse {text}",
            **people,
            **more,
        }

    def signed(self, event: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
        return urlencode(event).encode(), {"Content-Type": FORM}

    def replies(self) -> list[str]:
        sent = [body for path, _, body in list(self.endpoint.posted) if path == "/api/v4/posts"]
        return [str(body["message"]) for body in sent if body["channel_id"] == f"c{self.person}"]


class RocketChat(Writer):
    name = "rocketchat"

    def event(self, text: str, **more: Any) -> dict[str, Any]:
        people = {"user_id": self.person, "user_name": "erika", "channel_id": f"r{self.person}", "bot": False}
        return {"token": SECRET, "message_id": f"m{next(_events)}", "text": text, **people, **more}

    def edited(self, text: str) -> dict[str, Any]:
        return self.event(text, isEdited=True)

    def signed(self, event: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
        return json.dumps(event).encode(), {"Content-Type": JSON}

    def replies(self) -> list[str]:
        sent = [body for path, _, body in list(self.endpoint.posted) if path.startswith("/rocket/")]
        return [str(body["text"]) for body in sent if body["roomId"] == f"r{self.person}"]


class Teams(Writer):
    name = "teams"

    @property
    def service(self) -> str:
        return f"{self.endpoint.url}/teams/"

    def event(self, text: str, **more: Any) -> dict[str, Any]:
        event = {"type": "message", "id": str(next(_events)), "text": text, "serviceUrl": self.service}
        event |= {"from": {"id": self.person, "name": "Erika"}, "recipient": {"id": "28:lotse", "name": "Lotse"}}
        return {**event, "conversation": {"id": f"a:{self.person}", "conversationType": "personal"}, **more}

    def edited(self, text: str) -> dict[str, Any]:
        return self.event(text, type="messageUpdate")

    def signed(self, event: dict[str, Any], **claims: Any) -> tuple[bytes, dict[str, str]]:
        usual = {
            "iss": "https://api.botframework.com",
            "aud": APP,
            "exp": time.time() + 600,
            "serviceurl": self.service,
        }
        token = jwt.encode({**usual, **claims}, _keys, "RS256", {"kid": "k1"})
        return json.dumps(event).encode(), {"Content-Type": JSON, "Authorization": f"Bearer {token}"}

    def replies(self) -> list[str]:
        sent = [body for path, _, body in list(self.endpoint.posted) if path.startswith("/teams/")]
        return [str(body["text"]) for body in sent if body["recipient"]["id"] == self.person]


class WhatsApp(Writer):
    name = "whatsapp"
    longest = 1_600

    def event(self, text: str, **more: Any) -> dict[str, Any]:
        people = {"From": f"whatsapp:+49{self.person}", "To": "whatsapp:+4930000", "ProfileName": "Erika"}
        return {
            "MessageSid": f"SM{next(_events)}",
            "AccountSid": "AC1",
            "NumMedia": "0",
            "Body": text,
            **people,
            **more,
        }

    def signed(self, event: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
        told = PUBLIC + "".join(name + str(event[name]) for name in sorted(event))
        digest = base64.b64encode(hmac.new(SECRET.encode(), told.encode(), hashlib.sha1).digest()).decode()
        return urlencode(event).encode(), {"Content-Type": FORM, "X-Twilio-Signature": digest}

    def replies(self) -> list[str]:
        sent = [body for path, _, body in list(self.endpoint.posted) if path.endswith("/Messages.json")]
        return [str(body["Body"]) for body in sent if body["To"] == f"whatsapp:+49{self.person}"]


ALL: tuple[type[Writer], ...] = (Slack, Mattermost, RocketChat, Teams, WhatsApp)
EDITING: tuple[type[Writer], ...] = (Slack, RocketChat, Teams)
