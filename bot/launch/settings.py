"""Where things lie and where they listen. Options come before environment variables, these before the defaults."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

LOOPBACK = "127.0.0.1"


class LaunchError(Exception):
    """Something keeps the assistant from running; the text is one sentence with the remedy."""


@dataclass(frozen=True)
class Settings:
    """One assistant: its project folder, its two ports, how patient we are."""

    root: Path
    port: int = 5005
    actions_port: int = 5055
    wait_seconds: float = 90.0

    @property
    def url(self) -> str:
        """Where the assistant answers."""
        return f"http://{LOOPBACK}:{self.port}"

    @property
    def actions_url(self) -> str:
        """Where the action server answers."""
        return f"http://{LOOPBACK}:{self.actions_port}"

    @property
    def models(self) -> Path:
        """Rasa's folder of models."""
        return self.root / "models"

    @property
    def logs(self) -> Path:
        """The folder of logs, made when asked for."""
        folder = self.root / "logs"
        folder.mkdir(exist_ok=True)
        return folder


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that `start` and `talk` share."""
    for option, name, default, what in (
        ("--port", "CLUSTERLOTSE_PORT", 5005, "Port des Assistenten"),
        ("--actions-port", "CLUSTERLOTSE_ACTIONS_PORT", 5055, "Port des Aktionsservers"),
    ):
        parser.add_argument(option, type=int, metavar="N", default=_from_environment(name, default), help=what)


def settings_from(options: argparse.Namespace) -> Settings:
    """The settings for the project in the current folder."""
    return Settings(Path.cwd(), options.port, options.actions_port)


def _from_environment(name: str, default: int) -> int:
    value = os.environ.get(name) or str(default)
    if not value.isdigit():
        raise LaunchError(f"{name} muss eine Zahl sein, nicht „{value}“.")
    return int(value)
