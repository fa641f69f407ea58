from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.channels.one_door import OneDoor, one_door_at
from tests.channels.server import Server, Talk, started


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One assistant for all tests that leave it whole."""
    with started(Server(tmp_path_factory.mktemp("door"))) as running:
        yield running


@pytest.fixture
def talk(server: Server) -> Talk:
    return server.talk()


@pytest.fixture(scope="module")
def one_door() -> Iterator[OneDoor]:
    """Starts a single door with this environment and says where it answers; it ends with the tests of the file."""
    with ExitStack() as doors:
        yield lambda name, **environment: doors.enter_context(one_door_at(name, **environment))
