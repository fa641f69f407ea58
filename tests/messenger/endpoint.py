"""The servers of the other messengers on loopback: what is posted there is recorded, with the answers that each of them gives."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from typing import Any

from aiohttp import web


class Endpoint:
    """Runs in a thread of its own. `failures`: answers that are given instead of the next ones; `documents`: what a GET finds."""

    def __init__(self) -> None:
        self.posted: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.failures: deque[tuple[int, dict[str, Any]]] = deque()
        self.documents: dict[str, Any] = {}
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Endpoint:
        self._thread.start()
        assert self._started.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        self._loop.run_forever()

    async def _serve(self) -> None:
        app = web.Application()
        app.router.add_post("/{path:.*}", self._take)
        app.router.add_get("/{path:.*}", self._give)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.port = runner.addresses[0][1]
        self._started.set()

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
