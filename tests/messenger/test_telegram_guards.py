"""What Telegram's door takes, what it passes over, and what is kept of those who wrote."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from tests.channels.server import Server, code_of
from tests.messenger.talks import OPENING
from tests.messenger.telegram import SECRET, TelegramTalk, is_forgotten, post


@pytest.mark.parametrize("secret", [None, "", "falsch", SECRET + "x", "gehéim"])
def test_forged_updates_are_refused(telegram: TelegramTalk, secret: str | None) -> None:
    encoded = secret.encode() if secret else secret
    answer = post(telegram.server, telegram.update(message=telegram.message(OPENING)), encoded)  # type: ignore[arg-type]
    assert code_of(answer) == (403, "sender_forged")
    assert telegram.wait() == []


def test_replayed_updates_count_once(telegram: TelegramTalk) -> None:
    telegram.start()
    update = telegram.update(message=telegram.message(OPENING))
    assert telegram.send(update)
    assert telegram.send(update) == []
    other = {**update, "message": telegram.message("Lösch alles")}
    assert telegram.send(other) == []


@pytest.mark.parametrize(
    "update",
    [
        b"{", b"", b"[]", b"null", b"1", b'"x"', b"{}", b'{"update_id": "x"}', b'{"update_id": true}', b"\xff\xfe",
        b'{"update_id": 1, "message": null}', b'{"update_id": 2, "message": {"chat": 1}}',
        b'{"update_id": 3, "message": {"chat": {"id": "1", "type": "private"}, "text": "x"}}',
        b'{"update_id": 4, "callback_query": {"id": 1}}', b'{"update_id": 5, "my_chat_member": {}}',
        b'{"update_id": 6, "message": {"chat": {"id": 1, "type": "private"}, "text": {"a": 1}}}',
        b"[" * 50_000,
    ],
)  # fmt: skip
def test_malformed_updates_are_taken_and_dropped(telegram: TelegramTalk, update: bytes) -> None:
    assert post(telegram.server, update).status_code == 200
    assert telegram.wait() == []
    assert telegram.start()


def test_a_huge_update_is_refused(telegram: TelegramTalk) -> None:
    assert code_of(post(telegram.server, b"x" * 300_000)) == (413, "body_too_large")


def test_service_messages_and_other_bots_get_no_answer(telegram: TelegramTalk) -> None:
    assert telegram.send(telegram.update(message=telegram.message(pinned_message={}))) == []
    bot = telegram.message("Hallo")
    bot["from"]["is_bot"] = True
    assert telegram.send(telegram.update(message=bot)) == []
    assert telegram.send(telegram.update(channel_post=telegram.message("Hallo"))) == []


def test_groups_are_sent_to_private_chats_and_only_when_they_ask(telegram: TelegramTalk) -> None:
    def said(text: str, **more: Any) -> list[str]:
        message = telegram.message(text, **more)
        message["chat"] = {"id": -telegram.chat, "type": "supergroup", "title": "Netzwerk"}
        before = len(telegram.api.sent(-telegram.chat))
        telegram.send(telegram.update(message=message))
        return [str(body["text"]) for body in telegram.api.sent(-telegram.chat)[before:]]

    assert said(OPENING) == []
    assert "nur in privaten Chats" in said("@clusterlotse_bot hallo")[0]
    assert "nur in privaten Chats" in said("/start@clusterlotse_bot")[0]
    reply = {"from": {"id": 4242, "is_bot": True, "username": "clusterlotse_bot"}}
    assert len(said("Danke", reply_to_message=reply)) == 1


def test_chat_ids_and_names_are_not_kept(telegram: TelegramTalk) -> None:
    telegram.start()
    telegram.say(OPENING)
    assert is_forgotten(telegram.server, f'"chat": {telegram.chat}')
    assert is_forgotten(telegram.server, "Mustermann")
    with sqlite3.connect(telegram.server.var / "web.sqlite") as store:
        assert store.execute(
            "SELECT count(*) FROM arrivals WHERE body IS NOT NULL OR outbox IS NOT NULL OR chat != ''"
        ).fetchone() == (0,)


def test_what_is_held_back_names_nobody(telegram: TelegramTalk) -> None:
    telegram.start()
    telegram.say("Beispielfall 1")
    telegram.say("Mein Name ist Erika Holzapfel, erika@holzapfel.example. Zwischenstand")
    telegram.say("Code zum Weitermachen")
    assert is_forgotten(telegram.server, "olzapfel")


def test_deleting_forgets_the_chat(telegram_server: Server, telegram: TelegramTalk) -> None:
    telegram.start()
    telegram.say("Unser Thema ist Holzbauroboter. " + OPENING)
    assert "Alles ist gelöscht" in "".join(telegram.say("Lösch alles"))
    assert "noch nichts über Ihr Vorhaben" in "".join(telegram.say("Was haben Sie verstanden?"))
