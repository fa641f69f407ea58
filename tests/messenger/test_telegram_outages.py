"""Whatever blocks, is slow or ends in the middle of a talk: nothing is lost, nothing is said twice, nobody is pestered."""

from __future__ import annotations

import itertools
import signal
from collections.abc import Iterator

import pytest

from tests.channels.server import Server, started
from tests.messenger.bot_api import BotApi
from tests.messenger.talks import OPENING
from tests.messenger.telegram import TelegramTalk, credentials, post

BLOCKED = (403, {"description": "Forbidden: bot was blocked by the user"})
UNKNOWN_CHAT = (400, {"description": "Bad Request: chat not found"})
TOO_MANY = (429, {"description": "Too Many Requests: retry after 1", "parameters": {"retry_after": 1}})
DOWN = (502, {"description": "Bad Gateway"})
_chats = itertools.count(9_000)


@pytest.fixture(scope="module")
def own(bot_api: BotApi, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An assistant that may be broken."""
    doors = credentials(bot_api, messages_per_chat=100)
    with started(Server(tmp_path_factory.mktemp("outages"), chats=doors)) as running:
        yield running


@pytest.fixture
def talk(own: Server, bot_api: BotApi) -> TelegramTalk:
    begun = TelegramTalk(own, bot_api, next(_chats))
    begun.start()
    return begun


@pytest.mark.parametrize("failure", [BLOCKED, UNKNOWN_CHAT])
def test_whoever_blocked_the_bot_is_left_alone(talk: TelegramTalk, bot_api: BotApi, failure: tuple) -> None:
    before = len(bot_api.attempts)
    bot_api.failures.append(failure)
    assert talk.say(OPENING) == []
    assert len(bot_api.attempts) == before + 1
    assert "12" in "".join(talk.say("Was haben Sie verstanden?"))


@pytest.mark.parametrize("failure", [TOO_MANY, DOWN])
def test_telegram_asks_for_patience_and_gets_it(talk: TelegramTalk, bot_api: BotApi, failure: tuple) -> None:
    bot_api.failures.extend([failure, failure])
    (text,) = talk.say(OPENING)
    assert "12 Unternehmen" in text


def test_what_telegram_refuses_does_not_stop_the_talk(talk: TelegramTalk, bot_api: BotApi) -> None:
    bot_api.failures.append((400, {"description": "Bad Request: message is too long"}))
    assert talk.say(OPENING) == []
    assert "12" in "".join(talk.say("Was haben Sie verstanden?"))


def test_restart_in_the_middle_of_a_talk(own: Server, talk: TelegramTalk) -> None:
    talk.say(OPENING)
    update = talk.update(message=talk.message("Was haben Sie verstanden?"))
    assert post(own, update).status_code == 200
    own.stop_rasa(signal.SIGTERM)
    own.start_rasa()
    assert "Zahl der Unternehmen: 12" in "".join(talk.wait())
    assert talk.send(update) == []
    assert talk.press("Ja")


def test_updates_that_came_at_once_are_answered_in_order_over_a_kill(own: Server, talk: TelegramTalk) -> None:
    talk.say(OPENING)
    for firms in range(21, 31):
        text = f"Es sind doch {firms} Unternehmen."
        assert post(own, talk.update(message=talk.message(text))).status_code == 200
    own.stop_rasa(signal.SIGKILL)
    own.start_rasa()
    told = [text.partition("jetzt ")[2][:2] for text in talk.wait()]
    # A reply that was on its way when we were killed may come again; none is missing and none out of order.
    assert list(dict.fromkeys(told)) == [str(firms) for firms in range(21, 31)]
    assert len(told) <= 11
    counted = "".join(talk.say("Was haben Sie verstanden?"))
    assert "Zahl der Unternehmen: 30" in counted


def test_actions_that_are_down_are_waited_for(own: Server, talk: TelegramTalk) -> None:
    own.stop_actions()
    assert post(own, talk.update(message=talk.message(OPENING))).status_code == 200
    own.stop_rasa(signal.SIGKILL)
    own.start_rasa()
    own.start_actions()
    (text,) = talk.wait()
    assert "12 Unternehmen" in text


def test_a_flood_is_held_back_with_a_sentence(own: Server, bot_api: BotApi) -> None:
    own.write_credentials(credentials(bot_api, messages_per_chat=2))
    own.stop_rasa()
    own.start_rasa()
    flood = TelegramTalk(own, bot_api, next(_chats))
    for _ in range(12):
        assert post(own, flood.update(message=flood.message("Danke"))).status_code == 200
    texts = flood.wait()
    assert any("sehr viele Nachrichten" in text for text in texts)
    assert sum("Gern geschehen" in text for text in texts) < 12
