"""A server on loopback, in a thread of its own, that stands for somebody else's."""

from __future__ import annotations

import asyncio
import threading

from aiohttp import web


class Loopback:
    """What it answers, its `application` says."""

    def __init__(self) -> None:
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._listening = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def application(self) -> web.Application:
        """The addresses and what they answer."""
        raise NotImplementedError

    def start(self) -> None:
        """Listen on a free port."""
        self._thread.start()
        assert self._listening.wait(10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        runner = web.AppRunner(self.application())
        self._loop.run_until_complete(self._serve(runner))
        self._loop.run_forever()
        self._loop.run_until_complete(runner.cleanup())
        self._loop.close()

    async def _serve(self, runner: web.AppRunner) -> None:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.port = runner.addresses[0][1]
        self._listening.set()
