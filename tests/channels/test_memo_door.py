"""Memos over HTTP, as Rasa's server mounts the door."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.keeping.cases import Case, Cases
from tests.channels.one_door import OneDoor, get

CASE = Case({"zahl_kmu": 9}, "2026-11-25", "0123456789", {})


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("memos") / "mitnehmen.sqlite"


@pytest.fixture(scope="module")
def address(one_door: OneDoor, store: Path) -> str:
    """Where the server answers."""
    return one_door("memo", CLUSTERLOTSE_VAR=str(store.parent), CLUSTERLOTSE_BETREIBER="gibt-es-nicht.yml")


@pytest.mark.parametrize(
    ("kind", "content_type", "begins"),
    [
        ("pdf", "application/pdf", b"%PDF-"),
        ("html", "text/html; charset=utf-8", b"<!DOCTYPE html>"),
        ("json", "application/json", b"{"),
        ("ics", "text/calendar; charset=utf-8", b"BEGIN:VCALENDAR"),
    ],
)
def test_each_kind_is_handed_out_and_kept_by_nobody(
    address: str, store: Path, kind: str, content_type: str, begins: bytes
) -> None:
    token = Cases(store).keep_memo(CASE, "talk", 30).secret
    status, headers, body = get(f"{address}/{token}.{kind}")
    assert (status, headers["content-type"], body[: len(begins)]) == (200, content_type, begins)
    assert "no-store" in headers["cache-control"]
    assert headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert token not in headers["content-disposition"]


def test_the_style_of_the_page_passes_its_own_policy(address: str, store: Path) -> None:
    token = Cases(store).keep_memo(CASE, "talk", 30).secret
    _, headers, body = get(f"{address}/{token}.html")
    nonce = body.decode().split('<style nonce="')[1].split('"')[0]
    assert f"'nonce-{nonce}'" in headers["content-security-policy"]


def test_wrong_expired_and_deleted_tokens_are_answered_alike(address: str, store: Path) -> None:
    expired = Cases(store).keep_memo(CASE, "talk", -1).secret
    deleted = Cases(store).keep_memo(CASE, "gone", 30).secret
    Cases(store).forget("gone")
    code = Cases(store).keep_resume(CASE, "talk", 30).secret
    answers: list[Any] = [get(f"{address}/{token}.pdf") for token in ("falsch", expired, deleted, code)]
    assert {(status, body) for status, _, body in answers} == {(404, answers[0][2])}
    assert "gibt es nicht oder nicht mehr" in answers[0][2].decode()


@pytest.mark.parametrize("name", ["", "x", ".pdf", "%2e%2e%2fcredentials.yml", "x.exe", "x.pdf/y", "%00.pdf"])
def test_odd_addresses_are_not_found(address: str, name: str) -> None:
    assert get(f"{address}/{name}")[0] in (400, 404)


def test_nobody_writes_here(address: str) -> None:
    assert get(f"{address}/x.pdf", "POST")[0] == 405
