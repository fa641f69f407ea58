"""The guide for advisers shows files that work as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.catalogue.load import load
from bot.scenarios.commands import COMMANDS
from bot.scenarios.errors import ScenarioError
from bot.scenarios.reader import read_file
from bot.scenarios.run import run
from bot.scenarios.schema import CaseEntry
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "beratung.md").read_text(encoding="utf-8")
EXAMPLES = [text for text in re.findall(r"```yaml\n(.*?)```", GUIDE, re.S) if text.startswith("name:")]


@pytest.mark.parametrize("text", EXAMPLES)
def test_examples_come_out_as_they_say(text: str, tmp_path: Path) -> None:
    file = tmp_path / "fall.yml"
    file.write_text(text, encoding="utf-8")
    misses = [miss.text for case in read_file(file, load()) for miss in run(case, load()).misses]
    assert misses == []


def test_the_shown_mistake_is_the_real_one(tmp_path: Path) -> None:
    file = tmp_path / "maschinenbau.yml"
    text = (
        EXAMPLES[0]
        .replace("zahl_unternehmen: 8", "zahl_kmus: 8")
        .replace("  zahl_kmu: 5 bis 8", "  zahl_partner: 5 bis 8")
    )
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        read_file(file, load())
    assert str(caught.value).removeprefix(f"{file}") in GUIDE


def test_every_key_and_every_command_is_explained() -> None:
    assert [key for key in CaseEntry.__fields__ if f"| `{key}` |" not in GUIDE] == []
    known = {"urteile", "neu-programm", "neu-frage", "belege", "rueckblick"}  # by make, or without a name
    assert [name for name in COMMANDS if name not in known and f"bot.scenarios {name}" not in GUIDE] == []
