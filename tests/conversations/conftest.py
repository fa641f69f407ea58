"""One assistant for all conversations, one new talk for each test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.assistant import Assistant, Talk, newest_model, running


@pytest.fixture(scope="session")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """The real assistant, started once."""
    model = newest_model()
    if model is None:
        reason = "no model in models/: train one with `python -m bot train`"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    folder: Path = tmp_path_factory.mktemp("assistant")
    with running(model, folder / "betreiber.yml", folder / "actions.log") as started:
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
