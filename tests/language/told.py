"""What the ear is expected to take as told, and what is read in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from bot.language.facts import reader
from bot.language.facts.holding import DESCRIBES
from bot.language.facts.normal import Normal, normal
from tests.conversations.assistant import ROOT

UNIVERSITIES, INSTITUTES = "zahl_hochschulen", "zahl_forschungseinrichtungen"


def assert_told(ear: Any, text: str, fact: str, value: object) -> None:
    """The message tells of the case, and of this fact this value alone."""
    heard = ear.hears(text)
    assert heard.act == "angabe"
    assert [s.value for s in heard.statements if s.fact == fact] == [value]


def described(text: str) -> Normal:
    """A text as it is read where it is taken for a description."""
    form = normal(text)
    form.noted[DESCRIBES] = True
    return form


def said(text: str) -> dict[str, Any]:
    """What is read in a text, by its fact."""
    return {s.fact: s.value for s in reader.read(text)}


def science_counted(text: str) -> tuple[int, int]:
    """How many universities and how many institutes are read in it."""
    facts = said(text)
    return facts.get(UNIVERSITIES, 0), facts.get(INSTITUTES, 0)


def learned_texts(every: int = 10) -> Iterator[str]:
    """One in so many of the lines of each table of data/nlu, as it stands there."""
    for file in sorted((ROOT / "data" / "nlu").rglob("*.yml")):
        for table in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nlu"]:
            yield from [line[2:] for line in str(table.get("examples", "")).splitlines() if line[:2] == "- "][::every]
