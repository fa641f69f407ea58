"""What the web door may be told: numbers in credentials.yml, places in the environment."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Extra, Field

BODY_BYTES = 16 * 1024
FILE_BYTES = 256 * 1024  # a scenario file or a table of partners at the desk


class Settings(BaseModel):
    """Limits of one door; each is a number a minute. Every value may be left out."""

    requests_per_address: int = Field(600, gt=0)
    conversations_per_address: int = Field(30, gt=0)
    exports_per_address: int = Field(40, gt=0)
    messages_per_conversation: int = Field(40, gt=0)
    waiting_per_conversation: int = Field(3, gt=0)
    proxies: int = Field(0, ge=0)

    class Config:
        """A misspelt setting is an error, not a silent default."""

        extra = Extra.forbid


def settings_from(credentials: dict[str, Any] | None) -> Settings:
    """The settings under the channel's name in credentials.yml."""
    return Settings(**(credentials or {}))


def folder() -> Path:
    """Where the door keeps its files: var/, or what `CLUSTERLOTSE_VAR` says."""
    return Path(os.environ.get("CLUSTERLOTSE_VAR", "var"))


def pages_folder() -> Path:
    """Where the built widget lies: widget/dist, or what `CLUSTERLOTSE_WIDGET` says."""
    return Path(os.environ.get("CLUSTERLOTSE_WIDGET", "widget/dist"))
