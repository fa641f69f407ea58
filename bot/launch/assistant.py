"""The running assistant: a model that is up to date, the action server and Rasa, all on loopback."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.launch import fingerprint
from bot.launch.child import Child, require_free
from bot.launch.settings import LOOPBACK, LaunchError, Settings

Say = Callable[[str], None]
MAX_CRASHES = 3
CRASH_WINDOW_SECONDS = 120.0


class Assistant:
    """Both processes, and what to do when one of them ends unasked."""

    def __init__(self, settings: Settings, say: Say) -> None:
        """Describe the processes; `start` starts them."""
        self.settings, self.say = settings, say
        # The project's folder is the current one, and Python's -m puts it on the path.
        environment = {
            "SANIC_HOST": LOOPBACK,
            "CLUSTERLOTSE_ACTIONS_URL": f"{settings.actions_url}/webhook",
            "PYTHONUNBUFFERED": "1",
            "SETUPTOOLS_USE_DISTUTILS": "stdlib",  # Sanic takes one function of it; setuptools' own costs 5 MB a process
        }
        self.actions = Child(
            "Aktionsserver",
            ["-m", "rasa_sdk", "--actions", "actions", "--port", str(settings.actions_port)],
            f"{settings.actions_url}/health",
            settings.logs / "actions.log",
            {**environment, "SANIC_KEEP_ALIVE_TIMEOUT": "75"},  # longer than Rasa keeps an idle connection
        )
        self.rasa = Child(
            "Rasa",
            ["-m", "bot", "run", "--interface", LOOPBACK, "--port", str(settings.port)],
            f"{settings.url}/",
            settings.logs / "rasa.log",
            environment,
        )
        self.crashes: list[float] = []

    @property
    def children(self) -> tuple[Child, Child]:
        """Both processes."""
        return self.actions, self.rasa

    def start(self) -> None:
        """Start both and wait until both answer."""
        require_free(self.settings.port, "--port")
        require_free(self.settings.actions_port, "--actions-port")
        check_operator_file()
        ensure_model(self.settings, self.say)
        for child in self.children:
            child.start()
        for child in self.children:
            self.wait_for(child)

    def wait_for(self, child: Child) -> None:
        """Wait until it answers; tell what to do if it ends or takes too long."""
        began = time.monotonic()
        while not child.is_ready():
            for other in self.children:
                if other.code is not None:
                    raise LaunchError(_start_failed(other))
            if time.monotonic() - began > self.settings.wait_seconds:
                raise LaunchError(
                    f"{child.name} antwortet auch nach {self.settings.wait_seconds:.0f} Sekunden nicht; "
                    f"den Grund nennt logs/{child.log.name}."
                )
            time.sleep(0.1)
        if child is self.rasa and "Could not load model" in _since_start(child):
            raise LaunchError(
                "Rasa kann das Modell nicht laden; erstellen Sie es neu mit make train, den Grund nennt logs/rasa.log."
            )

    def revive(self) -> None:
        """Start a process again that ended unasked, and say so; give up if it keeps ending."""
        for child in self.children:
            if child.code is None:
                continue
            now = time.monotonic()
            self.crashes = [moment for moment in self.crashes if now - moment < CRASH_WINDOW_SECONDS] + [now]
            if len(self.crashes) > MAX_CRASHES:
                raise LaunchError(
                    f"{child.name} stürzt immer wieder ab ({child.end_text()}); den Grund nennt logs/{child.log.name}."
                )
            self.say(
                f"{child.name} ist abgestürzt ({child.end_text()}) und wird neu gestartet; "
                f"den Grund nennt logs/{child.log.name}."
            )
            child.stop()
            child.start()
            self.wait_for(child)
            self.say(f"{child.name} läuft wieder.")

    def stop(self) -> None:
        """Stop both; Rasa first, so that no turn meets a missing action server."""
        for child in reversed(self.children):
            child.stop()


@contextlib.contextmanager
def running(settings: Settings, say: Say) -> Iterator[Assistant]:
    """The assistant while the block runs; nothing is left behind, whatever happens."""
    assistant = Assistant(settings, say)
    try:
        assistant.start()
        yield assistant
    finally:
        assistant.stop()


def check_operator_file() -> None:
    """A broken betreiber.yml is refused before anything starts; while the assistant runs, the last good one holds."""
    if not Path(os.environ.get("CLUSTERLOTSE_BETREIBER", "betreiber.yml")).exists():
        return
    command = [sys.executable, "-m", "bot.operator_in_force"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode:
        raise LaunchError(done.stderr.strip())


def ensure_model(settings: Settings, say: Say) -> None:
    """Train if there is no model, if it is damaged, or if what it was made from has changed."""
    model = fingerprint.newest_model(settings.models)
    if model and not fingerprint.is_readable(model):
        say(f"Das Modell models/{model.name} ist beschädigt und wird neu erstellt.")
        model.unlink()
    elif fingerprint.is_current(settings.root, settings.models):
        return
    # A process of its own: the supervisor stays small, and Rasa's memory goes when training is over.
    done = subprocess.run([sys.executable, "-m", "bot", "train"], env=os.environ, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise LaunchError(
            "Ohne Modell kein Start; beheben Sie die genannte Ursache und rufen Sie make start noch einmal auf."
        )


def _start_failed(child: Child) -> str:
    remedy = {
        "Rasa": "hilft make train nicht, nennt logs/rasa.log den Grund",
        "Aktionsserver": "den Grund nennt logs/actions.log, oft hilft make check",
    }[child.name]
    return f"{child.name} ist beim Start abgebrochen ({child.end_text()}); {remedy}."


def _since_start(child: Child) -> str:
    """What the process has said since it was started last."""
    return child.log.read_text(errors="replace").rpartition("--- ")[2]
