"""The servers of the other messengers on loopback: what is posted there is recorded, with the answers that each of them gives."""

from __future__ import annotations

from collections import deque
from typing import Any

from aiohttp import web

from tests.loopback import Loopback


class Endpoint(Loopback):
    """`failures`: answers that are given instead of the next ones; `documents`: what a GET finds."""

    def __init__(self) -> None:
        super().__init__()
        self.posted: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.failures: deque[tuple[int, dict[str, Any]]] = deque()
        self.documents: dict[str, Any] = {}

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/{path:.*}", self._take)
        app.router.add_get("/{path:.*}", self._give)
        return app

    async def _give(self, request: web.Request) -> web.Response:
        return web.json_response(self.documents[request.path])

    async def _take(self, request: web.Request) -> web.Response:
        as_json = request.content_type == "application/json"
        body = dict(await request.json()) if as_json else dict(await request.post())
        if request.path.endswith("/oauth2/v2.0/token"):
            return web.json_response({"access_token": "frisch", "expires_in": 3600, "token_type": "Bearer"})
        if self.failures:
            status, failure = self.failures.popleft()
            return web.json_response(failure, status=status)
        self.posted.append((request.path, dict(request.headers), body))
        return web.json_response({"ok": True, "success": True, "id": str(len(self.posted))})
