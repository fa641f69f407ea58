"""Finding a Python 3.10 that runs, and telling uv what pip has been told."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import ROOT


def tool(name: str) -> ModuleType:
    """One of the scripts in tools/, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def script(path: Path, body: str) -> Path:
    """An executable shell script."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with an empty path and an empty home."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    for name in ("PYENV_ROOT", "ASDF_DATA_DIR", "MISE_DATA_DIR", "UV_PYTHON_INSTALL_DIR", "CLUSTERLOTSE_PYTHON"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


THIS_PYTHON = f'exec "{os.path.realpath(sys.executable)}" "$@"'


@pytest.mark.parametrize(
    "place",
    [
        "bin/python3.10",
        "bin/python3",
        "home/.pyenv/versions/3.10.13/bin/python3.10",
        "home/.asdf/installs/python/3.10.2/bin/python3.10",
        "home/.local/share/mise/installs/python/3.10/bin/python3.10",
        "home/.local/share/uv/python/cpython-3.10.14-linux-x86_64-gnu/bin/python3.10",
    ],
)
def test_it_is_found_where_people_keep_it(nothing_installed: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    finder = tool("find_python")
    monkeypatch.setattr(finder, "FOLDERS", [folder for folder in finder.FOLDERS if folder[0] in "~$"])
    script(nothing_installed / place, THIS_PYTHON)
    assert finder.find_python()


def test_a_shim_that_fails_and_a_newer_python_do_not_count(
    nothing_installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finder = tool("find_python")
    monkeypatch.setattr(finder, "FOLDERS", [folder for folder in finder.FOLDERS if folder[0] in "~$"])
    script(nothing_installed / "bin/python3.10", "echo 'pyenv: version 3.10 is not installed' >&2; exit 127")
    script(nothing_installed / "bin/python3", "echo 3 11 /usr/bin/python3")
    assert finder.find_python() is None
    script(nothing_installed / "home/.pyenv/versions/3.10.1/bin/python3.10", THIS_PYTHON)
    assert finder.find_python()


def test_the_caller_may_name_it(nothing_installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    finder = tool("find_python")
    monkeypatch.setattr(finder, "FOLDERS", [])
    monkeypatch.setenv("CLUSTERLOTSE_PYTHON", str(script(nothing_installed / "mein/python", THIS_PYTHON)))
    assert finder.find_python()


def test_uv_is_told_what_pip_has_been_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installer = tool("installer")
    config = tmp_path / "pip.conf"
    config.write_text("[global]\nindex-url = https://spiegel.example/simple\nfind-links = /raeder\n")
    for name in [name for name in os.environ if name.startswith(("PIP_", "UV_"))]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    monkeypatch.setenv("PIP_CERT", "/zertifikate.pem")
    env = installer.uv_environment()
    assert env["UV_INDEX_URL"] == "https://spiegel.example/simple"
    assert env["UV_FIND_LINKS"] == "/raeder"
    assert env["SSL_CERT_FILE"] == "/zertifikate.pem"
    monkeypatch.setenv("UV_INDEX_URL", "https://eigener.example/simple")
    assert installer.uv_environment()["UV_INDEX_URL"] == "https://eigener.example/simple"


def test_a_comment_in_the_lock_builds_nothing(tmp_path: Path) -> None:
    fingerprint = tool("bootstrap").fingerprint
    marks = set()
    for text in (
        "a==1 \\\n    --hash=x\n    # via b\n",
        "# neu\na==1 \\\n    --hash=x\n    # via c\n",
        "a==2 \\\n    --hash=x\n",
    ):
        (tmp_path / "a.lock").write_text(text)
        marks.add(fingerprint(tmp_path / "a.lock"))
    assert len(marks) == 2


@pytest.mark.parametrize(
    "name", ["requirements.lock", "requirements-dev.lock", "bot/matrix/requirements.lock", "tests/matrix/synapse.lock"]
)
def test_the_locks_carry_hashes_and_nothing_about_a_machine(name: str) -> None:
    text = (ROOT / name).read_text()
    pinned = [line for line in text.splitlines() if "==" in line and not line.lstrip().startswith("#")]
    assert pinned
    assert all(line.endswith(" \\") for line in pinned), "a package without hash"
    for word in ("://", "--index", "--find-links", "/root", "/home", "tensorflow", "keras=="):
        assert word not in text


def test_the_environment_is_the_one_that_the_lock_describes() -> None:
    """A stamp in the environment names the lock; only a changed lock builds it anew."""
    stamp = ROOT / ".venv" / ".built-from-run"
    if not stamp.exists():
        pytest.skip("the tests run in another environment")
    assert stamp.read_text() == tool("bootstrap").fingerprint(ROOT / "requirements.lock"), "run make env"
    done = subprocess.run(["tools/python", "tools/bootstrap.py"], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
