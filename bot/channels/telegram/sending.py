"""What goes to Telegram's Bot API: texts, buttons of at most 64 bytes, and memos as documents."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import aiohttp

from bot.channels.chats.client import Client
from bot.channels.chats.model import GoneError, Outgoing, RefusedError
from bot.messenger import Choice, Pages, utf16
from bot.messenger.rendering import DIGESTIBLE

LONGEST_TEXT = 4_096  # UTF-16 units
LONGEST_ALERT = 200  # characters that answerCallbackQuery takes
LONGEST_DATA = 64  # bytes of callback_data
WIDEST_ROW = 24  # characters of titles that fit beside each other on a telephone
MOST_IN_ROW = 3
NOBODY_THERE = ("chat not found", "user is deactivated", "bot was blocked", "peer_id_invalid")


class TelegramSender:
    """Sends as one bot."""

    pages = Pages(min(DIGESTIBLE, LONGEST_TEXT), utf16, numbers=False)
    sends_files = True

    def __init__(self, client: Client, address: str) -> None:
        """The address is the Bot API's with the token."""
        self._client, self._address = client, address

    async def send(self, to: Mapping[str, Any], out: Outgoing) -> None:
        """Send one thing."""
        if out.acknowledges:
            await self._acknowledge(str(to["query"]), out.text)
        elif out.memo:
            await self._document(to["chat"], out.memo, out.text)
        else:
            body: dict[str, Any] = {"chat_id": to["chat"], "text": out.text}
            body["link_preview_options"] = {"is_disabled": True}  # Telegram would fetch the page
            if out.choices:
                body["reply_markup"] = {"inline_keyboard": keyboard(out.choices)}
            await self._call("sendMessage", json=body)

    async def _acknowledge(self, query: str, text: str) -> None:
        """The button stops waiting; a text is shown above the chat."""
        body: dict[str, Any] = {"callback_query_id": query}
        if text:
            body |= {"text": text[:LONGEST_ALERT], "show_alert": True}
        await self._call("answerCallbackQuery", json=body)

    async def _document(self, chat: int, token: str, caption: str) -> None:
        from bot.memo.files import file_of  # loaded when the first memo is wanted

        # Making a PDF takes half a second: others must not wait for it.
        file = await asyncio.get_running_loop().run_in_executor(None, file_of, token, "pdf")
        if file is None:
            raise RefusedError("das Ergebnis gibt es nicht mehr")
        form = aiohttp.FormData({"chat_id": str(chat), "caption": caption})
        form.add_field("document", file.body, filename=file.name, content_type=file.content_type)
        await self._call("sendDocument", data=form)

    async def _call(self, method: str, **more: Any) -> None:
        try:
            await self._client.post(f"{self._address}/{method}", **more)
        except RefusedError as error:
            if any(reason in str(error).lower() for reason in NOBODY_THERE):
                raise GoneError(str(error)) from error
            raise


def keyboard(choices: Sequence[Choice]) -> list[list[dict[str, str]]]:
    """The buttons: short ones side by side, long ones below each other."""
    rows: list[list[dict[str, str]]] = []
    for choice in choices:
        button = {"text": choice.title, "callback_data": _data(choice)}
        row = rows[-1] if rows else []
        width = sum(len(other["text"]) for other in row) + len(choice.title)
        if row and len(row) < MOST_IN_ROW and width <= WIDEST_ROW:
            row.append(button)
        else:
            rows.append([button])
    return rows


def _data(choice: Choice) -> str:
    """What Telegram sends back: the id of the web door's button, a few bytes."""
    data = str(choice.button)
    if len(data.encode()) > LONGEST_DATA:
        raise RefusedError(f"callback_data: {len(data.encode())} bytes")
    return data
