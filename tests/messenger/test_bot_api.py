"""The emulated Bot API refuses what the real one refuses: otherwise the other tests prove nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.channels.server import direct, started
from tests.messenger.bot_api import TOKEN, BotApi


def call(api: BotApi, method: str, body: dict[str, Any], token: str = TOKEN) -> int:
    return direct().post(f"{api.url}/bot{token}/{method}", json=body, timeout=10).status_code


def button(data: str, text: str = "Ja") -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": text, "callback_data": data}]]}


@pytest.mark.parametrize(
    ("method", "body", "status"),
    [
        ("sendMessage", {"chat_id": 1, "text": "x" * 4096}, 200),
        ("sendMessage", {"chat_id": 1, "text": "x" * 4097}, 400),
        ("sendMessage", {"chat_id": 1, "text": "🙂" * 2049}, 400),
        ("sendMessage", {"chat_id": 1, "text": "  "}, 400),
        ("sendMessage", {"text": "x"}, 400),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": button("x" * 64)}, 200),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": button("ä" * 33)}, 400),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": button("")}, 400),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": button("x", " ")}, 400),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, 400),
        ("answerCallbackQuery", {}, 400),
        ("setWebhook", {"url": "http://x.example", "secret_token": "abc"}, 400),
        ("setWebhook", {"url": "https://x.example", "secret_token": "a b"}, 400),
        ("sendSmoke", {}, 404),
    ],
)
def test_limits(method: str, body: dict[str, Any], status: int) -> None:
    with started(BotApi()) as api:
        assert call(api, method, body) == status
        assert call(api, method, body, token="1:falsch") == 401
