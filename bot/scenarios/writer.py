"""A case as a scenario file: what the desk saves, and what a talk leaves behind. Never with expectations of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from bot.scenarios.check import RANGE

NEXT_LINE = "\x85"  # what old mainframes end a line with, and what may come along when text is pasted


def case_text(name: str, facts: Mapping[str, Any], day: date | None = None) -> str:
    """The file's text; reading it gives the same name, day and facts."""
    content: dict[str, Any] = {"name": name}
    if day:
        content["tag"] = day
    content["angaben"] = {fact: written(value) for fact, value in facts.items()}
    return as_yaml(content)


def as_yaml(content: Mapping[str, Any]) -> str:
    """The content as a person would write it."""
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


def written(value: Any) -> Any:
    """`ja`, `nein` and `8 bis 10`, as people write them."""
    if isinstance(value, bool):
        return _Word("ja" if value else "nein")
    if isinstance(value, Mapping):
        text = f"{value['min']} bis {value['max']}"
        return _Word(text) if RANGE.fullmatch(text) else dict(value)
    return value


class _Word(str):
    """A word that needs no quotation marks."""


class _Dumper(yaml.SafeDumper):
    """Lists of values stand in one line, words without quotation marks."""


_Dumper.add_representer(
    _Word, lambda dumper, word: dumper.represent_scalar("tag:yaml.org,2002:str", str(word), style="")
)


def _list(dumper: yaml.SafeDumper, items: list[Any]) -> yaml.Node:
    in_one_line = not any(isinstance(item, dict) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=in_one_line)


_Dumper.add_representer(list, _list)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    """What holds a "next line" sign stands in double quotation marks: written otherwise, the sign is read back as a blank."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if NEXT_LINE in text else None)


_Dumper.add_representer(str, _text)
