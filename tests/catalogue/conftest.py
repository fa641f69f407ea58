"""A copy of the catalogue to spoil or extend."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.catalogue.load import FOLDER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The catalogue's files in a folder of their own."""
    return Path(shutil.copytree(FOLDER, tmp_path / "katalog", ignore=shutil.ignore_patterns("*.py", "__pycache__")))
