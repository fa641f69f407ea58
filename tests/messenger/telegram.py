"""Somebody who writes to the assistant on Telegram: updates as the real Bot API sends them, replies as they arrive there."""

from __future__ import annotations

import itertools
import sqlite3
import time
from typing import Any

import requests

from tests.channels.server import Server, direct
from tests.messenger.bot_api import BOT, TOKEN, BotApi

SECRET = "geheim-nur_fuer-den-test-1234"
PATIENCE_SECONDS = 60
_updates = itertools.count(700_000_001)


def credentials(api: BotApi, **more: Any) -> dict[str, dict[str, Any]]:
    """The door in credentials.yml."""
    settings = {
        "token": TOKEN,
        "secret": SECRET,
        "bot_name": BOT["username"],
        "api": api.url,
        "messages_per_chat": 10_000,
    }
    return {"bot.channels.telegram.TelegramDoor": {**settings, **more}}


def post(server: Server, update: Any, secret: str | None = SECRET, **more: Any) -> requests.Response:
    """An update as Telegram would send it."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret is not None else {}
    body = {"data": update} if isinstance(update, bytes | str) else {"json": update}
    return direct().post(f"{server.url}/webhooks/telegram/webhook", headers=headers, timeout=30, **body, **more)


class TelegramTalk:
    """One private chat."""

    def __init__(self, server: Server, api: BotApi, chat: int) -> None:
        self.server, self.api, self.chat = server, api, chat
        self._seen = 0

    def update(self, **content: Any) -> dict[str, Any]:
        return {"update_id": next(_updates), **content}

    def message(self, text: str | None = None, **more: Any) -> dict[str, Any]:
        """A message in this chat."""
        person = {
            "id": self.chat,
            "is_bot": False,
            "first_name": "Erika",
            "last_name": "Mustermann",
            "language_code": "de",
        }
        chat = {"id": self.chat, "type": "private", "first_name": "Erika", "last_name": "Mustermann"}
        content = {"message_id": next(_updates), "date": int(time.time()), "from": person, "chat": chat, **more}
        return content if text is None else {**content, "text": text}

    def start(self, parameter: str = "") -> list[str]:
        """Press "Start", or follow a link with a code."""
        return self.say(f"/start {parameter}".strip())

    def say(self, text: str) -> list[str]:
        """Type something; the texts that come back."""
        return self.send(self.update(message=self.message(text)))

    def press(self, title: str) -> list[str]:
        """Press the newest button of that title."""
        return self.send(self.update(callback_query=self.query(self.button(title))))

    def query(self, data: str) -> dict[str, Any]:
        person = {"id": self.chat, "is_bot": False, "first_name": "Erika"}
        return {
            "id": str(next(_updates)),
            "from": person,
            "message": self.message("…"),
            "chat_instance": "1",
            "data": data,
        }

    def button(self, title: str) -> str:
        rows = [
            row
            for body in self.api.sent(self.chat)
            for row in (body.get("reply_markup") or {}).get("inline_keyboard", [])
        ]
        return [button["callback_data"] for row in rows for button in row if button["text"] == title][-1]

    def titles(self) -> list[str]:
        """The buttons below the newest message."""
        markup = self.api.sent(self.chat)[-1].get("reply_markup") or {"inline_keyboard": []}
        return [button["text"] for row in markup["inline_keyboard"] for button in row]

    def send(self, update: dict[str, Any]) -> list[str]:
        answer = post(self.server, update)
        assert answer.status_code == 200, answer.text
        return self.wait()

    def wait(self) -> list[str]:
        """Wait until everything is answered; the texts since the last time."""
        until_answered(self.server)
        sent = self.api.sent(self.chat)
        new, self._seen = sent[self._seen :], len(sent)
        return [str(body["text"]) for body in new]


def until_answered(server: Server) -> None:
    """Wait until the doors for messengers have answered every event."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while _unanswered(server):
        assert time.monotonic() < deadline, "no answer"
        time.sleep(0.02)


def is_forgotten(server: Server, words: str) -> bool:
    """Are these words in none of the server's files, their logs included? The log is emptied a moment after the answer."""
    for _ in range(100):
        kept = b"".join(path.read_bytes() for path in server.var.glob("web.sqlite*")) + server.talks.read_bytes()
        if words.encode() not in kept:
            return True
        time.sleep(0.05)
    return False


def _unanswered(server: Server) -> int:
    """How many events they have not done with."""
    with sqlite3.connect(server.var / "web.sqlite", timeout=10) as store:
        return int(store.execute("SELECT count(*) FROM arrivals WHERE body IS NOT NULL").fetchone()[0])
