"""The whole thing on a tiny project: train, start, answer, survive a crash, end without leaving anything."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from bot.launch import fingerprint
from tests.conftest import project_environment
from tests.ports import free_port

PATIENCE = 120.0


class Started:
    """`python -m bot start` in a project."""

    def __init__(self, folder: Path, port: int, actions_port: int) -> None:
        """Start it."""
        self.port, self.actions_port = port, actions_port
        self.output = folder / "start-output.txt"
        command = [sys.executable, "-m", "bot", "start", "--port", str(port), "--actions-port", str(actions_port)]
        with self.output.open("w") as out:
            self.process = subprocess.Popen(
                command, cwd=folder, env=environment(folder), stdout=out, stderr=out, stdin=subprocess.DEVNULL
            )

    def wait_for(self, text: str) -> str:
        """Wait until it has said this."""
        end = time.monotonic() + PATIENCE
        while text not in self.output.read_text():
            assert time.monotonic() < end, self.output.read_text()
            if self.process.poll() is not None:
                time.sleep(0.2)
                assert text in self.output.read_text(), self.output.read_text()
            time.sleep(0.1)
        return self.output.read_text()

    def say(self, text: str) -> list[str]:
        """The texts in reply."""
        body = json.dumps({"sender": "du", "message": text}).encode()
        url = f"http://127.0.0.1:{self.port}/webhooks/rest/webhook"
        with urlopen(Request(url, body, {"Content-Type": "application/json"}), timeout=30) as response:
            return [reply["text"] for reply in json.load(response) if "text" in reply]

    def children(self) -> list[int]:
        """The processes that it started."""
        shown = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True)
        return [int(pid) for pid in shown.stdout.split()]

    def end(self, how: signal.Signals) -> int:
        """Ask it to end; its exit code."""
        self.process.send_signal(how)
        return self.process.wait(30)


def environment(folder: Path) -> dict[str, str]:
    """The project's own actions come before this project's."""
    code = project_environment()["PYTHONPATH"]
    return project_environment(PYTHONPATH=f"{folder}{os.pathsep}{code}")


def listens(port: int) -> bool:
    """Does anybody listen there?"""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def is_alive(pid: int) -> bool:
    """Is this process still there and no zombie?"""
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def project(tiny_project: Path, tmp_path: Path) -> Path:
    """A copy of the trained tiny project."""
    copy = tmp_path / "project"
    shutil.copytree(tiny_project, copy, ignore=shutil.ignore_patterns(".rasa", "logs", "var"))
    return copy


@pytest.fixture
def started(project: Path) -> Iterator[Started]:
    """The tiny project, running."""
    running = Started(project, free_port(), free_port())
    yield running
    if running.process.poll() is None:
        running.process.kill()
        running.process.wait()


def test_from_start_to_ctrl_c(started: Started, project: Path) -> None:
    said = started.wait_for("läuft unter")
    assert f"http://127.0.0.1:{started.port}" in said
    assert "Das Modell wird erstellt" not in said, "trained though nothing changed"
    assert started.say("hallo") == ["Guten Tag"]
    assert started.say("wir sind zwölf partner") == ["Verstanden: wir sind zwölf partner"]
    assert (project / "var" / "gespraeche.sqlite").exists()
    listening = subprocess.run(["ss", "-Hltn"], capture_output=True, text=True).stdout if shutil.which("ss") else ""
    assert f"0.0.0.0:{started.port}" not in listening
    assert f"0.0.0.0:{started.actions_port}" not in listening

    second = subprocess.run(
        [sys.executable, "-m", "bot", "start", "--port", str(started.port), "--actions-port", str(free_port())],
        cwd=project,
        env=environment(project),
        capture_output=True,
        text=True,
    )
    assert second.returncode == 1
    assert second.stderr.startswith(f"Der Port {started.port} ist belegt")
    assert second.stderr.count("\n") == 1

    children = started.children()
    assert len(children) == 2
    assert started.end(signal.SIGINT) == 0
    assert "Beendet." in started.output.read_text()
    assert not any(map(is_alive, children))
    assert not listens(started.port)
    assert not listens(started.actions_port)


def test_a_crashed_action_server_is_told_and_started_again(started: Started) -> None:
    started.wait_for("läuft unter")
    os.kill(started.children()[0], signal.SIGKILL)
    said = started.wait_for("läuft wieder")
    assert "Aktionsserver ist abgestürzt (Signal 9)" in said
    assert "logs/actions.log" in said
    assert started.say("wir sind zwölf partner") == ["Verstanden: wir sind zwölf partner"]
    children = started.children()
    started.process.kill()  # even if nobody can clean up any more
    started.process.wait()
    end = time.monotonic() + 15
    while any(map(is_alive, children)):
        assert time.monotonic() < end, "a child outlived its parent"
        time.sleep(0.1)


def test_actions_that_do_not_import_are_told_with_the_log(project: Path) -> None:
    (project / "actions" / "__init__.py").write_text("import gibtsnicht\n")
    failing = Started(project, free_port(), free_port())
    assert failing.process.wait(PATIENCE) == 1
    assert "Aktionsserver ist beim Start abgebrochen" in failing.output.read_text()
    assert "gibtsnicht" in (project / "logs" / "actions.log").read_text()
    assert not listens(failing.port)


def test_a_damaged_model_is_made_anew(project: Path) -> None:
    model = fingerprint.newest_model(project / "models")
    assert model
    model.write_bytes(b"kein Modell")
    running = Started(project, free_port(), free_port())
    said = running.wait_for("läuft unter")
    assert running.say("hallo") == ["Guten Tag"]
    assert running.end(signal.SIGTERM) == 0
    assert f"{model.name} ist beschädigt" in said
    assert "Fertig: models/" in said


def test_training_that_fails_is_told_with_the_reason(project: Path) -> None:
    (project / "config.yml").write_text((project / "config.yml").read_text().replace("RulePolicy", "TEDPolicy"))
    failing = Started(project, free_port(), free_port())
    assert failing.process.wait(PATIENCE) == 1
    said = failing.output.read_text()
    assert "TEDPolicy" in said
    assert "Ohne Modell kein Start" in said
    assert "Traceback" not in said


def test_training_shows_steps_instead_of_a_flood(tiny_project: Path) -> None:
    shown = (tiny_project / "training-output.txt").read_text()
    assert "LogisticRegressionClassifier" in shown
    assert "INFO" not in shown
    assert len(shown.splitlines()) < 15
    assert "INFO" in (tiny_project / "logs" / "train.log").read_text()


def test_a_talk_past_its_time_is_gone_after_a_start(project: Path) -> None:
    file = project / "var" / "gespraeche.sqlite"
    first = Started(project, free_port(), free_port())
    first.wait_for("läuft unter")
    first.say("wir sind zwölf partner im algenkeller")
    assert first.end(signal.SIGTERM) == 0
    with sqlite3.connect(file) as talks:
        talks.execute("UPDATE events SET timestamp = timestamp - 31 * 86400.0")
    old_log = project / "logs" / "rasa-2020-01-01.log"
    old_log.write_text("ein altes Protokoll")
    second = Started(project, free_port(), free_port())
    try:
        second.wait_for("läuft unter")
        end = time.monotonic() + PATIENCE
        while b"algenkeller" in b"".join(path.read_bytes() for path in file.parent.glob("gespraeche*")):
            assert time.monotonic() < end, (project / "logs" / "rasa.log").read_text()
            time.sleep(0.1)
        while old_log.exists():
            assert time.monotonic() < end, (project / "logs" / "rasa.log").read_text()
            time.sleep(0.1)
        assert second.say("hallo") == ["Guten Tag"]
    finally:
        second.end(signal.SIGTERM)
