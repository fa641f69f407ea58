"""Whatever somebody writes comes back as text, is taken for text, and leaves the talk whole."""

from __future__ import annotations

import pytest
import requests

from bot.runtime.clean_input import clean
from tests.channels.attacks import ATTACKS, MARKS
from tests.channels.server import Server, Talk, code_of, direct


@pytest.fixture(scope="module")
def one_talk(server: Server) -> Talk:
    talk = server.talk()
    talk.say("Wir sind 12 Betriebe aus Sachsen.")
    return talk


def test_there_are_enough_of_them() -> None:
    assert len(set(ATTACKS)) == len(ATTACKS) >= 100


@pytest.mark.parametrize("text", ATTACKS, ids=[str(number) for number in range(len(ATTACKS))])
def test_attacks_come_back_as_text(one_talk: Talk, text: str) -> None:
    shown = clean(text).strip()
    answer = one_talk.send(text)
    if not shown:
        assert code_of(answer) == (422, "text_empty")
        return
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.json()["messages"][0]["text"] == shown
    assert one_talk.history(after=answer.json()["messages"][0]["seq"] - 1) == answer.json()["messages"]
    assert "set-cookie" not in answer.headers


def test_what_was_told_stays_and_no_command_told_more(one_talk: Talk) -> None:
    """Runs after all of them, and the talk goes on."""
    messages = one_talk.say("Was haben Sie verstanden?")
    facts = next(m["card"]["facts"] for m in messages if m["card"] and "facts" in m["card"])
    told = {"zahl_unternehmen": 12, "bundeslaender": ["sachsen"], "sitz_deutschland": True}
    assert {fact: facts.get(fact) for fact in told} == told
    assert "zahl_kmu" not in facts


def test_invisible_marks_are_gone_from_the_history(one_talk: Talk) -> None:
    texts = "".join(message["text"] for message in one_talk.history() if message["role"] == "user")
    assert not set(texts) & set(MARKS) - {"\u061c"}


FORGED = [
    "https://evil.example",
    "null",
    "http://127.0.0.1",
    "https://127.0.0.1:{port}",
    "http://127.0.0.1:{port}.evil.example",
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}",
    "http://evil.example#http://127.0.0.1:{port}",
    "https://www.example.org.evil.example",
    "https://www.example.org:444",
    "http://www.example.org",
    "https://WWW.example.org",
    "*",
    "",
]


@pytest.mark.parametrize("origin", FORGED)
def test_forged_origins(server: Server, origin: str) -> None:
    server.operator_file.write_text("website: {eingebettet_auf: ['https://www.example.org']}\n")
    try:
        headers = {"Origin": origin.format(port=server.port)}
        begin = server.post("/conversations", json={"greet": False}, headers=headers)
        asked = _preflight(server, headers["Origin"])
        read = server.get("/operator", headers=headers)
        for answer in (begin, asked, read):
            assert code_of(answer) == (403, "origin_forbidden")
            assert "access-control-allow-origin" not in answer.headers
    finally:
        server.operator_file.unlink()


def test_listed_origins_and_our_own(server: Server) -> None:
    server.operator_file.write_text("website: {eingebettet_auf: ['https://www.example.org']}\n")
    try:
        for origin in ("https://www.example.org", server.url):
            begin = server.post("/conversations", json={"greet": False}, headers={"Origin": origin})
            asked = _preflight(server, origin)
            assert (begin.status_code, asked.status_code) == (201, 204)
            for answer in (begin, asked):
                assert answer.headers["access-control-allow-origin"] == origin
                assert "Origin" in answer.headers["vary"]
                assert "access-control-allow-credentials" not in answer.headers
            assert asked.headers["access-control-allow-methods"] == "POST"
    finally:
        server.operator_file.unlink()


def test_a_broken_operators_file_opens_no_door(server: Server) -> None:
    server.operator_file.write_text("website: {eingebettet_auf: ['https://www.example.org/pfad']}\n")
    try:
        foreign = {"Origin": "https://www.example.org"}
        assert code_of(server.get("/health", headers=foreign)) == (403, "origin_forbidden")
        assert server.get("/health", headers={"Origin": server.url}).status_code == 200
        assert code_of(server.get("/operator")) == (503, "not_ready")
    finally:
        server.operator_file.unlink()


def _preflight(server: Server, origin: str) -> requests.Response:
    headers = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    return direct().options(f"{server.url}/api/v1/conversations", headers=headers, timeout=10)
