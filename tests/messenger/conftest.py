from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from tests.channels.server import Server, started
from tests.messenger.bot_api import BotApi
from tests.messenger.endpoint import Endpoint
from tests.messenger.others import credentials as others_credentials
from tests.messenger.telegram import TelegramTalk, credentials

_chats = itertools.count(1_000)


@pytest.fixture(scope="session")
def bot_api() -> Iterator[BotApi]:
    with started(BotApi()) as api:
        yield api


@pytest.fixture(scope="session")
def telegram_server(bot_api: BotApi, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One assistant with Telegram's door for all tests that leave it whole."""
    with started(Server(tmp_path_factory.mktemp("telegram"), chats=credentials(bot_api))) as running:
        yield running


@pytest.fixture(scope="package")
def endpoint() -> Iterator[Endpoint]:
    """Where the other messengers' replies arrive."""
    with started(Endpoint()) as running:
        yield running


@pytest.fixture(scope="package")
def others(endpoint: Endpoint, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One assistant with the doors of all messengers that come by configuration."""
    with started(Server(tmp_path_factory.mktemp("others"), chats=others_credentials(endpoint))) as running:
        yield running


@pytest.fixture
def telegram(telegram_server: Server, bot_api: BotApi) -> TelegramTalk:
    """A chat that has not begun."""
    return TelegramTalk(telegram_server, bot_api, next(_chats))
