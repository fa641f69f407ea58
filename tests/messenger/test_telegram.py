"""Telegram through the real door, against a Bot API that is as strict as the real one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.channels.server import Server
from tests.messenger.bot_api import BotApi
from tests.messenger.talks import OPENING
from tests.messenger.telegram import TelegramTalk, post


def to_the_verdict(talk: TelegramTalk, most: int = 15) -> list[str]:
    """Press what is offered until the verdict comes."""
    texts: list[str] = []
    for _ in range(most):
        titles = talk.titles()
        if "Warum fragen Sie das?" not in titles:
            return texts
        texts = talk.press(titles[0]) if titles[0] != "Weiß ich nicht" else talk.say("12")
    raise AssertionError("no verdict")


def test_a_whole_talk_from_start_to_verdict(telegram: TelegramTalk, bot_api: BotApi) -> None:
    notice, greeting = telegram.start()
    assert "Telegram" in notice
    assert "Clusterlotse" in greeting
    assert telegram.titles() == ["Welche Programme gibt es?", "Beispielfall 1", "Beispielfall 2", "Beispielfall 3"]
    texts = telegram.say(OPENING)
    assert "12 Unternehmen" in texts[0]
    assert "Antworten Sie mit" not in texts[-1]
    verdict = to_the_verdict(telegram)
    assert any(text.startswith(("Stand ", "Verstanden")) for text in verdict)
    rest = []
    while "Mehr" in telegram.titles():
        rest += telegram.press("Mehr")
    assert "keine Rechtsberatung" in "".join([*verdict, *rest])
    assert "Ergebnis mitnehmen" in telegram.titles()
    assert bot_api.refused == []


def test_the_memo_comes_as_a_document(telegram: TelegramTalk, bot_api: BotApi) -> None:
    telegram.start()
    telegram.say(OPENING)
    telegram.say("Ergebnis mitnehmen")
    (sent,) = bot_api.sent(telegram.chat, "sendDocument")
    assert sent["document"]["bytes"].startswith(b"%PDF")
    assert sent["document"]["name"].endswith(".pdf")


def test_first_contact_is_told_who_reads_along_and_only_once(telegram: TelegramTalk) -> None:
    first = telegram.say(OPENING)
    assert "läuft über Telegram" in first[0]
    assert "12 Unternehmen" in first[1]
    assert not any("läuft über Telegram" in text for text in telegram.say("Zwischenstand"))


def test_buttons_are_acknowledged_and_old_ones_explained(telegram: TelegramTalk, bot_api: BotApi) -> None:
    telegram.start()
    telegram.say("Beispielfall 1")
    old = telegram.button("Ja")
    telegram.press("Ja")
    acknowledged = len(bot_api.of("answerCallbackQuery"))
    assert acknowledged
    assert telegram.send(telegram.update(callback_query=telegram.query(old))) == []
    explained = bot_api.of("answerCallbackQuery")[-1]
    assert "früheren Frage" in explained["text"]
    assert explained["show_alert"]
    assert telegram.send(telegram.update(callback_query=telegram.query("erfunden"))) == []


def test_a_button_without_its_message_counts(telegram: TelegramTalk) -> None:
    telegram.start()
    telegram.say("Beispielfall 1")
    query = telegram.query(telegram.button("Ja"))
    del query["message"]
    assert "begonnen" in "".join(telegram.send(telegram.update(callback_query=query)))


@pytest.mark.parametrize("kind", ["sticker", "voice", "photo", "document", "location", "contact", "video_note"])
def test_what_is_no_text_gets_a_kind_sentence(telegram: TelegramTalk, kind: str) -> None:
    telegram.start()
    content: dict[str, Any] = {kind: [{"file_id": "x"}] if kind == "photo" else {"file_id": "x"}}
    assert telegram.send(telegram.update(message=telegram.message(**content))) == [
        "Ich kann nur Text lesen. Bitte schreiben Sie mir in Worten, worum es geht."
    ]


def test_an_edited_message_is_a_correction(telegram: TelegramTalk) -> None:
    telegram.start()
    telegram.say(OPENING)
    edited = telegram.message(OPENING.replace("12", "13"), edit_date=1)
    texts = telegram.send(telegram.update(edited_message=edited))
    assert "bisher 12, jetzt 13" in "".join(texts)
    asked = telegram.titles()
    texts = telegram.send(telegram.update(edited_message=telegram.message("Nein", edit_date=1)))
    assert "Was soll ich ändern?" in "".join(texts)
    assert telegram.titles()[-len(asked) :] == asked  # behind what can be changed, the question comes back


def test_help_and_other_commands(telegram: TelegramTalk) -> None:
    telegram.start()
    assert "Erzählen Sie mir" in "".join(telegram.say("/hilfe"))
    telegram.say(OPENING)
    assert "Stand" in "".join(telegram.say("/zwischenstand"))
    assert "12 Unternehmen" not in "".join(telegram.say("/restart"))
    assert "Alles ist gelöscht" in "".join(telegram.say("/loeschen"))


def test_a_code_from_the_website_goes_on_here_and_back(telegram: TelegramTalk) -> None:
    page = telegram.server.talk()
    page.say(OPENING)
    code = page.say("Code zum Weitermachen")[-2]["card"]["code"]
    texts = telegram.start(code)
    assert "läuft über Telegram" in texts[0]
    assert "Willkommen zurück" in texts[1]
    assert "Zahl der Unternehmen: 12" in texts[1]
    telegram.say("Es sind doch 13 Unternehmen.")
    given = "".join(telegram.say("Code zum Weitermachen"))
    back = given.partition("Weitermachen: ")[2][:19]
    assert "Zahl der Unternehmen: 13" in telegram.server.talk().say(back)[1]["text"]


def test_many_chats_at_once_keep_their_own_facts(telegram_server: Server, bot_api: BotApi) -> None:
    crowd = [TelegramTalk(telegram_server, bot_api, 400_000 + number) for number in range(30)]
    for number, talk in enumerate(crowd):
        opening = talk.message(f"Wir sind {number + 10} Unternehmen aus Sachsen.")
        for message in (opening, talk.message("Ja"), talk.message("Was haben Sie verstanden?")):
            assert post(telegram_server, talk.update(message=message)).status_code == 200
    for number, talk in enumerate(crowd):
        texts = talk.wait()
        assert (
            f"Zahl der Unternehmen: {number + 10}\n" in texts[-1]
            or f"Zahl der Unternehmen: {number + 10}\n" in texts[-2]
        )


def test_numbers_are_no_buttons_where_buttons_are_drawn(telegram: TelegramTalk) -> None:
    telegram.start()
    telegram.say(OPENING)
    while "Ja" in telegram.titles():
        telegram.press("Ja")
    if "Weiß ich nicht" in telegram.titles():
        assert "7" in "".join(telegram.say("7"))


def test_long_titles_stand_below_each_other(telegram: TelegramTalk, bot_api: BotApi) -> None:
    telegram.start()
    telegram.say("Beispielfall 1")
    rows = bot_api.sent(telegram.chat)[-1]["reply_markup"]["inline_keyboard"]
    assert [[button["text"] for button in row] for row in rows] == [
        ["Ja", "Nein", "Weiß ich nicht"],
        ["Warum fragen Sie das?"],
    ]


def test_a_long_text_is_answered_with_the_limit(telegram: TelegramTalk) -> None:
    telegram.start()
    assert "höchstens 2.000 Zeichen" in "".join(telegram.say("Wir sind viele. " * 250))


def test_links_are_not_fetched_by_telegram(telegram: TelegramTalk, bot_api: BotApi) -> None:
    telegram.start()
    assert all(body["link_preview_options"]["is_disabled"] for body in bot_api.sent(telegram.chat))
