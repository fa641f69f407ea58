"""What the ear is expected to take as told."""

from __future__ import annotations

from typing import Any


def assert_told(ear: Any, text: str, fact: str, value: object) -> None:
    """The message tells of the case, and of this fact this value alone."""
    heard = ear.hears(text)
    assert heard.act == "angabe"
    assert [s.value for s in heard.statements if s.fact == fact] == [value]
