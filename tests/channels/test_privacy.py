"""The web door keeps no more of a talk than the rest of the house, and forgets it as thoroughly."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from bot.channels.conversations import DAY_SECONDS, Conversations
from bot.channels.database import Database
from bot.channels.erasing import keep_the_rules
from bot.channels.messages import Message
from bot.keeping.erasure import KEEPERS
from tests.channels.server import Server, Talk, direct

OPENING = "Mein Name ist Erika Mustermann, 0351 / 1234567. Wir sind 12 Betriebe aus Sachsen, davon 9 KMU."


def card(messages: list[dict], kind: str) -> dict:
    return next(m["card"] for m in messages if (m["card"] or {}).get("kind") == kind)


def test_visitor_reads_what_they_wrote_and_the_history_is_masked(talk: Talk) -> None:
    assert talk.say(OPENING, key="schluessel-1")[0]["text"] == OPENING
    kept = [message["text"] for message in talk.history() if message["role"] == "user"]
    assert kept == ["Mein Name ist [Name], [Telefon]. Wir sind 12 Betriebe aus Sachsen, davon 9 KMU."]
    assert talk.server.counted(talk) == kept


def test_a_code_is_shown_once_and_opens_the_case_at_another_page(server: Server, talk: Talk) -> None:
    facts = card(talk.say(OPENING), "question")["facts"]
    code = card(talk.say("Code zum Weitermachen"), "resume")["code"]
    assert code not in str(talk.history())
    again = server.talk().say(code)
    assert next(m["card"] for m in again if (m["card"] or {}).get("name") == "fortgesetzt")["facts"] == facts


def test_a_memo_is_fetched_from_the_address_on_its_card(server: Server, talk: Talk) -> None:
    talk.say(OPENING)
    found = card(talk.say("Ergebnis als PDF bitte"), "memo")
    answers = {f["kind"]: direct().get(server.url + f["url"], timeout=60) for f in found["files"]}
    assert {answer.status_code for answer in answers.values()} == {200}
    assert answers["json"].json()["reference"] == found["reference"]
    assert answers["pdf"].content.startswith(b"%PDF")


def test_delete_everything_clears_history_store_and_memos(server: Server, talk: Talk) -> None:
    talk.say(OPENING)
    found = card(talk.say("Ergebnis als PDF bitte"), "memo")
    last = talk.say("Lösch alles", key="schluessel-2")
    assert [m["card"]["name"] for m in last if m["card"]] == ["geloescht"]
    assert talk.history() == last
    assert talk.say("Lösch alles", key="schluessel-2") == last
    assert server.counted(talk) == []
    assert direct().get(server.url + found["url"], timeout=60).status_code == 404
    assert talk.say("Was haben Sie verstanden?")


def test_ending_a_talk_takes_its_memos_and_codes_along(server: Server, talk: Talk) -> None:
    talk.say(OPENING)
    found = card(talk.say("Ergebnis als PDF bitte"), "memo")
    answer = direct().delete(f"{server.url}/api/v1{talk.path}", timeout=60)
    assert answer.status_code == 204
    assert direct().get(server.url + found["url"], timeout=60).status_code == 404


def test_old_talks_leave_the_file(tmp_path: Path) -> None:
    talks = Conversations(Database(tmp_path / "web.sqlite"))
    keep_the_rules(talks)
    purge = KEEPERS.purge.pop()
    KEEPERS.forget.pop()
    for name in ("alt", "jung"):
        talks.begin(name)
        talks.add(name, [Message("user", f"Gespräch {name}")])
    with sqlite3.connect(tmp_path / "web.sqlite") as file:
        file.execute("UPDATE conversations SET last = last - ? WHERE name = 'alt'", (7.5 * DAY_SECONDS,))
    purge(8)
    assert talks.last_seq("alt") == 1
    purge(7)
    assert talks.expired(7) == []
    assert [json.loads(kept.content)["text"] for kept in talks.after("jung", 0, 9)] == ["Gespräch jung"]
    with sqlite3.connect(tmp_path / "web.sqlite") as file:
        assert file.execute("SELECT DISTINCT conversation FROM messages").fetchall() == [("jung",)]
