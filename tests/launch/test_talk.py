"""The terminal talk against a REST channel that says what a test wants."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import project_environment

BUTTONS = [{"title": "Ja", "payload": "a1"}, {"title": "Nein", "payload": "a2"}, {"title": "Weiß ich nicht"}]


def question(answer: str) -> list[dict[str, Any]]:
    """A question of this kind with choices, as the REST channel gives it."""
    card = {"schema": "clusterlotse/1", "kind": "question", "answer": answer, "remaining": 3}
    return [{"text": "Wie viele?", "buttons": BUTTONS}, {"custom": card}]


class FakeRest:
    """Replies with `reply` to every message, and remembers what was sent."""

    def __init__(self) -> None:
        """Listen on a free port."""
        self.reply: list[dict[str, Any]] = []
        self.heard: list[str] = []
        self.senders: set[str] = set()
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.answer({"status": "ok"})

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                fake.heard.append(body["message"])
                fake.senders.add(body["sender"])
                self.answer(fake.reply)

            def answer(self, body: Any) -> None:
                self.send_response(200)
                self.end_headers()
                self.wfile.write(json.dumps(body).encode())

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def rest() -> Iterator[FakeRest]:
    """A REST channel."""
    fake = FakeRest()
    yield fake
    fake.server.shutdown()


def talk(rest: FakeRest, folder: Path, *lines: str) -> str:
    """Type these lines into `make talk` through a pipe; what is shown."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "talk", "--port", str(rest.server.server_port)],
        input="\n".join(lines),
        cwd=folder,
        env=project_environment(COLUMNS="80"),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_text_choices_and_card_are_shown(rest: FakeRest, tmp_path: Path) -> None:
    rest.reply = question("ja_nein")
    shown = talk(rest, tmp_path, "hallo")
    for part in ("> hallo", "Wie viele?", "  [1] Ja", "  [3] Weiß ich nicht", "(danach höchstens noch 3 Fragen)"):
        assert part in shown


@pytest.mark.parametrize(
    ("kind", "typed", "sent"),
    [
        ("ja_nein", "2", "a2"),
        ("ja_nein", "#1", "a1"),
        ("ja_nein", "3", "Weiß ich nicht"),
        ("ja_nein", "4", "4"),
        ("ja_nein", "2 Partner", "2 Partner"),
        ("ja_nein", "1, 2", "1, 2"),
        ("zahl", "2", "2"),
        ("zahl", "#2", "a2"),
        ("datum", "1", "1"),
        ("mehrfach", "1, 3", "Ja, Weiß ich nicht"),
        ("mehrfach", "2", "a2"),
    ],
)
def test_a_number_chooses_unless_it_may_be_the_answer(
    rest: FakeRest, tmp_path: Path, kind: str, typed: str, sent: str
) -> None:
    rest.reply = question(kind)
    shown = talk(rest, tmp_path, "hallo", typed)
    assert rest.heard == ["hallo", sent]
    assert ("[#1] Ja" in shown) is (kind in ("zahl", "datum"))


def test_old_choices_are_gone(rest: FakeRest, tmp_path: Path) -> None:
    rest.reply = [{"text": "gut"}]
    talk(rest, tmp_path, "hallo", "1")
    assert rest.heard == ["hallo", "1"]


def test_ende_leaves_and_empty_lines_are_not_sent(rest: FakeRest, tmp_path: Path) -> None:
    rest.reply = [{"text": "gut"}]
    talk(rest, tmp_path, "hallo", "", "Ende", "nie")
    assert rest.heard == ["hallo"]
    assert len(rest.senders) == 1


def test_silence_is_shown(rest: FakeRest, tmp_path: Path) -> None:
    assert "(keine Antwort)" in talk(rest, tmp_path, "hallo")


def test_a_closed_pipe_is_no_fault(rest: FakeRest, tmp_path: Path) -> None:
    rest.reply = [{"text": "lang " * 20_000}]
    command = f"yes hallo | head -50 | {sys.executable} -m bot talk --port {rest.server.server_port} | head -1"
    done = subprocess.run(command, shell=True, cwd=tmp_path, env=project_environment(), capture_output=True, text=True)
    assert "Traceback" not in done.stderr
    assert os.linesep in done.stdout
