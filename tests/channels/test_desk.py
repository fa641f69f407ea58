"""The desk's addresses: what they refuse, what they limit, what they keep."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.channels.settings import FILE_BYTES
from bot.keeping.cases import MOST_GUESSES, Cases
from tests.channels.server import GENEROUS, Server, code_of

CASE = {"facts": {"zahl_unternehmen": 8}}


def post(server: Server, path: str, body: Any) -> Any:
    return server.post(f"/desk{path}", json=body)


@pytest.mark.parametrize("path", ["/verdicts", "/workbook", "/memo", "/codes", "/files"])
@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"facts": []}, "facts"),
        ({"facts": {str(number): 1 for number in range(201)}}, "facts"),
        ({"as_of": "heute"}, "as_of"),
        ({"as_of": "1989-12-31"}, "as_of"),
        ({"as_of": 20260115}, "as_of"),
        ({"variants": [{}] * 6}, "variants"),
        ({"variants": [{"name": "x"}]}, "variants"),
        ({"name": "x" * 121}, "name"),
        ({"name": None}, "name"),
        ({"passwort": 1}, "unbekanntes Feld"),
    ],
)
def test_cases_that_are_none(server: Server, path: str, body: dict[str, Any], field: str) -> None:
    answer = post(server, path, body)
    assert code_of(answer) == (422, "invalid")
    assert answer.json()["field"] == field


@pytest.mark.parametrize(
    "row",
    [{}, {"kind": "freund"}, {"kind": "kmu", "name": "Alpha"}, {"kind": "kmu", "staff": -1}, {"kind": "kmu", "staff": True},
     {"kind": "kmu", "land": "atlantis"}, {"kind": "kmu", "ties": [{"to": 1, "share": 5}]}],
)  # fmt: skip
def test_rows_that_are_none(server: Server, row: dict[str, Any]) -> None:
    assert code_of(post(server, "/partners", {"rows": [row]})) == (422, "invalid")


@pytest.mark.parametrize("applicant", [1, -1, 0.0, True, None])
def test_nobody_applies_who_is_not_there(server: Server, applicant: Any) -> None:
    answer = post(server, "/partners", {"rows": [{"kind": "kmu"}], "applicant": applicant})
    assert code_of(answer) == (422, "invalid")


def test_a_file_may_be_large_but_not_without_end(server: Server) -> None:
    remark = "# " + "x" * (FILE_BYTES - 200)
    assert post(server, "/files/read", {"text": f"name: Fall\n{remark}\n"}).json()["cases"][0]["name"] == "Fall"
    assert code_of(post(server, "/files/read", {"text": f"name: Fall\n{remark * 2}\n"})) == (413, "body_too_large")


def test_a_wrong_file_is_told_with_its_line(server: Server) -> None:
    answer = post(server, "/files/read", {"name": "meine.yml", "text": "name: Fall\nangaben: {zahl_kmu: viele}\n"})
    assert code_of(answer) == (422, "file_wrong")
    assert answer.json()["detail"].startswith("meine.yml, Zeile 2, angaben.zahl_kmu: ")


@pytest.fixture
def unguessed(server: Server) -> None:
    """Whatever other tests have guessed does not count."""
    store = server.var / "mitnehmen.sqlite"
    if store.exists():
        with sqlite3.connect(store) as file:
            file.execute("DELETE FROM guesses")


@pytest.mark.usefixtures("unguessed")
def test_only_a_code_is_kept_and_only_the_facts_of_it(server: Server) -> None:
    store = server.var / "mitnehmen.sqlite"
    before = store.read_bytes() if store.exists() else b""
    named = {"name": "Geheimes Vorhaben", "facts": {"zahl_kmu": 9}, "variants": [{"facts": {"zahl_kmu": 3}}]}
    for path in ("/verdicts", "/files", "/workbook", "/memo"):
        assert post(server, path, named).status_code == 200
    assert (store.read_bytes() if store.exists() else b"") == before
    given = post(server, "/codes", named).json()
    case = Cases(store).resume(given["code"], "wer")
    assert case is not None
    assert (dict(case.facts), dict(case.memory)) == ({"zahl_kmu": 9}, {})
    assert "Geheimes" not in store.read_bytes().decode("latin-1")
    assert post(server, "/codes/open", {"code": given["code"].lower()}).json()["facts"] == {"zahl_kmu": 9}
    assert post(server, "/codes/erase", {"code": given["code"]}).status_code == 204
    assert code_of(post(server, "/codes/open", {"code": given["code"]})) == (404, "code_unknown")


@pytest.mark.usefixtures("unguessed")
def test_the_day_comes_along_with_a_code(server: Server) -> None:
    given = post(server, "/codes", {**CASE, "as_of": "2011-03-01"}).json()
    assert post(server, "/codes/open", {"code": given["code"]}).json() == {**CASE, "as_of": "2011-03-01"}
    talk = server.talk(greet=False)
    talk.say(given["code"])
    told = [message["card"].get("facts", {}) for message in talk.history() if message["card"]]
    assert {"zahl_unternehmen": 8, "stichtag": "2011-03-01"} in told


def test_an_empty_case_gets_no_code(server: Server) -> None:
    assert code_of(post(server, "/codes", {"facts": {"gibt_es_nicht": 1}})) == (422, "case_empty")


@pytest.fixture
def strict(tmp_path: Path) -> Iterator[Server]:
    running = Server(tmp_path, {**GENEROUS, "exports_per_address": 4, "conversations_per_address": 4})
    try:
        running.start_rasa()
        yield running
    finally:
        running.stop_rasa()


def test_what_costs_is_limited(strict: Server) -> None:
    assert [post(strict, "/workbook", CASE).status_code for _ in range(4)] == [200, 200, 429, 429]
    assert post(strict, "/memo", CASE).status_code == 429
    assert [post(strict, "/codes", CASE).status_code for _ in range(3)] == [201, 201, 429]
    assert post(strict, "/verdicts", CASE).status_code == 200
    guesses = [post(strict, "/codes/open", {"code": "7KXM-9RTV-2PQF-HWCD"}) for _ in range(MOST_GUESSES + 1)]
    assert [answer.status_code for answer in guesses] == [404] * MOST_GUESSES + [429]
    assert guesses[-1].headers["Retry-After"] == "3600"
