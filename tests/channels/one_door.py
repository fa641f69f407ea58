"""One of the doors alone, as Rasa's server mounts it: for doors that need neither model nor actions."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.conftest import ROOT
from tests.ports import free_port

SERVER = """
import sys
from bot.runtime import prepare
prepare()
from rasa.core.channels.channel import register
from rasa.core.run import create_http_input_channels
from sanic import Sanic
app = Sanic("one_door")
doors = [door for door in create_http_input_channels(None, "credentials.yml") if door.name() == sys.argv[1]]
register(doors, app, route="/webhooks/")
app.run("127.0.0.1", int(sys.argv[2]), access_log=False)
"""


class OneDoor(Protocol):
    """Starts a door and says where it answers."""

    def __call__(self, name: str, **environment: str) -> str: ...


@contextmanager
def one_door_at(name: str, **environment: str) -> Iterator[str]:
    """Where the door answers."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/{name}"
    command = [sys.executable, "-c", SERVER, name, str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment})
    try:
        for _ in range(600):
            assert process.poll() is None
            try:
                urlopen(f"{url}/nichts", timeout=5)
            except HTTPError:
                break
            except OSError:  # not yet there, or too busy to answer
                time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        process.wait(10)


def get(url: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer, whatever it is."""
    try:
        with urlopen(Request(url, method=method), timeout=30) as answer:
            return answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read()
    except HTTPError as error:
        return error.code, {k.lower(): v for k, v in error.headers.items()}, error.read()
