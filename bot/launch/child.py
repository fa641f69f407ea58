"""One process of the assistant: started, watched, and stopped with everything it started itself."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from bot.launch.settings import LOOPBACK, LaunchError

_PR_SET_PDEATHSIG = 1


def answers(url: str) -> bool:
    """Does somebody answer there without a fault? By hand: HTTP libraries would double the supervisor's memory."""
    at = urlsplit(url)
    address = (at.hostname or LOOPBACK, at.port or 80)
    request = f"GET {at.path or '/'} HTTP/1.1\r\nHost: {address[0]}:{address[1]}\r\nConnection: close\r\n\r\n"
    try:
        with socket.create_connection(address, timeout=2) as connection:
            connection.sendall(request.encode())
            status = connection.recv(64).split()
    except OSError:
        return False
    return len(status) > 1 and status[0].startswith(b"HTTP/") and status[1] < b"500"


def require_free(port: int, option: str) -> None:
    """Refuse a port that somebody else listens on."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as error:
            raise LaunchError(
                f"Der Port {port} ist belegt oder nicht erlaubt; beenden Sie das andere Programm oder wählen Sie "
                f'einen anderen Port: make start ARGS="{option} {port + 1}"'
            ) from error


class Child:
    """A Python process with its own log file and in its own group: Ctrl-C reaches only us, and we stop it in order."""

    def __init__(
        self, name: str, arguments: Sequence[str], health: str, log: Path, environment: dict[str, str]
    ) -> None:
        """Describe the process; `start` starts it."""
        self.name, self.arguments, self.health, self.log = name, arguments, health, log
        self.environment = environment
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; what it says goes to its log."""
        with self.log.open("ab") as output:
            output.write(f"--- {time.strftime('%Y-%m-%d %H:%M:%S')} {self.name} startet\n".encode())
            output.flush()
            self.process = subprocess.Popen(
                [sys.executable, *self.arguments],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, **self.environment},
                start_new_session=True,
                preexec_fn=_die_with_parent,
            )

    @property
    def code(self) -> int | None:
        """The exit code; None while it runs."""
        return self.process.poll() if self.process else None

    def is_ready(self) -> bool:
        """Does it answer?"""
        return answers(self.health)

    def end_text(self) -> str:
        """How it ended, in words."""
        code = self.code or 0
        return f"Signal {-code}" if code < 0 else f"Code {code}"

    def stop(self, patience: float = 8.0) -> None:
        """Ask it to end, and end it if it does not. Its whole group goes, so that nothing stays behind."""
        if self.process is None:
            return
        _signal_group(self.process.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(patience)
        _signal_group(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process = None


def _signal_group(pid: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, number)


def _die_with_parent() -> None:
    """On Linux the kernel ends the child when we are killed without a chance to stop it."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
