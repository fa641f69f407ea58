"""What the door does not let in, each with its status, its code and a German sentence."""

from __future__ import annotations

import json
import socket
from typing import Any

import pytest
import requests

from tests.channels.server import Server, Talk, code_of, direct

JSON = {"Content-Type": "application/json"}
KEY = "schluessel"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"text": "Hallo"}, (422, "invalid")),
        ({"key": KEY}, (422, "invalid")),
        ({"text": "Hallo", "button": "abc", "key": KEY}, (422, "invalid")),
        ({"text": None, "button": "abc", "key": KEY}, (422, "invalid")),
        ({"text": 12, "key": KEY}, (422, "invalid")),
        ({"text": ["Hallo"], "key": KEY}, (422, "invalid")),
        ({"text": "Hallo", "key": "kurz"}, (422, "invalid")),
        ({"text": "Hallo", "key": "mit Leerzeichen"}, (422, "invalid")),
        ({"text": "Hallo", "key": f"{KEY}\n"}, (422, "invalid")),
        ({"text": "Hallo", "key": KEY, "sender": "anderer"}, (422, "invalid")),
        ({"text": "Hallo", "key": KEY, "metadata": {"zu_lang": True}}, (422, "invalid")),
        ({"text": "", "key": KEY}, (422, "text_empty")),
        ({"text": " \n\u200b\u0000", "key": KEY}, (422, "text_empty")),
        ({"button": "gibtsnicht", "key": KEY}, (422, "button_unknown")),
        ({"button": "/restart", "key": KEY}, (422, "invalid")),
        ({"__pydantic_self__": 1, "__root__": 2}, (422, "invalid")),
        ([], (422, "invalid")),
        ("Hallo", (422, "invalid")),
        (None, (422, "invalid")),
    ],
)
def test_bodies_that_say_the_wrong_thing(talk: Talk, body: Any, expected: tuple[int, str]) -> None:
    answer = direct().post(f"{talk.server.url}/api/v1{talk.path}/messages", data=json.dumps(body), headers=JSON)
    assert code_of(answer) == expected
    assert len(talk.history()) == len(talk.greeting)


@pytest.mark.parametrize(
    "raw",
    [b"{", b"", b"{'text': 'Hallo'}", b"\xff\xfe\x00", b'{"key": NaN}', b"[" * 9_000, b'{"text": "\xe4"}', b"\0" * 50],
)
def test_broken_json(talk: Talk, raw: bytes) -> None:
    assert code_of(_send(talk, raw, JSON)) == (400, "json_broken")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_bodies_of_another_kind(talk: Talk, kind: str) -> None:
    """A form on a foreign page can send these kinds without asking first."""
    raw = b'{"text": "Hallo", "key": "schluessel"}'
    assert code_of(_send(talk, raw, {"Content-Type": kind})) == (415, "media_type")


def test_a_body_of_a_megabyte(talk: Talk) -> None:
    raw = b'{"text": "' + b"a" * 1_000_000 + b'", "key": "schluessel"}'
    assert code_of(_send(talk, raw, JSON)) == (413, "body_too_large")
    in_parts = iter([raw[n : n + 5_000] for n in range(0, len(raw), 5_000)])
    assert code_of(_send(talk, in_parts, JSON)) == (413, "body_too_large")
    assert talk.say("Hallo")


@pytest.mark.parametrize(
    "id_", ["x", "default", "../../etc/passwd", "%00", "web-1", "a" * 200, "ü" * 22 + "." + "ü" * 22, "' OR 1=1 --"]
)
def test_ids_that_were_not_issued_here(server: Server, id_: str) -> None:
    path = f"/conversations/{requests.utils.quote(id_, safe='%')}/state"
    assert code_of(server.get(path)) == (401, "id_forged")


def test_a_forged_signature(server: Server, talk: Talk) -> None:
    name, _, signature = talk.id.partition(".")
    other = server.talk().id.partition(".")[2]
    for forged in (f"{name}.{other}", f"{name}.{'A' * 22}", name, f"{name}.", f"{signature}.{name}"):
        assert code_of(server.get(f"/conversations/{forged}/messages")) == (401, "id_forged")


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "after=1.5", "limit=0", "limit=9999", "after=1&after=2", "after=²"]
)
def test_queries_that_are_no_numbers(talk: Talk, query: str) -> None:
    assert code_of(talk.server.get(f"{talk.path}/messages?{query}")) == (422, "invalid")


def test_unknown_addresses_and_methods(server: Server) -> None:
    assert code_of(server.get("/gibtsnicht")) == (404, "not_found")
    put = direct().put(f"{server.url}/api/v1/conversations", json={})
    assert code_of(put) == (405, "method")
    assert "POST" in put.headers["Allow"]


def test_an_unknown_subject(server: Server) -> None:
    assert code_of(server.post("/conversations", json={"subject": "gibts-nicht"})) == (422, "invalid")


def test_half_a_request_holds_nobody_up(server: Server, talk: Talk) -> None:
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(f"POST /api/v1{talk.path}/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n".encode())
        assert talk.say("Hallo")


def _send(talk: Talk, data: Any, headers: dict[str, str]) -> requests.Response:
    return direct().post(f"{talk.server.url}/api/v1{talk.path}/messages", data=data, headers=headers)
