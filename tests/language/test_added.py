"""What only adds to a list leaves the list as it was."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import reading

KNOWN = {"bundeslaender": ["sachsen"]}


def _lands(trained_ear: Any, text: str, asked: str | None = "bundeslaender") -> Any:
    questions = trained_ear.vocabulary.questions
    said = reading.answer(text, questions[asked], KNOWN) if asked else reading.read(text, KNOWN)
    return next((s.value for s in said if s.fact == "bundeslaender"), None)


@pytest.mark.parametrize(
    "text", ["auch Thüringen", "und noch Thüringen", "dazu kommt Thüringen", "ach ja, auch Thüringen"]
)
def test_one_more_joins_the_list(trained_ear: Any, text: str) -> None:
    assert _lands(trained_ear, text) == ["sachsen", "thueringen"]


def test_it_joins_amid_another_question(trained_ear: Any) -> None:
    assert _lands(trained_ear, "Auch in Thüringen sitzen Partner.", None) == ["sachsen", "thueringen"]


@pytest.mark.parametrize("text", ["Thüringen", "nein, Thüringen", "Thüringen, nicht Sachsen"])
def test_a_new_list_replaces_the_old(trained_ear: Any, text: str) -> None:
    assert _lands(trained_ear, text) == ["thueringen"]
