"""The desk's cases as scenario files and back: one case and its variants, in YAML or JSON, read as strictly as any file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bot.catalogue.model import Catalogue
from bot.scenarios.check import UNSAID
from bot.scenarios.desk import DeskCase, Variant
from bot.scenarios.desk_words import word
from bot.scenarios.errors import ScenarioError
from bot.scenarios.located import read_text
from bot.scenarios.model import Scenario
from bot.scenarios.reader import cases_in
from bot.scenarios.writer import as_yaml, written

DEEPEST = 20
MOST_CASES = 500
UNPRINTABLE = re.compile("[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def file_text(case: DeskCase, kind: str) -> str:
    """The text of a file that `python -m bot.scenarios` runs: the case alone, or with its variants as cases beside it."""
    name = case.name or word("ohne_namen")
    day = {"tag": case.day}
    if case.variants:
        shared = {**day, "angaben": _facts(case.facts, kind)}
        beside = [{"name": f"{name}, {v.name}", **_changed(v, case, kind)} for v in case.variants]
        content: dict[str, Any] = {"gemeinsam": shared, "faelle": [{"name": name}, *beside]}
    else:
        content = {"name": name, **day, "angaben": _facts(case.facts, kind)}
    return _as_json(content) if kind == "json" else as_yaml(content)


def _as_json(content: Mapping[str, Any]) -> str:
    """JSON that is YAML as well, so that one reader reads both."""
    text = json.dumps(content, ensure_ascii=False, indent=2, default=str)
    return UNPRINTABLE.sub(lambda letter: f"\\u{ord(letter[0]):04x}", text) + "\n"


def _changed(variant: Variant, case: DeskCase, kind: str) -> dict[str, Any]:
    day = {} if variant.day == case.day else {"tag": variant.day}
    facts = {fact: UNSAID if value is None else value for fact, value in variant.changed.items()}
    return {**day, **({"angaben": _facts(facts, kind)} if facts else {})}


def _facts(facts: Mapping[str, Any], kind: str) -> dict[str, Any]:
    return dict(facts) if kind == "json" else {fact: written(value) for fact, value in facts.items()}


def cases_of(text: str, name: str, catalogue: Catalogue, today: date) -> list[dict[str, Any]]:
    """The cases of a file as the desk loads them; ScenarioError says where the file is wrong."""
    file = Path(name)
    _refuse_tricks(text, file)
    return told_cases(cases_in(read_text(text, file), catalogue)[:MOST_CASES], today)


def told_cases(cases: list[Scenario], today: date) -> list[dict[str, Any]]:
    """Cases as plain data."""
    return [{"name": case.title, "as_of": case.on(today).isoformat(), "facts": dict(case.facts)} for case in cases]


def _refuse_tricks(text: str, file: Path) -> None:
    """A file from outside may not refer to itself nor nest without end: both can bring a reader to its knees."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.AliasEvent):
                line = event.start_mark.line + 1
                raise ScenarioError(
                    file, line, "*", "Verweise sind hier nicht möglich.", "Bitte den Wert ausschreiben."
                )
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                line = event.start_mark.line + 1
                raise ScenarioError(file, line, "Datei", "Zu tief verschachtelt.", "Bitte flacher schreiben.")
    except yaml.YAMLError:
        return  # the strict reader says what is wrong, and where
