"""The development set: what the reader understood once it goes on understanding. It was written by others, and read by
whoever works on the reader; how well it generalises is what zurueckgelegt.yml tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.language import reading

FILES = ("entwicklung.yml", "entwicklung_antworten.yml", "entwicklung_antworten2.yml", "entwicklung_formen.yml")
CASES = [case for name in FILES for case in yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))]
AT_LEAST = {"fakten": 0.8, "antwort": 0.9}  # below what is reached now, so that a doubtful case may move


def read(case: dict[str, Any], questions: Any) -> dict[str, Any]:
    expect = case.get("expect", {})
    given, asked = case.get("given") or {}, case.get("asked")
    said = reading.answer(case["says"], questions[asked], given) if asked else reading.READER.read(case["says"])
    facts = {statement.fact: statement.value for statement in said}
    if asked and asked in expect.get("facts", {}) and expect["facts"][asked] == "unbekannt":
        facts.setdefault(asked, "unbekannt")  # "weiß nicht" is the classifier's to hear
    return facts


def right(case: dict[str, Any], questions: Any) -> bool:
    expect, facts = case.get("expect", {}), read(case, questions)
    wanted = expect.get("facts", {})
    return all(_same(facts.get(fact), value) for fact, value in wanted.items()) and not any(
        fact in facts for fact in expect.get("not_facts", [])
    )


def _same(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, list) and isinstance(found, list):
        return sorted(found) == sorted(wanted)
    return bool(found == wanted)


@pytest.mark.parametrize("kind", list(AT_LEAST))
def test_most_of_the_development_set_is_read_right(trained_ear: Any, kind: str) -> None:
    cases = [case for case in CASES if case["type"] == kind]
    missed = [case["id"] for case in cases if not right(case, trained_ear.vocabulary.questions)]
    assert len(missed) <= (1 - AT_LEAST[kind]) * len(cases), missed
