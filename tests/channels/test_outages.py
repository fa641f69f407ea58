"""What visitors get while something is down, and that nothing is lost or counted twice when it is back."""

from __future__ import annotations

import os
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.channels.server import Server, Talk, code_of, direct, started


@pytest.fixture(scope="module")
def fragile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An assistant that is broken and mended, with tight limits."""
    limits = {"conversations_per_address": 40, "messages_per_conversation": 20, "waiting_per_conversation": 2}
    with started(Server(tmp_path_factory.mktemp("fragile"), limits)) as running:
        yield running


@dataclass
class Before:
    """Talks from before the crash, with what was answered then."""

    server: Server
    kept: Talk
    first: requests.Response
    history: list[dict[str, Any]]
    broken: Talk
    lost: list[dict[str, Any]]
    old: Talk


@pytest.fixture(scope="module")
def before(fragile: Server) -> Before:
    """The assistant was killed and came back. One talk was amid a turn, one was a month old."""
    kept, broken, old = fragile.talk(), fragile.talk(), fragile.talk()
    first = kept.send("Wir sind 12 Betriebe.", key="ueber-neustart")
    lost = broken.say("Wir sind 13 Betriebe.", key="mitten-drin")
    old.say("Wir sind 14 Betriebe.")
    history = kept.history()
    fragile.stop_rasa(signal.SIGKILL)
    with sqlite3.connect(fragile.var / "web.sqlite") as store:
        name = (broken.name,)
        # As a crash leaves it between the assistant's save and ours: announced here, counted there, no reply kept.
        store.execute("DELETE FROM messages WHERE conversation = ? AND seq > 1", name)
        store.execute("DELETE FROM buttons WHERE conversation = ? AND until IS NOT NULL", name)
        store.execute("UPDATE conversations SET seq = 1 WHERE name = ?", name)
        store.execute("UPDATE turns SET first = NULL, last = NULL WHERE conversation = ?", name)
        store.execute("UPDATE conversations SET last = last - 31 * 86400 WHERE name = ?", (old.name,))
    with sqlite3.connect(fragile.talks) as store:
        store.execute("UPDATE events SET timestamp = timestamp - 31 * 86400 WHERE sender_id = ?", (old.sender,))
    fragile.start_rasa()
    return Before(fragile, kept, first, history, broken, lost, old)


def test_a_key_counts_once_across_a_restart(before: Before) -> None:
    again = before.kept.send("Wir sind 12 Betriebe.", key="ueber-neustart")
    assert again.json() == before.first.json()
    assert again.headers["Idempotent-Replayed"] == "true"
    assert before.kept.history() == before.history
    assert before.server.counted(before.kept) == ["Wir sind 12 Betriebe."]


def test_the_talk_goes_on_after_a_restart(before: Before) -> None:
    messages = before.kept.say("Ja.")
    facts = [m["card"]["facts"] for m in messages if (m["card"] or {}).get("kind") == "question"]
    assert facts[0]["zahl_unternehmen"] == 12


def test_a_turn_that_was_counted_before_the_crash_is_not_counted_again(before: Before) -> None:
    again = before.broken.say("Wir sind 13 Betriebe.", key="mitten-drin")
    assert [m["text"] for m in again] == [m["text"] for m in before.lost]
    assert [[b["title"] for b in m["buttons"]] for m in again] == [
        [b["title"] for b in m["buttons"]] for m in before.lost
    ]
    assert before.server.counted(before.broken) == ["Wir sind 13 Betriebe."]


def test_old_talks_are_forgotten_with_everything(before: Before) -> None:
    assert code_of(before.server.get(f"{before.old.path}/state")) == (404, "conversation_gone")
    assert before.server.counted(before.old) == []
    assert before.server.counted(before.broken) == ["Wir sind 13 Betriebe."]


def test_without_actions_the_message_waits_for_them(fragile: Server) -> None:
    talk = fragile.talk()
    fragile.stop_actions(signal.SIGKILL)
    answer = talk.send("Wir sind 12 Betriebe.", key="ohne-aktionen")
    assert code_of(answer) == (503, "turn_failed")
    assert answer.json()["reference"] in answer.json()["detail"]
    assert int(answer.headers["Retry-After"]) > 0
    assert code_of(fragile.post("/conversations", json={})) == (503, "turn_failed")
    assert talk.history() == talk.greeting
    time.sleep(2.1)  # the last check counts for two seconds
    ready = fragile.get("/ready")
    assert code_of(ready) == (503, "not_ready")
    assert ready.json()["checks"] == {"model": "ok", "actions": "down", "store": "ok"}
    assert fragile.get("/health").status_code == 200
    fragile.start_actions()
    assert talk.say("Wir sind 12 Betriebe.", key="ohne-aktionen")
    assert fragile.counted(talk) == ["Wir sind 12 Betriebe."]


def test_actions_that_hang_and_die_amid_a_turn(fragile: Server) -> None:
    talk = fragile.talk()
    assert fragile.actions
    os.kill(fragile.actions.pid, signal.SIGSTOP)
    answers: list[requests.Response] = []
    sending = [
        threading.Thread(target=lambda n=n: answers.append(talk.send(f"Wir sind {n} Betriebe.", key=f"haengt-{n}")))
        for n in range(6)
    ]
    for thread in sending:
        thread.start()
    while not answers:  # one that came too many is refused at once, however late the six arrive
        time.sleep(0.05)
    assert fragile.get(f"{talk.path}/state").json()["waiting"] is True
    fragile.stop_actions(signal.SIGKILL)
    for thread in sending:
        thread.join()
    fragile.start_actions()
    codes = [code_of(answer) for answer in answers]
    assert set(codes) == {(503, "turn_failed"), (429, "too_many")}
    assert fragile.get(f"{talk.path}/state").json() == {"waiting": False, "seq": 1}
    assert talk.say("Wir sind 3 Betriebe.", key="haengt-3")
    assert fragile.counted(talk) == ["Wir sind 3 Betriebe."]


@pytest.mark.parametrize("which", ["talks", "door"])
def test_without_its_store_the_door_says_so(fragile: Server, which: str) -> None:
    talk = fragile.talk()
    talk.say("Wir sind 12 Betriebe.")
    file = fragile.talks if which == "talks" else fragile.var / "web.sqlite"
    away = file.rename(Path(f"{file}.weg"))
    try:
        time.sleep(2.1)
        assert talk.send("Ja.", key="ohne-speicher").status_code == 503
        assert fragile.get("/ready").json()["checks"]["store"] == "down"
    finally:
        away.rename(file)
    assert talk.say("Ja.", key="ohne-speicher")
    assert fragile.counted(talk) == ["Wir sind 12 Betriebe.", "Ja."]


def test_the_files_are_for_the_assistant_alone(fragile: Server) -> None:
    for file in fragile.var.glob("web.*"):
        assert file.stat().st_mode & 0o077 == 0, file


def test_too_many_messages(fragile: Server) -> None:
    talk = fragile.talk()
    answers = [talk.send("Ja.") for _ in range(13)]
    refused = [answer for answer in answers if answer.status_code != 200]
    assert code_of(refused[-1]) == (429, "too_many")
    assert 0 < int(refused[-1].headers["Retry-After"]) <= 60
    assert fragile.talk().say("Hallo"), "others are not held up"


def test_too_many_talks(fragile: Server) -> None:
    answers = [fragile.post("/conversations", json={"greet": False}) for _ in range(41)]
    assert code_of(answers[-1]) == (429, "too_many")
    forged = {"X-Forwarded-For": "192.0.2.7"}
    still = direct().post(f"{fragile.url}/api/v1/conversations", json={"greet": False}, headers=forged)
    assert still.status_code == 429, "nobody believes a header while no proxy is set"
