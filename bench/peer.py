"""The peer: what `rasa init` makes, with Rasa's default pipeline, in an environment of its own with the full Rasa."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.errors import NotMeasuredError
from bench.server import LOOPBACK, Server, free_port
from tools.installer import InstallError, find_uv, install, make_venv

LOCK = Path(__file__).parent / "requirements-peer.lock"
ENVIRONMENT = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "TQDM_DISABLE": "1"}
SAID = ("hello", "are you a bot?", "bye", "I am great")  # each has one utterance for an answer; none calls an action
Say = Callable[[str], None]


def build_environment(venv: Path, say: Say) -> None:
    """Install the full Rasa there, unless it was built from the lock as it is now."""
    stamp, wanted = venv / ".built-from-peer", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted and _works(venv):
        return
    say(f"Die Umgebung zum Vergleich wird aufgebaut ({venv.name}, rund 2,6 GB) …")
    shutil.rmtree(venv, ignore_errors=True)
    base = str(getattr(sys, "_base_executable", sys.executable))
    try:
        uv = find_uv(venv.parent, wanted=False, say=say)
        make_venv(venv, base, uv)
        install(venv, LOCK, uv, say)
    except InstallError as error:
        raise NotMeasuredError(str(error)) from error
    if not _works(venv):
        raise NotMeasuredError(f"In {venv} lässt sich Rasa mit TensorFlow nicht laden.")
    stamp.write_text(wanted)


def project(venv: Path, folder: Path, say: Say) -> None:
    """Rasa's own example bot, trained with what Rasa takes by default."""
    say("Rasas Beispielbot wird angelegt und trainiert (rasa init) …")
    folder.mkdir()
    log = folder.parent / "peer-init.log"
    with log.open("wb") as output:
        done = subprocess.run(
            [str(venv / "bin" / "python"), "-m", "rasa", "init", "--no-prompt", "--init-dir", str(folder)],
            env={**os.environ, **_environment(folder)},
            cwd=folder.parent,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode or not list((folder / "models").glob("*.tar.gz")):
        raise NotMeasuredError(f"rasa init ist gescheitert:\n{log.read_text(errors='replace')[-1500:]}")


def server(venv: Path, folder: Path) -> Server:
    """`rasa run` on a free port."""
    port = free_port()
    command = [str(venv / "bin" / "python"), "-m", "rasa", "run", "--interface", LOOPBACK, "--port", str(port)]
    return Server("Der Vergleichsbot", command, folder, port, folder.parent / "peer.log", _environment(folder))


def talk(bot: Server, turns: int) -> Iterator[float]:
    """Seconds of each bare reply."""
    sender = uuid.uuid4().hex
    for turn in range(turns):
        yield bot.say(sender, SAID[turn % len(SAID)])[0]


def _environment(folder: Path) -> dict[str, str]:
    """TensorFlow leaves generated files behind: they go with the temporary folder."""
    return {**ENVIRONMENT, "TMPDIR": str(folder.parent)}


def _works(venv: Path) -> bool:
    code = "import importlib.util as u, sys; sys.exit(not (u.find_spec('rasa') and u.find_spec('tensorflow')))"
    try:
        return not subprocess.run([str(venv / "bin" / "python"), "-c", code], check=False).returncode
    except OSError:
        return False
