"""Several look at one form of a message: none of them may change it for the next."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bot.language.facts.normal import Normal, normal, seen
from bot.language.facts.scope import mark
from bot.language.facts.self_asked import looked_at
from tests.language.conftest import TrainedEar

TABLES = Path(__file__).parent / "facts"
EVERY = 12  # rows of the tables are alike


def replies() -> list[tuple[str, str]]:
    """Questions and replies from the tables."""
    tables = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(TABLES.glob("*.yaml")))
    rows = [(fact, row[0]) for table in tables if isinstance(table, dict) for fact in table for row in table[fact]]
    return rows[::EVERY]


def content(form: Normal) -> tuple[Any, ...]:
    return form.tokens, form.string, form.clauses, form.questions


def test_who_looks_at_a_form_changes_nothing_of_it(trained_ear: TrainedEar) -> None:
    rows = replies()
    for asked, text in rows:
        trained_ear.hears(text, asked)
        assert content(seen(text)) == content(normal(text)), text
        assert content(looked_at(text)) == content(mark(normal(text))), text
    assert seen.cache_info().hits > len(rows)
