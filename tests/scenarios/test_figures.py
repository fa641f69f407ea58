"""Figures for the operator count talks and tell nothing about a single one."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from bot.catalogue.load import load
from bot.scenarios.__main__ import main
from bot.scenarios.figures import figures, talks

CATALOGUE = load()
MOMENT = datetime(2026, 1, 15, 12, tzinfo=timezone.utc).timestamp()
SECRET = "Mein geheimer Satz"


def user(topic: str | None = None) -> tuple[str, dict[str, Any]]:
    entities = [{"entity": "thema", "value": topic}] if topic else []
    return "user", {"text": SECRET, "parse_data": {"entities": entities}}


def slot(name: str, value: Any) -> tuple[str, dict[str, Any]]:
    return "slot", {"name": name, "value": value}


def card(kind: str, **more: str) -> tuple[str, dict[str, Any]]:
    return "bot", {"text": SECRET, "data": {"custom": {"schema": "clusterlotse/1", "kind": kind, **more}}}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Six talks that end with a verdict, five that stop at a question, one of its own kind."""
    file = tmp_path / "gespraeche.sqlite"
    verdict = [user("dauer"), slot("vorhaben_ziel", ["cluster_professionalisieren"]), slot("sitz_deutschland", True)]
    verdict += [slot("clustermanagement", True), card("question", fact="strategie"), card("assessment")]
    stopped = [user(), slot("zahl_kmu", 3), card("question", fact="management_neutral")]
    alone = [user("kontakt"), card("question", fact="label")]
    with sqlite3.connect(file) as made:
        made.execute(
            "CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id TEXT, type_name TEXT, timestamp REAL, data TEXT)"
        )
        for number, talk in enumerate([verdict] * 6 + [stopped] * 5 + [alone]):
            for kind, event in talk:
                row = (f"wer-{number}", kind, MOMENT, json.dumps(event))
                made.execute("INSERT INTO events (sender_id, type_name, timestamp, data) VALUES (?, ?, ?, ?)", row)
    return file


def test_talks_are_counted_and_small_groups_left_out(store: Path) -> None:
    assert figures(talks(store, CATALOGUE), CATALOGUE) == {
        "Gespräche je Monat": {"2026-01": 12},
        "Verlauf": {"mit Urteil": 6, "ohne Urteil": 6},
        "Gefragte Themen": {"dauer": 6},
        "Zuerst empfohlen": {"go-cluster": 6},
        "Aufgehört bei der Frage": {"management_neutral": 5},
        "Nicht verstanden": {},
    }


def test_nothing_of_a_talk_is_told(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "zahlen.json"
    assert main(["zahlen", "--datei", str(store), "--json", str(target)]) == 0
    told = capsys.readouterr().out + target.read_text(encoding="utf-8")
    assert "Zuerst empfohlen" in told
    assert not any(word in told for word in (SECRET, "wer-", "kontakt", "label"))


def test_without_a_store_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["zahlen", "--datei", str(tmp_path / "nichts.sqlite")]) == 2
    assert "gibt es nicht" in capsys.readouterr().err
