"""What the ear is expected to take as told."""

from __future__ import annotations

from typing import Any

from bot.language.facts.holding import DESCRIBES
from bot.language.facts.normal import Normal, normal


def assert_told(ear: Any, text: str, fact: str, value: object) -> None:
    """The message tells of the case, and of this fact this value alone."""
    heard = ear.hears(text)
    assert heard.act == "angabe"
    assert [s.value for s in heard.statements if s.fact == fact] == [value]


def described(text: str) -> Normal:
    """A text as it is read where it is taken for a description."""
    form = normal(text)
    form.noted[DESCRIBES] = True
    return form
