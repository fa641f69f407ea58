"""Twenty talks through REST, the website's door, plain text and Telegram: the same facts, the same verdicts, no line lost."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from tests.channels.server import Server
from tests.messenger.bot_api import BotApi
from tests.messenger.drivers import PlainDriver, RestDriver, TelegramDriver, WebDriver
from tests.messenger.talks import Driver, Talk, facts_of, hold, missing, talks
from tests.messenger.telegram import TelegramTalk

_chats = itertools.count(50_000)
CHANNELS = ("web", "plain", "telegram")
Baseline = Callable[[Talk], tuple[list[str], dict[str, Any], list[dict[str, Any]]]]


@pytest.fixture(scope="module")
def baseline(telegram_server: Server) -> Baseline:
    """Each talk once through REST: what was read, the facts, the verdicts."""

    @cache
    def held(name: str) -> tuple[list[str], dict[str, Any], list[dict[str, Any]]]:
        driver = RestDriver(telegram_server)
        read = hold(driver, next(talk for talk in talks() if talk.name == name))
        return read, facts_of(telegram_server.talks, driver.sender), verdicts(driver.cards)

    return lambda talk: held(talk.name)


@pytest.fixture
def driver(request: pytest.FixtureRequest, telegram_server: Server, bot_api: BotApi) -> Driver:
    if request.param == "telegram":
        return TelegramDriver(TelegramTalk(telegram_server, bot_api, next(_chats)))
    return (WebDriver if request.param == "web" else PlainDriver)(telegram_server)


def verdicts(cards: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What each verdict says of the programmes."""
    found = [card for card in cards if card["kind"] == "assessment"]
    return [{p["id"]: (p["fit"], p["availability"]) for p in card["programmes"]} for card in found]


@pytest.mark.parametrize("talk", talks(), ids=lambda talk: talk.name)
def test_what_was_recorded_is_understood(talk: Talk, baseline: Baseline) -> None:
    read, facts, found = baseline(talk)
    assert len(read) == len(talk.says) + 1
    assert {name: facts.get(name) for name in talk.facts} == talk.facts
    assert found, "no verdict"


@pytest.mark.parametrize("talk", talks(), ids=lambda talk: talk.name)
@pytest.mark.parametrize("driver", CHANNELS, indirect=True)
def test_the_same_talk_ends_the_same(driver: Driver, talk: Talk, baseline: Baseline, telegram_server: Server) -> None:
    expected, facts, found = baseline(talk)
    read = hold(driver, talk)
    for step, (shown, plain) in enumerate(zip(read, expected, strict=True)):
        assert missing(shown, plain) == [], (step, talk.says[step - 1] if step else "")
    assert facts_of(telegram_server.talks, driver.sender) == facts
    if hasattr(driver, "cards"):
        assert verdicts(driver.cards) == found
