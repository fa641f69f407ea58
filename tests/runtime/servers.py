"""A PostgreSQL and a Redis of our own, on loopback and in a temporary folder, where they are installed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.ports import free_port

PASSWORD = "nur-fuer-den-test"


def needed(name: str) -> str:
    """The program's path; without it the test is skipped."""
    found = shutil.which(name) or next((str(path) for path in Path("/usr/lib/postgresql").glob(f"*/bin/{name}")), None)
    return found or pytest.skip(f"{name} is not installed: apt-get install postgresql redis-server")


class Postgres:
    """One database cluster that can be stopped and started."""

    def __init__(self, folder: Path) -> None:
        """Make the cluster with the user and the database that the example file names."""
        self.data, self.port, self.control = folder / "pg", free_port(), needed("pg_ctl")
        # PostgreSQL refuses to run as root.
        self.account = "postgres" if os.geteuid() == 0 else None
        pwfile = ["--pwfile", str(folder / "password")]
        self.data.mkdir()
        (folder / "password").write_text(PASSWORD)
        if self.account:
            for path in (folder, self.data, folder / "password"):
                shutil.chown(path, self.account)
        self._run([needed("initdb"), "-D", str(self.data), "-U", "clusterlotse", "-A", "scram-sha-256", "-N", *pwfile])
        self.start()
        subprocess.run(
            [needed("createdb"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "clusterlotse", "clusterlotse"],
            env={**os.environ, "PGPASSWORD": PASSWORD},
            check=True,
        )

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        self._run([self.control, "-D", str(self.data), "-o", options, "-l", str(self.data / "log"), "-w", "start"])

    def stop(self) -> None:
        """Stop it at once, as a fault would."""
        self._run([self.control, "-D", str(self.data), "-m", "immediate", "-w", "stop"])

    def _run(self, command: list[str]) -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, user=self.account, cwd="/")


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A database while the block runs."""
    with tempfile.TemporaryDirectory() as folder:
        server = Postgres(Path(folder))
        try:
            yield server
        finally:
            server.stop()


@contextmanager
def redis() -> Iterator[int]:
    """A Redis while the block runs; its port."""
    port = free_port()
    options = ["--port", str(port), "--bind", "127.0.0.1", "--requirepass", PASSWORD, "--save", ""]
    process = subprocess.Popen([needed("redis-server"), *options], stdout=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait(10)
