"""One new talk for each test, with the one assistant of tests/conftest.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.assistant import Assistant, Talk


@pytest.fixture
def talk(assistant: Assistant) -> Talk:
    """A talk that has not begun."""
    return assistant.talk()


@pytest.fixture
def operator_file(assistant: Assistant) -> Iterator[Path]:
    """The operator's file, which is gone again after the test."""
    yield assistant.operator_file
    assistant.operator_file.unlink(missing_ok=True)
