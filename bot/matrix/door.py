"""The assistant's web door, as docs/schnittstelle.md describes it."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp

SECONDS = 90


class DoorShut(Exception):
    """The assistant cannot answer now. The same message may be sent again after so many seconds."""

    def __init__(self, seconds: float | None = None, failed: bool = False) -> None:
        """`seconds`: what the door asked for. `failed`: the assistant is there, but this very message failed."""
        super().__init__("the assistant does not answer")
        self.seconds, self.failed = seconds, failed


class DoorRefused(Exception):
    """The door does not take this message, and will not take it again."""

    def __init__(self, status: int, code: str, detail: str) -> None:
        """`detail` is a German sentence that may be shown."""
        super().__init__(code)
        self.status, self.code, self.detail = status, code, detail


class Door:
    """Talks to one assistant."""

    def __init__(self, address: str) -> None:
        """`address` is the assistant's server, without a slash at the end."""
        self._address = address
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SECONDS), trust_env=False)

    async def begin(self, greet: bool) -> tuple[str, list[dict[str, Any]]]:
        """A new conversation: its id, and the greeting."""
        begun = await self._json("POST", "/conversations", {"greet": greet})
        return str(begun["id"]), list(begun["messages"])

    async def send(self, conversation: str, message: dict[str, str]) -> list[dict[str, Any]]:
        """The whole reply to a message. The same key again gives the same reply."""
        answer = await self._json("POST", f"/conversations/{conversation}/messages", message)
        return [message for message in answer["messages"] if message["role"] == "assistant"]

    async def end(self, conversation: str) -> None:
        """Delete a conversation; one that has gone is deleted too."""
        try:
            await self._json("DELETE", f"/conversations/{conversation}")
        except DoorRefused as refusal:
            if refusal.status not in (401, 404):
                raise

    async def is_ready(self) -> bool:
        """Is everything there that it takes to answer?"""
        try:
            await self._json("GET", "/ready")
        except (DoorShut, DoorRefused):
            return False
        return True

    async def titles(self) -> dict[str, str]:
        """What the facts are called."""
        catalogue = await self._json("GET", "/catalogue")
        return {fact: str(known["title"]) for fact, known in catalogue["facts"].items()}

    async def privacy(self) -> str | None:
        """The operator's privacy page."""
        operator = await self._json("GET", "/operator")
        return operator["links"]["privacy"] or None

    async def file(self, url: str) -> bytes | None:
        """A memo, fetched from the assistant itself whatever public address its link carries; None if it has expired."""
        path = "/memo/" + url.rpartition("/memo/")[2]
        try:
            async with self._session.get(self._address + path, allow_redirects=False) as answer:
                if answer.status in (429, 502, 503, 504):
                    raise DoorShut
                return await answer.read() if answer.status == 200 else None
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            raise DoorShut from error

    async def close(self) -> None:
        """Let go of the connections."""
        await self._session.close()

    async def _json(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        try:
            async with self._session.request(
                method, f"{self._address}/api/v1{path}", json=body, allow_redirects=False
            ) as answer:
                if answer.status < 300:
                    return await answer.json() if answer.status != 204 else None
                problem = await _problem(answer)
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError) as error:
            raise DoorShut from error
        if answer.status == 429 or answer.status >= 500 or "code" not in problem:
            failed = problem.get("code") in ("turn_failed", "internal")
            raise DoorShut(_seconds(answer.headers.get("Retry-After")), failed)
        raise DoorRefused(answer.status, str(problem["code"]), str(problem.get("detail", "")))


async def _problem(answer: aiohttp.ClientResponse) -> dict[str, Any]:
    if answer.content_type != "application/problem+json":
        return {}
    problem = await answer.json(content_type=None)
    return problem if isinstance(problem, dict) else {}


def _seconds(told: str | None) -> float | None:
    return float(told) if told and told.isdigit() else None
