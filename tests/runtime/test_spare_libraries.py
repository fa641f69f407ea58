"""Libraries that the configuration cannot need stay out of the assistant; named ones are there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.runtime import spare_libraries
from tests.conftest import project_environment

SERVE = """
import sys
from bot.runtime import prepare
from bot.runtime.spare_libraries import WORDS, leave_out
prepare()
leave_out(["run"])
import rasa.core.agent, rasa.core.run, rasa.server
print(sorted(name for name in WORDS if getattr(sys.modules.get(name), "__file__", None)))
from slack_sdk import WebClient
try:
    WebClient("x")
except RuntimeError as error:
    print(error)
"""


@pytest.fixture
def left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """What is left out with these files and arguments; the import system stays as it was."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    loaded = {
        name: module for name, module in sys.modules.items() if name.partition(".")[0] not in spare_libraries.WORDS
    }
    monkeypatch.setattr(sys, "modules", loaded)

    def look(credentials: str = "rest:\n", *arguments: str) -> frozenset[str]:
        (tmp_path / "credentials.yml").write_text(credentials)
        return spare_libraries.leave_out(["run", *arguments])

    return look


def test_a_slim_configuration_needs_none(left_out) -> None:
    assert left_out() == frozenset(spare_libraries.WORDS)


@pytest.mark.parametrize(
    ("credentials", "arguments", "needed"),
    [
        ("telegram:\n  access_token: x\n", (), {"aiogram"}),
        ("their.telegram.Channel:\n", (), {"aiogram"}),
        ("bot.channels.telegram.TelegramDoor:\n  token: ${TELEGRAM}\n# slack:\n#   twilio: x\n", (), set()),
        ("rest:\n", ("--connector", "slack"), {"slack_sdk"}),
        ("rest:\n", ("--endpoints", "mine.yml"), {"pymongo"}),
        ("rest:\n", ("--endpoints=mine.yml",), {"pymongo"}),
        ("rest:\n", ("--enable-api", "--remote-storage", "aws"), {"matplotlib", "boto3", "botocore", "sklearn"}),
        ("rest:\n", ("--model", "models/anderes.tar.gz"), {"sklearn"}),
    ],
)
def test_what_is_named_is_kept(
    credentials: str, arguments: tuple[str, ...], needed: set[str], left_out, tmp_path: Path
) -> None:
    (tmp_path / "mine.yml").write_text("tracker_store:\n  type: mongod\n")
    assert set(spare_libraries.WORDS) - left_out(credentials, *arguments) == needed


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("LogisticRegressionClassifier", True),
        ('"rasa.nlu.featurizers.CountVectorsFeaturizer"', True),
        ("bot.Ear", False),
    ],
)
def test_a_component_keeps_what_it_learns_with(name: str, kept: bool, left_out, tmp_path: Path) -> None:
    (tmp_path / "config.yml").write_text(f"pipeline: # no CountVectorsFeaturizer\n- name: {name}\n  c: 1.0\n")
    assert ("sklearn" not in left_out()) is kept


def test_rasa_serves_without_them_and_tells_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "credentials.yml").write_text("rest:\n")
    done = subprocess.run(
        [sys.executable, "-c", SERVE], cwd=tmp_path, env=project_environment(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    loaded, remedy = done.stdout.splitlines()
    assert loaded == "[]"
    assert "„slack_sdk“ ist nicht geladen" in remedy
    assert "slack." in remedy
