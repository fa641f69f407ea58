from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.channels.server import Server, Talk


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One assistant for all tests that leave it whole."""
    running = Server(tmp_path_factory.mktemp("door"))
    try:
        running.start()
        yield running
    finally:
        running.stop()


@pytest.fixture
def talk(server: Server) -> Talk:
    return server.talk()
