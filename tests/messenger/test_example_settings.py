"""What credentials.yml shows as comments is a door with settings that exist."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path

import yaml


def test_every_block_of_the_example_file_is_understood() -> None:
    text = Path("credentials.yml").read_text(encoding="utf-8")
    blocks = re.sub(r"^# ?(?=(?:bot\.channels\.(?:telegram|others)|  \w+:))", "", text, flags=re.M)
    found = {
        name: block
        for name, block in yaml.safe_load(blocks).items()
        if re.match(r"bot\.channels\.(telegram|others)", name)
    }
    assert len(found) == 6
    for name, block in found.items():
        module, _, door = name.rpartition(".")
        settings = getattr(importlib.import_module(module), door).settings_kind
        assert set(block) <= set(settings.__fields__), name
        assert {f for f, field in settings.__fields__.items() if field.required} <= set(block), name
        secret = [value for key, value in block.items() if "token" in key or "secret" in key or "password" in key]
        assert all(re.fullmatch(r"\$\{CLUSTERLOTSE_\w+\}", value) for value in secret), json.dumps(block)
