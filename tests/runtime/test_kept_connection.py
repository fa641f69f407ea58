"""One connection for many actions, and a new one where it was lost."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import EndpointConfig

from bot.runtime.kept_connection import keep_open
from tests.conftest import ROOT

REPLY = json.dumps({"events": [], "responses": []}).encode()


class Server:
    """Answers so many calls on each connection and then closes it without a word."""

    def __init__(self, calls_each: int) -> None:
        """Count connections and calls."""
        self.calls_each, self.connections, self.calls, self.port = calls_each, 0, 0, 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Read calls and answer them."""
        self.connections += 1
        for _ in range(self.calls_each):
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(int(line[16:]) for line in head.splitlines() if line.lower().startswith(b"content-length: "))
            await reader.readexactly(length)
            self.calls += 1
            writer.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(REPLY) + REPLY
            )
        await reader.read(1)  # the next call begins
        writer.close()


@asynccontextmanager
async def served(calls_each: int) -> AsyncIterator[tuple[Server, EndpointConfig]]:
    """The server, and an endpoint that keeps its connection."""
    server = Server(calls_each)
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0) as listening:
        endpoint = EndpointConfig(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/webhook")
        keep_open(endpoint)
        yield server, endpoint


@pytest.mark.parametrize(("calls_each", "connections"), [(9, 1), (2, 3), (1, 6)])
def test_connections_are_used_again_and_replaced_when_lost(calls_each: int, connections: int) -> None:
    async def talk() -> Server:
        async with served(calls_each) as (server, endpoint):
            for _ in range(6):
                assert await endpoint.request(json={"next_action": "action_angabe"}, timeout=8) == json.loads(REPLY)
            return server

    server = asyncio.run(talk())
    assert (server.calls, server.connections) == (6, connections)


def test_a_server_that_is_gone_is_still_an_error() -> None:
    async def call() -> Any:
        endpoint = EndpointConfig("http://127.0.0.1:9/webhook")
        keep_open(endpoint)
        return await endpoint.request(json={}, timeout=8)

    with pytest.raises(OSError, match="9"):
        asyncio.run(call())


def test_the_action_server_of_the_endpoints_is_called_so() -> None:
    endpoint = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml")).action
    assert "session" in vars(endpoint)
    assert endpoint == EndpointConfig(endpoint.url)
