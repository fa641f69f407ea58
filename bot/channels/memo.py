"""The door that hands out memos: `GET /memo/<token>.pdf`, `.html`, `.json`, `.ics`. No message comes in here.

Whoever has the token may read the memo, so it must leak nowhere: no cache keeps it, no foreign page hears of it, and a
wrong token is answered like an expired one.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.made_pages import page_headers
from bot.memo.words import word

UNSEEN = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}


class MemoInput(InputChannel):
    """Serves memos; named in credentials.yml by its module path."""

    @classmethod
    def name(cls) -> str:
        """The name in credentials.yml and in Rasa's list of routes."""
        return "memo"

    def url_prefix(self) -> str:
        """An absolute prefix leaves Rasa's `/webhooks/`."""
        return "/memo"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The one route."""
        door = Blueprint("memo_door")

        @door.get("/<name>")
        async def memo(request: Request, name: str) -> HTTPResponse:
            token, _, kind = name.rpartition(".")
            nonce = secrets.token_urlsafe(12)
            # Making a PDF takes half a second: others must not wait for it.
            return await asyncio.get_running_loop().run_in_executor(None, _answer, token, kind, nonce)

        return door


def _answer(token: str, kind: str, nonce: str) -> HTTPResponse:
    from bot.memo.files import file_of  # loaded when the first memo is wanted: most servers' first minutes need none

    file = file_of(token, kind, nonce)
    headers = {**UNSEEN, **page_headers(nonce)}
    if file is None:
        return response.text(word("nicht_mehr_da"), status=404, headers=headers)
    disposition = "inline" if file.inline else "attachment"
    headers["Content-Disposition"] = f'{disposition}; filename="{file.name}"'
    return response.raw(file.body, headers=headers, content_type=file.content_type)
