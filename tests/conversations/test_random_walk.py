"""Five hundred random talks, and forty more through the servers: never silence, never a crash, never a question twice,
facts as in a plain replay, and a verdict at the end."""

from __future__ import annotations

import pytest

from tests.conversations.assistant import Assistant
from tests.conversations.desk import Desk
from tests.conversations.walk import Walk

TALKS, PARTS = 500, 10
THROUGH_THE_SERVERS = 40


@pytest.fixture(scope="module")
def desk(assistant: Assistant) -> Desk:
    """Ear and actions in this process."""
    return Desk(assistant)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("part", range(PARTS))
def test_random_talks(part: int, desk: Desk) -> None:
    for seed in range(part, TALKS, PARTS):
        Walk(desk.talk(f"gang-{seed}"), seed).run()


@pytest.mark.timeout(900)
def test_random_talks_through_the_servers(assistant: Assistant) -> None:
    for seed in range(THROUGH_THE_SERVERS):
        Walk(assistant.talk(), 10_000 + seed).run()
