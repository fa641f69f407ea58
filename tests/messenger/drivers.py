"""The channels that need no server of their own: REST, the website's door, and plain text over it as a bridge sends it."""

from __future__ import annotations

import itertools
import secrets
from typing import Any

from bot.channels.tokens import Signer, sender_of, signing_key
from bot.messenger import Pages, Pending, hear
from bot.messenger.splitting import Measure
from tests.channels.server import Server, Talk, direct
from tests.messenger.telegram import TelegramTalk

_senders = itertools.count()


class RestDriver:
    """Rasa's REST channel: everything in plain text, nothing held back."""

    def __init__(self, server: Server) -> None:
        self.server, self.sender = server, f"rest-{next(_senders)}"
        self.cards: list[dict[str, Any]] = []

    def start(self) -> list[str]:
        return self.say("Hallo")

    def say(self, text: str) -> list[str]:
        body = {"sender": self.sender, "message": text}
        answer = direct().post(f"{self.server.url}/webhooks/rest/webhook", json=body, timeout=60)
        self.cards += [message["custom"] for message in answer.json() if message.get("custom")]
        return [message["text"] for message in answer.json() if message.get("text")]


class WebDriver:
    """The website's door; what is a button there is pressed."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.cards: list[dict[str, Any]] = []
        self.replies: list[list[dict[str, Any]]] = []
        self.talk: Talk
        self._buttons: dict[str, str] = {}

    @property
    def sender(self) -> str:
        return self.talk.sender

    def start(self) -> list[str]:
        self.talk = self.server.talk()
        return self._taken(self.talk.greeting)

    def say(self, text: str) -> list[str]:
        button = self._buttons.get(text)
        answer = self.talk.send(button=button) if button else self.talk.send(text)
        assert answer.status_code == 200, answer.text
        return self._taken(answer.json()["messages"])

    def _taken(self, messages: list[dict[str, Any]]) -> list[str]:
        self.replies.append(messages)
        told = [message for message in messages if message["role"] == "assistant"]
        self._buttons = {b["title"]: b["id"] for message in told for b in message["buttons"]}
        self.cards += [message["card"] for message in told if message["card"]]
        return [message["text"] for message in told]


class PlainDriver(WebDriver):
    """Text and nothing else: what a bridge does with the renderer."""

    def __init__(self, server: Server, limit: int = 1_500, measure: Measure = len) -> None:
        super().__init__(server)
        self._pages, self._pending = Pages(limit, measure), Pending()

    def start(self) -> list[str]:
        self.talk = self.server.talk()
        return self._shown(self.talk.greeting)

    def say(self, text: str) -> list[str]:
        heard = hear(text, self._pending)
        if heard.more:
            parts, self._pending = self._pages.more(self._pending)
            return [part.text for part in parts]
        said: dict[str, Any] = {"button": heard.button} if heard.button else {"text": heard.text}
        answer = self.talk.send(key=secrets.token_hex(8), **said)
        assert answer.status_code == 200, answer.text
        return self._shown(answer.json()["messages"])

    def _shown(self, messages: list[dict[str, Any]]) -> list[str]:
        self.cards += [message["card"] for message in messages if message["card"]]
        parts, self._pending = self._pages.show(messages, Pending.from_json(self._pending.to_json()))
        return [part.text for part in parts]


class TelegramDriver:
    """A private chat on Telegram; what is a button there is pressed."""

    def __init__(self, talk: TelegramTalk) -> None:
        self.talk = talk
        signer = Signer(signing_key(talk.server.var))
        self.sender = sender_of(signer.chat_name("telegram", str(talk.chat)))

    def start(self) -> list[str]:
        return self.talk.start()[1:]  # without the notice at first contact

    def say(self, text: str) -> list[str]:
        if text == "mehr":
            return self.talk.press("Mehr")
        return self.talk.press(text) if text in self.talk.titles() else self.talk.say(text)
