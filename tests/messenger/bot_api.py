"""Telegram's Bot API on loopback, as strict as the real one where a bot can go wrong. It records what is sent."""

from __future__ import annotations

from collections import deque
from typing import Any

from aiohttp import web

from tests.loopback import Loopback

TOKEN = "4242:AAF-nur_fuer_den_test_0123456789abcdef"
BOT = {"id": 4242, "is_bot": True, "first_name": "Clusterlotse", "username": "clusterlotse_bot"}


class Refused(Exception):
    """What the real API would not take."""


class BotApi(Loopback):
    """`failures`: answers that are given instead of the next ones."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.refused: list[str] = []
        self.attempts: list[str] = []
        self.failures: deque[tuple[int, dict[str, Any]]] = deque()
        self.webhook: dict[str, Any] = {}
        self.buttons: dict[str, str] = {}

    def application(self) -> web.Application:
        app = web.Application(client_max_size=60 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        return app

    def sent(self, chat: int, method: str = "sendMessage") -> list[dict[str, Any]]:
        """What a chat got."""
        return [body for name, body in list(self.calls) if name == method and str(body.get("chat_id")) == str(chat)]

    def of(self, method: str) -> list[dict[str, Any]]:
        return [body for name, body in list(self.calls) if name == method]

    async def _handle(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != TOKEN:
            return _answer(401, {"description": "Unauthorized"})
        method = request.match_info["method"]
        body = await _body(request)
        self.attempts.append(method)
        if self.failures:
            status, failure = self.failures.popleft()
            return _answer(status, failure)
        check = getattr(self, f"_{method}", None)
        if check is None:
            return _answer(404, {"description": "Not Found"})
        try:
            result = check(body)
        except Refused as error:
            self.refused.append(f"{method}: {error}")
            return _answer(400, {"description": f"Bad Request: {error}"})
        self.calls.append((method, body))
        return web.json_response({"ok": True, "result": result})

    def _getMe(self, _: dict[str, Any]) -> Any:
        return BOT

    def _sendMessage(self, body: dict[str, Any]) -> Any:
        _require("chat_id" in body, "chat_id is empty")
        text = body.get("text")
        _require(isinstance(text, str) and bool(str(text).strip()), "message text is empty")
        _require(len(str(text).encode("utf-16-le")) // 2 <= 4096, "message is too long")
        _require(body.get("parse_mode") is None, "can't parse entities")
        for row in (body.get("reply_markup") or {}).get("inline_keyboard", []):
            _require(1 <= len(row) <= 8, "too many buttons in a row")
            for button in row:
                data = button["callback_data"]
                _require(1 <= len(data.encode()) <= 64, "BUTTON_DATA_INVALID")
                _require(bool(button["text"].strip()), "button text must be non-empty")
                self.buttons[button["text"]] = data
        return {"message_id": len(self.calls) + 1, "from": BOT, "chat": {"id": body["chat_id"], "type": "private"}}

    def _answerCallbackQuery(self, body: dict[str, Any]) -> Any:
        _require(
            bool(body.get("callback_query_id")), "query is too old and response timeout expired or query ID is invalid"
        )
        _require(len(body.get("text", "")) <= 200, "MESSAGE_TOO_LONG")
        return True

    def _sendDocument(self, body: dict[str, Any]) -> Any:
        _require("chat_id" in body, "chat_id is empty")
        _require(bool(body.get("document")), "there is no document in the request")
        _require(len(body.get("caption", "")) <= 1024, "message caption is too long")
        return {"message_id": len(self.calls) + 1, "from": BOT, "document": {"file_name": body["document"]["name"]}}

    def _setWebhook(self, body: dict[str, Any]) -> Any:
        _require(
            str(body.get("url", "")).startswith("https://"), "bad webhook: An HTTPS URL must be provided for webhook"
        )
        secret = body.get("secret_token", "")
        _require(1 <= len(secret) <= 256 and secret.replace("-", "").replace("_", "").isalnum(), "secret token")
        self.webhook = body
        return True

    def _deleteWebhook(self, _: dict[str, Any]) -> Any:
        self.webhook = {}
        return True

    def _getWebhookInfo(self, _: dict[str, Any]) -> Any:
        return {"url": self.webhook.get("url", ""), "pending_update_count": 0, "has_custom_certificate": False}

    def _setMyCommands(self, body: dict[str, Any]) -> Any:
        for command in body["commands"]:
            _require(command["command"].islower() and len(command["command"]) <= 32, "BOT_COMMAND_INVALID")
            _require(1 <= len(command["description"]) <= 256, "BOT_COMMAND_DESCRIPTION_INVALID")
        return True

    def _setMyDescription(self, body: dict[str, Any]) -> Any:
        _require(len(body.get("description", "")) <= 512, "BOT_DESCRIPTION_TOO_LONG")
        return True


def _require(holds: bool, reason: str) -> None:
    if not holds:
        raise Refused(reason)


async def _body(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    body: dict[str, Any] = {}
    if request.content_type.startswith("multipart/"):
        async for part in await request.multipart():
            if part.filename:
                body[str(part.name)] = {"name": part.filename, "bytes": bytes(await part.read())}
            else:
                body[str(part.name)] = await part.text()
    return body


def _answer(status: int, content: dict[str, Any]) -> web.Response:
    return web.json_response({"ok": False, "error_code": status, **content}, status=status)
