"""What all tests share: the repairs are in place before anything imports Rasa, and a tiny trained Rasa project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.runtime import prepare
from tests.conversations.assistant import ROOT, Assistant, model_to_test, running

prepare()

TINY = Path(__file__).parent / "tiny"


def project_environment(**more: str) -> dict[str, str]:
    """The environment for a process that runs in a project elsewhere with this project's code."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("CLUSTERLOTSE_")}
    return {**inherited, "PYTHONPATH": str(ROOT), **more}


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Work in this folder for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@pytest.fixture(scope="session")
def tiny_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Rasa project of two intents and one action, trained by `python -m bot train`."""
    folder = tmp_path_factory.mktemp("tiny") / "project"
    shutil.copytree(TINY, folder)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "train"], cwd=folder, env=project_environment(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (folder / "training-output.txt").write_text(done.stdout)
    return folder


@pytest.fixture(scope="session")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """The real assistant, started once for all conversations and all cases with a talk."""
    folder = tmp_path_factory.mktemp("assistant")
    with running(model_to_test(), folder / "betreiber.yml", folder / "actions.log") as started:
        yield started
