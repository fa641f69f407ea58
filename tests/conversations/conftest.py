"""One assistant for all conversations, one new talk for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.assistant import Assistant, Talk, model_to_test, running


@pytest.fixture(scope="session")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """The real assistant, started once."""
    folder = tmp_path_factory.mktemp("assistant")
    with running(model_to_test(), folder / "betreiber.yml", folder / "actions.log") as started:
        yield started


@pytest.fixture
def talk(assistant: Assistant) -> Talk:
    """A talk that has not begun."""
    return assistant.talk()


@pytest.fixture
def operator_file(assistant: Assistant) -> Iterator[Path]:
    """The operator's file, which is gone again after the test."""
    yield assistant.operator_file
    assistant.operator_file.unlink(missing_ok=True)
