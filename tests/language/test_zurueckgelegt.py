"""The held-out messages are whole, and nobody has trained on them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from bot.catalogue.load import load

Case = dict[str, Any]

NLU = Path(__file__).parents[2] / "data" / "nlu"
FILES = ("zurueckgelegt.yml", "zurueckgelegt2.yml", "zurueckgelegt3.yml", "zurueckgelegt4.yml", "zurueckgelegt5.yml")
CASES: list[Case] = [
    case for name in FILES for case in yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
]
TYPES = {"fakten", "antwort", "frage", "akt", "fremd"}
FACT_TYPES = {"fakten", "antwort"}
KINDS = {
    *("question", "assessment", "answer", "comparison", "what_if", "gap", "why", "summary", "correction", "detail"),
    *("contradiction", "decisive", "sme", "memo", "resume", "handoff", "fallback", "out_of_scope", "notice"),
}
CASE_FIELDS = {"id", "type", "says", "asked", "given", "context_says", "expect"}
EXPECT_FIELDS = {
    *("facts", "not_facts", "must_not", "kind", "kind_any", "programme", "topic", "topic_any"),
    *("programmes", "fact", "before", "after", "changed", "name"),
}


def test_enough_cases_of_every_type() -> None:
    assert len(CASES) >= 400
    assert {case["type"] for case in CASES} == TYPES


def test_ids_and_messages_occur_once() -> None:
    assert not _repeated(case["id"] for case in CASES)
    assert not _repeated(_plain(case["says"]) for case in CASES)


def test_fields_are_known() -> None:
    odd = {case["id"]: fields for case in CASES if (fields := _unknown_fields(case))}
    assert not odd


def test_every_case_expects_something() -> None:
    """Facts for descriptions and answers, a kind of reply for everything else."""
    without = [
        case["id"]
        for case in CASES
        if not (
            ("facts" in case["expect"]) if case["type"] in FACT_TYPES else {"kind", "kind_any"} & set(case["expect"])
        )
    ]
    assert not without
    assert not [case["id"] for case in CASES if case["type"] == "antwort" and "asked" not in case]


def test_kinds_are_known() -> None:
    assert {kind for case in CASES for kind in _expected(case, "kind", "kind_any")} <= KINDS


def test_topics_and_programmes_are_in_the_catalogue() -> None:
    catalogue = load()
    topics = {*catalogue.topics, *catalogue.subjects, *(f"glossar:{term}" for term in catalogue.terms)}
    assert {topic for case in CASES for topic in _expected(case, "topic", "topic_any")} <= topics
    programmes = {*catalogue.programmes, *catalogue.hints}
    assert {programme for case in CASES for programme in _expected(case, "programme", "programmes")} <= programmes


def test_facts_are_in_the_catalogue() -> None:
    named = {fact for case in CASES for fact, _ in _values(case)}
    named |= {fact for case in CASES for fact in case["expect"].get("not_facts", [])}
    named |= {case["asked"] for case in CASES if "asked" in case}
    assert named <= set(load().questions)


def test_values_are_possible() -> None:
    odd = [(case["id"], fact, value) for case in CASES for fact, value in _values(case) if not _possible(fact, value)]
    assert not odd


def test_no_fact_is_both_wanted_and_unwanted() -> None:
    both = [
        case["id"] for case in CASES if set(case["expect"].get("facts", {})) & set(case["expect"].get("not_facts", []))
    ]
    assert not both


def test_nobody_trains_on_these_messages() -> None:
    trained = _trained()
    assert trained
    assert not [case["id"] for case in CASES if _plain(case["says"]) in trained]


def _repeated(things: Iterable[str]) -> list[str]:
    return [thing for thing, times in Counter(things).items() if times > 1]


def _unknown_fields(case: Case) -> set[str]:
    return (set(case) - CASE_FIELDS) | (set(case["expect"]) - EXPECT_FIELDS)


def _expected(case: Case, one: str, several: str) -> set[str]:
    expect = case["expect"]
    return {expect.get(one), *expect.get(several, [])} - {None}


def _values(case: Case) -> list[tuple[str, Any]]:
    expect = case["expect"]
    corrected = [(expect["fact"], expect[key]) for key in ("before", "after") if key in expect]
    groups = (case.get("given", {}), expect.get("facts", {}), expect.get("changed", {}))
    return [*corrected, *(pair for group in groups for pair in group.items())]


def _possible(fact: str, value: Any) -> bool:
    if value == "unbekannt":
        return True
    question = load().questions[fact]
    options = {option.value for option in question.options}
    checks = {
        "zahl": lambda: all(type(number) in (int, float) for number in _bounds(value)),
        "ja_nein": lambda: isinstance(value, bool),
        "auswahl": lambda: value in options,
        "mehrfach": lambda: isinstance(value, list) and bool(value) and set(value) <= options,
        "datum": lambda: bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value))),
        "text": lambda: isinstance(value, str),
    }
    return checks[question.kind]()


def _bounds(value: Any) -> list[Any]:
    return [value["min"], value["max"]] if isinstance(value, dict) else [value]


def _trained() -> set[str]:
    """Every training example, the marks of entities taken off."""
    entries = [
        entry
        for path in NLU.rglob("*.y*ml")
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")).get("nlu", [])
    ]
    lines = [line.strip() for entry in entries for line in str(entry.get("examples", "")).splitlines()]
    return {_plain(_unmarked(line.removeprefix("- "))) for line in lines}


def _unmarked(line: str) -> str:
    """Without what is marked in it, and without what it comes to (data/nlu/firmen)."""
    return re.sub(r"\[([^\]]*)\](\([^)]*\)|\{[^}]*\})", r"\1", re.sub(r" ⇒ \S+$", "", line))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
