"""A real Synapse on loopback: SQLite, no federation, no request to anybody else."""

from __future__ import annotations

import hashlib
import hmac
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml

from tests.channels.server import direct
from tests.conversations.assistant import ROOT
from tests.ports import free_port

PYTHON = ROOT / ".venv-synapse" / "bin" / "python"
BRIDGE_PYTHON = ROOT / ".venv-matrix" / "bin" / "python"
NAME = "lotse.test"
SECRET = "geheim-nur-fuer-die-tests"
PATIENCE_SECONDS = 60
MUCH = {"per_second": 10_000, "burst_count": 10_000}
GENEROUS = {
    "rc_message": MUCH,
    "rc_registration": MUCH,
    "rc_login": {"address": MUCH, "account": MUCH, "failed_attempts": MUCH},
    "rc_joins": {"local": MUCH, "remote": MUCH},
    "rc_joins_per_room": MUCH,
    "rc_invites": {"per_room": MUCH, "per_user": MUCH, "per_issuer": MUCH},
    "rc_room_creation": MUCH,
    "rc_presence": {"per_user": MUCH},
}


def environments() -> None:
    """Both environments are there; without them the tests are skipped, in CI, which builds them before, they fail."""
    missing = [str(python) for python in (PYTHON, BRIDGE_PYTHON) if not python.exists()]
    if missing:
        reason = f"build them with `tools/python tools/beside.py matrix synapse`: {', '.join(missing)}"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


class Homeserver:
    """Synapse as a process that can be killed and started again."""

    def __init__(self, folder: Path, **more: Any) -> None:
        self.folder, self.port = folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        log = {"version": 1, "root": {"level": "ERROR", "handlers": ["file"]}, "disable_existing_loggers": False}
        handler = {"class": "logging.FileHandler", "filename": str(folder / "synapse.log")}
        (folder / "log.yaml").write_text(yaml.safe_dump({**log, "handlers": {"file": handler}}))
        config = {
            "server_name": NAME,
            "listeners": [
                {
                    "port": self.port,
                    "bind_addresses": ["127.0.0.1"],
                    "type": "http",
                    "tls": False,
                    "resources": [{"names": ["client"]}],
                }
            ],
            "database": {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}},
            "log_config": str(folder / "log.yaml"),
            "media_store_path": str(folder / "media"),
            "signing_key_path": str(folder / "signing.key"),
            "registration_shared_secret": SECRET,
            "macaroon_secret_key": SECRET,
            "form_secret": SECRET,
            "bcrypt_rounds": 4,
            "report_stats": False,
            "trusted_key_servers": [],
            "federation_domain_whitelist": [],
            "presence": {"enabled": False},
            "url_preview_enabled": False,
            **GENEROUS,
            **more,
        }
        (folder / "homeserver.yaml").write_text(yaml.safe_dump(config))
        make_key = [str(PYTHON), "-m", "synapse._scripts.generate_signing_key", "-o", str(folder / "signing.key")]
        subprocess.run(make_key, check=True)

    def start(self) -> None:
        command = [str(PYTHON), "-m", "synapse.app.homeserver", "-c", str(self.folder / "homeserver.yaml")]
        with (self.folder / "output.log").open("ab") as output:
            self._process = subprocess.Popen(command, cwd=self.folder, stdout=output, stderr=output)
        for _ in range(PATIENCE_SECONDS * 10):
            try:
                if direct().get(f"{self.url}/health", timeout=2).status_code == 200:
                    return
            except requests.ConnectionError:
                time.sleep(0.1)
        raise RuntimeError((self.folder / "output.log").read_text(errors="replace")[-3000:])

    def stop(self, number: int = signal.SIGTERM) -> None:
        if self._process and self._process.poll() is None:
            self._process.send_signal(number)
            self._process.wait(30)

    def register(self, name: str, password: str = "kennwort") -> dict[str, str]:
        """A new account; its id, device and token."""
        url = f"{self.url}/_synapse/admin/v1/register"
        nonce = direct().get(url, timeout=30).json()["nonce"]
        said = "\x00".join((nonce, name, password, "notadmin"))
        mac = hmac.new(SECRET.encode(), said.encode(), hashlib.sha1).hexdigest()
        body = {"nonce": nonce, "username": name, "password": password, "admin": False, "mac": mac}
        answer = direct().post(url, json=body, timeout=30)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())
