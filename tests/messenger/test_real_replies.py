"""The renderer's promises over what the assistant really says in the twenty talks, whatever the limit."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messenger import Pages, Part, Pending, hear, utf16
from tests.channels.server import Server
from tests.messenger.drivers import WebDriver
from tests.messenger.talks import hold, talks

Reply = list[dict[str, Any]]


@pytest.fixture(scope="module")
def real(telegram_server: Server) -> list[list[Reply]]:
    """Every reply of every talk, as the web door gives it."""
    drivers = [WebDriver(telegram_server) for _ in talks()]
    for driver, talk in zip(drivers, talks(), strict=True):
        hold(driver, talk)
    return [driver.replies for driver in drivers]


@given(data=st.data(), limit=st.integers(300, 4_096), measure=st.sampled_from([len, utf16]), numbers=st.booleans())
@settings(max_examples=40, deadline=None)
def test_nothing_is_lost_limits_are_kept_and_numbers_mean_what_they_show(
    real: list[list[Reply]], data: st.DataObject, limit: int, measure: Any, numbers: bool
) -> None:
    pages, pending = Pages(limit, measure, numbers), Pending()
    for reply in real[data.draw(st.integers(0, len(real) - 1))]:
        parts, pending = pages.show(reply, pending)
        check_numbers(parts, pending)
        # A question behind a long reply comes at once, what is held back comes after it.
        before = next((place for place, part in enumerate(parts, 1) if part.more), len(parts))
        parts, asked = parts[:before], parts[before:]
        while pending.held:
            more, pending = pages.more(Pending.from_json(pending.to_json()))
            parts += more
            check_numbers([*parts, *asked], pending)
        parts += asked
        assert all(0 < measure(part.text) <= limit for part in parts)
        check_words(parts, reply)


def check_numbers(parts: list[Part], pending: Pending) -> None:
    """Each number on offer chooses its choice and can be read; without any, a number is plain text."""
    text = "\n".join(part.text for part in parts)
    numbered = [choice for choice in pending.choices if choice.number]
    for choice in numbered:
        assert hear(str(choice.number), pending).button == choice.button
        assert re.search(rf"^{choice.number}\. ", text, re.M), choice
    if not numbered:
        assert hear("1", pending).button is None


def check_words(parts: list[Part], reply: Reply) -> None:
    """Every line can be read, and every choice is on offer."""
    # A line that is cut goes on behind the note that more follows.
    texts = [part.text.rpartition("\n\nEs folg")[0] if part.more else part.text for part in parts]
    shown = re.sub(r"\s", "", "".join(texts))
    offered = {choice.title for part in parts for choice in part.choices}
    for message in reply:
        if message["role"] == "assistant":
            lines = [re.sub(r"\s", "", line).removeprefix("-") for line in message["text"].splitlines()]
            assert all(line in shown for line in lines)
            assert {button["title"] for button in message["buttons"]} <= offered
