"""One HTTP client for what is sent to messengers: it follows no redirect, waits not for ever, and tells apart what went wrong."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import aiohttp

from bot.channels.chats.model import GoneError, LaterError, RefusedError

SECONDS = 20
EXCERPT = 200  # characters of a refusal that are logged


class Client:
    """Opened with the first request, closed with the server."""

    def __init__(self) -> None:
        """Not opened yet: that needs the server's loop."""
        self._session: aiohttp.ClientSession | None = None

    async def post(self, url: str, **more: Any) -> dict[str, Any]:
        """The JSON answer to a POST; one of the errors if it was not taken."""
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SECONDS))
        try:
            async with self._session.post(url, allow_redirects=False, **more) as answer:
                text = await answer.text(errors="replace")
                content = _json(text)
                if answer.status >= 300:
                    raise _error(answer.status, answer.headers, content, text)
                return content
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            raise LaterError from error

    async def close(self) -> None:
        """Close it."""
        if self._session is not None:
            await self._session.close()


def _json(text: str) -> dict[str, Any]:
    try:
        content = json.loads(text)
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def _error(status: int, headers: Mapping[str, str], content: Mapping[str, Any], text: str) -> Exception:
    if status == 429:
        parameters = content.get("parameters")
        told = parameters.get("retry_after") if isinstance(parameters, Mapping) else headers.get("Retry-After")
        return LaterError(float(str(told)) if str(told).isdigit() else None)
    if status >= 500:
        return LaterError()
    if status in (403, 410):
        return GoneError(text[:EXCERPT])
    return RefusedError(f"{status} {text[:EXCERPT]}")
