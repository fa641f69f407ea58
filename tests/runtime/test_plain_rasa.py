"""Rasa's own command works on these files, with the repairs in place."""

from __future__ import annotations

import subprocess
import sys
from importlib import util
from pathlib import Path

import pytest

from tests.conftest import ROOT, project_environment


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """`python -m rasa` as in an environment that tools/bootstrap.py built: the start line lies in a folder of site-packages."""
    site = tmp_path_factory.mktemp("umgebung") / "lib" / "python3.10" / "site-packages"
    site.mkdir(parents=True)
    subprocess.run([sys.executable, str(ROOT / "tools" / "plain_rasa.py"), str(site.parents[2])], check=True)
    start = (
        f"import sys, site; sys.orig_argv = ['python', '-m', 'rasa', *sys.argv[1:]]; site.addsitedir({str(site)!r}); "
        "import runpy; runpy.run_module('rasa', run_name='__main__', alter_sys=True)"
    )
    return [sys.executable, "-c", start]


def run(command: list[str], folder: Path, said: str = "") -> subprocess.CompletedProcess[str]:
    """Run Rasa in a folder and say something to it."""
    environment = {k: v for k, v in project_environment(RASA_TELEMETRY_ENABLED="false").items() if k != "PYTHONPATH"}
    return subprocess.run(command, cwd=folder, env=environment, input=said, capture_output=True, text=True)


@pytest.fixture
def linked(tiny_project: Path, tmp_path: Path) -> Path:
    """The tiny project with this project's code beside it."""
    for entry in tiny_project.iterdir():
        (tmp_path / entry.name).symlink_to(entry)
    (tmp_path / "bot").symlink_to(ROOT / "bot")
    return tmp_path


def test_data_are_validated_without_tensorflow(plain: list[str], linked: Path) -> None:
    done = run([*plain, "data", "validate"], linked)
    assert "tensorflow" not in done.stderr.lower()
    assert done.returncode == 0, done.stderr[-2000:]


def test_a_typed_command_is_text(plain: list[str], linked: Path) -> None:
    done = run([*plain, "shell", "nlu"], linked, "/restart\n/stop\n")
    assert '"text": "/restart"' in done.stdout, done.stderr[-2000:]
    assert '"name": "restart"' not in done.stdout


def test_other_programs_and_other_folders_are_left_alone(tmp_path: Path) -> None:
    spec = util.spec_from_file_location("plain_rasa", ROOT / "tools" / "plain_rasa.py")
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for called, folder, expected in (
        (["-m", "rasa"], tmp_path, "0"),
        (["-m", "pip"], ROOT, "0"),
        (["-m", "rasa"], ROOT, "1"),
    ):
        code = f"import sys; sys.orig_argv = ['python', *{called!r}]\n{module.LINE}print(int('bot.runtime' in sys.modules))"
        assert run([sys.executable, "-c", code], folder).stdout.strip() == expected
