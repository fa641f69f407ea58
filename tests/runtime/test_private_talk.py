"""What is stored names nobody, and what is to be deleted is deleted, to the last byte of the file."""

from __future__ import annotations

import asyncio
import json
import logging
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot import operator
from bot.keeping.cases import Case, Cases
from bot.keeping.erasure import ERASE, KEEPERS
from bot.runtime import retention, talk_files
from tests.conftest import ROOT
from tests.runtime.conftest import FakeActions, TinyTalk, notices, texts

PERSON = "aus sachsen, ich heiße Max Mustermann, max@beispiel.example"


def on_disk() -> bytes:
    return b"".join(path.read_bytes() for path in Path("var").iterdir())


def slot(name: str, value: object) -> str:
    return json.dumps({"events": [{"event": "slot", "name": name, "value": value}], "responses": [{"text": "Gut"}]})


def test_message_is_understood_whole_and_stored_masked(talk: TinyTalk, actions: FakeActions) -> None:
    assert texts(talk.say(PERSON)) == [f"Verstanden: {PERSON}"]
    assert actions.calls[0]["tracker"]["latest_message"]["text"] == PERSON
    stored = on_disk()
    assert b"aus sachsen" in stored
    assert b"[Name], [E-Mail]" in stored
    assert b"Mustermann" not in stored
    assert b"beispiel.example" not in stored
    bot = [event for event in talk.events() if event.type_name == "bot"]
    assert bot[-1].text == "Verstanden: aus sachsen, ich heiße [Name], [E-Mail]"


def test_what_an_action_remembers_of_it_is_masked_too(talk: TinyTalk, actions: FakeActions) -> None:
    actions.body = slot("gesagt", ["von Max Mustermann", {"an": "max@beispiel.example"}])
    talk.say(PERSON)
    assert b"Mustermann" not in on_disk()
    values = [event.value for event in talk.events() if event.type_name == "slot" and event.key == "gesagt"]
    assert values[-1] == ["von [Name]", {"an": "[E-Mail]"}]


def test_a_code_in_a_reply_is_not_stored(talk: TinyTalk, actions: FakeActions) -> None:
    actions.body = json.dumps({"events": [], "responses": [{"text": "Ihr Code: CVQR-8J24-VFWM-K8JF"}]})
    assert texts(talk.say("aus sachsen")) == ["Ihr Code: CVQR-8J24-VFWM-K8JF"]
    assert b"8J24" not in on_disk()


def test_contact_of_the_operator_in_a_reply_stays(talk: TinyTalk, actions: FakeActions) -> None:
    actions.body = json.dumps({"events": [], "responses": [{"text": "Frau Muster, Telefon 0351 123456"}]})
    talk.say("aus sachsen")
    assert b"Frau Muster, Telefon 0351 123456" in on_disk()


def test_deleting_leaves_nothing_of_the_talk_and_all_of_others(talk: TinyTalk, actions: FakeActions) -> None:
    talk.say("aus sachsen und vom Algenkeller")
    talk.say("aus sachsen und vom Moosgarten", sender="andere")
    forgotten: list[str] = []
    KEEPERS.forget.append(forgotten.append)
    try:
        actions.body = slot("gespraech", {ERASE: True})
        assert texts(talk.say("alles aus sachsen")) == ["Gut"]
    finally:
        KEEPERS.forget.remove(forgotten.append)
    assert talk.events() == []
    assert b"Algenkeller" not in on_disk()
    assert b"Moosgarten" in on_disk()
    assert forgotten == ["du"]
    actions.body = ""
    talk.say("aus sachsen")
    assert [event.type_name for event in talk.events()].count("user") == 1


def test_a_deletion_that_fails_is_not_claimed(talk: TinyTalk, actions: FakeActions) -> None:
    def fail(_: str) -> None:
        raise OSError("kaputt")

    talk.say("aus sachsen")
    actions.body = slot("gespraech", {ERASE: True})
    KEEPERS.forget.append(fail)
    try:
        replies = talk.say("alles aus sachsen")
    finally:
        KEEPERS.forget.remove(fail)
    assert notices(replies) == ["fehler"]
    assert "Gut" not in texts(replies)


def test_old_talks_go_and_young_ones_stay(talk: TinyTalk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLUSTERLOTSE_VAR", str(tmp_path / "var"))
    talk.say("aus sachsen und vom Algenkeller", sender="alt")
    Cases().keep_memo(Case({"thema": "Algenkeller"}, "2026-11-25", "", {}), "alt", 1)
    store, now = talk.agent.tracker_store._tracker_store, time.time()
    age = 30 * retention.DAY_SECONDS
    retention.purge(store, 30, now + age - 60)
    assert talk.events("alt")
    with store.session_scope() as session:  # a second talk, 20 days later
        talk.say("aus sachsen und vom Moosgarten", sender="jung")
        event = store.SQLEvent
        later = event.timestamp + 20 * retention.DAY_SECONDS
        session.query(event).filter(event.sender_id == "jung").update({event.timestamp: later})
        session.commit()
    retention.purge(store, 30, now + age + 60)
    assert talk.events("alt") == []
    assert talk.events("jung")
    assert b"Moosgarten" in on_disk()
    assert b"Algenkeller" not in b"".join(p.read_bytes() for p in Path("var").glob("gespraeche*"))


def test_a_store_that_cannot_forget_says_so() -> None:
    class Strange:
        pass

    with pytest.raises(talk_files.CannotForgetError):
        asyncio.run(talk_files.forget(Strange(), "du"))


def test_logs_are_masked_with_their_tracebacks(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("clusterlotse.test")
    try:
        raise ValueError("max@beispiel.example geht nicht")
    except ValueError:
        logger.exception("Von %s kam nichts", "Herrn Mustermann")
    written = logging.Formatter("%(message)s").format(caplog.records[-1])
    assert "Herrn [Name]" in written
    assert "[E-Mail] geht nicht" in written
    assert "Mustermann" not in written


def test_the_action_server_masks_its_own_log() -> None:
    code = "import logging, actions; logging.error('Von %s kam nichts', 'Herrn Mustermann')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "Von Herrn [Name] kam nichts" in done.stderr


def test_a_broken_file_of_the_operator_changes_no_period(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "betreiber.yml"
    monkeypatch.setattr(operator, "FILE", file)
    assert retention.days_now(9) == 30
    file.write_text("aufbewahrung_tage: 7\n")
    assert retention.days_now(30) == 7
    file.write_text("aufbewahrung_tage: 0 # zu kurz\n")
    assert retention.days_now(7) == 7
    assert "aufbewahrung_tage" in caplog.text
