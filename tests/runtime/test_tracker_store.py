"""A conversation that cannot be read is not a new one, and a SQLite file is quick and honest."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest
from rasa.shared.core.events import Event, SlotSet
from sqlalchemy import event

from tests.runtime.conftest import TinyTalk, notices, texts

FILE = Path("var/gespraeche.sqlite")


def test_the_folder_is_made(talk: TinyTalk) -> None:
    assert FILE.exists()


def test_the_talk_is_kept(talk: TinyTalk) -> None:
    talk.say("hallo")
    first = talk.events()
    talk.say("hallo")
    assert talk.events()[: len(first)] == first
    assert [event.type_name for event in talk.events()].count("session_started") == 1


def test_a_file_that_has_gone_is_told_and_comes_back(talk: TinyTalk) -> None:
    talk.say("hallo")
    before = talk.events()
    FILE.rename("weg.sqlite")
    replies = talk.say("hallo")
    assert notices(replies) == ["fehler"]
    assert "bisheriges Gespräch" in texts(replies)[0]
    assert not FILE.exists(), "an empty file has taken its place"
    Path("weg.sqlite").rename(FILE)
    assert talk.events() == before
    assert texts(talk.say("hallo")) == ["Guten Tag"]


def test_a_folder_that_has_gone_is_told_and_comes_back(talk: TinyTalk) -> None:
    talk.say("hallo")
    FILE.parent.rename("weg")
    assert notices(talk.say("hallo")) == ["fehler"]
    Path("weg").rename(FILE.parent)
    assert texts(talk.say("hallo")) == ["Guten Tag"]


def test_lost_tables_are_told(talk: TinyTalk) -> None:
    talk.say("hallo")
    with sqlite3.connect(FILE) as other:
        other.execute("ALTER TABLE events RENAME TO weg")
    assert notices(talk.say("hallo")) == ["fehler"]
    with sqlite3.connect(FILE) as other:
        other.execute("ALTER TABLE weg RENAME TO events")
    assert texts(talk.say("hallo")) == ["Guten Tag"]


def test_a_store_that_ends_the_process_ends_the_turn_only(talk: TinyTalk, monkeypatch: object) -> None:
    async def retrieve(*_: object) -> None:
        raise SystemExit(1)

    talk.agent.tracker_store._tracker_store.retrieve = retrieve
    assert notices(talk.say("hallo")) == ["fehler"]


def test_saving_does_not_wait_for_the_disk(talk: TinyTalk) -> None:
    with talk.agent.tracker_store._tracker_store.engine.connect() as connection:
        assert connection.execute("PRAGMA journal_mode").scalar() == "wal"
        assert connection.execute("PRAGMA synchronous").scalar() == 1


def test_kinds_of_events_are_found_as_before() -> None:
    for _ in range(2):
        assert Event.resolve_by_type("slot") is SlotSet
        assert Event.resolve_by_type("gibtsnicht", SlotSet) is SlotSet
        assert Event.resolve_by_type("topic") is None
        with pytest.raises(ValueError, match="gibtsnicht"):
            Event.resolve_by_type("gibtsnicht")


def test_a_file_put_in_its_place_is_read_from_the_next_turn_on(talk: TinyTalk) -> None:
    talk.say("hallo")
    FILE.parent.rename("weg")
    FILE.parent.mkdir()
    with (
        contextlib.closing(sqlite3.connect("weg/gespraeche.sqlite")) as old,
        contextlib.closing(sqlite3.connect(FILE)) as new,
    ):
        new.executescript("\n".join(line for line in old.iterdump() if not line.startswith("INSERT")))
    talk.say("wir sind zwölf partner")
    assert [event.text for event in talk.events() if event.type_name == "user"] == ["wir sind zwölf partner"]


def test_the_file_is_opened_once_for_many_turns(talk: TinyTalk) -> None:
    opened: list[object] = []
    event.listen(talk.agent.tracker_store._tracker_store.engine, "connect", lambda *_: opened.append(1))
    for _ in range(3):
        talk.say("hallo")
    assert opened == []
