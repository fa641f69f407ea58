from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.channels.server import Server, started
from tests.matrix.bridge import Bridge
from tests.matrix.homeserver import Homeserver, environments
from tests.matrix.people import Person

WEBSITE = "https://lotse.example.org"


@pytest.fixture(scope="session")
def homeserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Homeserver]:
    """One Synapse for all tests."""
    environments()
    with started(Homeserver(tmp_path_factory.mktemp("synapse"))) as running:
        yield running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One assistant for all tests."""
    with started(Server(tmp_path_factory.mktemp("assistant"))) as running:
        yield running


@pytest.fixture(scope="session")
def bridge(tmp_path_factory: pytest.TempPathFactory, homeserver: Homeserver, server: Server) -> Iterator[Bridge]:
    """One bridge for all tests; those that kill it start it again."""
    bridge = Bridge(tmp_path_factory.mktemp("bridge"), homeserver, server.url, "clusterlotse", webseite=WEBSITE)
    with started(bridge) as running:
        yield running


@pytest.fixture
def person(homeserver: Homeserver, request: pytest.FixtureRequest) -> Callable[[str], Person]:
    """New people; each test has its own."""
    number = abs(hash(request.node.name)) % 10**8
    return lambda name: Person(homeserver, f"{name}-{number}")
