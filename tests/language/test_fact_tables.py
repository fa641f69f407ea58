"""The fact reader against its tables: what a sentence states, what it must not be taken to state, what a reply means."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.load import load
from bot.language.facts import reader
from bot.language.facts.fold import fold
from bot.language.facts.model import Option, Question

pytestmark = pytest.mark.usefixtures("trained_ear")  # the reader as it ships: with what was learned for replies

TABLES = Path(__file__).parent / "facts"
MISSES = Path(__file__).parent / "bekannte_fehler.yaml"  # what is misread today; a row that comes right must leave it
KNOWN = set(yaml.safe_load(MISSES.read_text(encoding="utf-8")))
CLOSE = set(yaml.safe_load(Path(__file__).with_name("knappe_faelle.yaml").read_text(encoding="utf-8")))  # either way


def marks(text: str) -> list[Any]:
    """A known miss must fail, so that mending it forces its removal from the list; what is close may come out either way."""
    if text in CLOSE:
        return [pytest.mark.xfail(strict=False, reason="weighed closely")]
    return [pytest.mark.xfail(strict=True, reason="known miss")] if text in KNOWN else []


def rows() -> list[Any]:
    """Every row of the tables of statements, with a name that leads to it."""
    found = []
    for path in sorted(TABLES.glob("*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        if isinstance(content, list):
            found += [
                pytest.param(row, id=f"{path.stem}: {row['says'][:60]}", marks=marks(row["says"])) for row in content
            ]
    return found


def replies() -> list[Any]:
    """Every row of the tables of replies: asked fact, text, value, facts known before."""
    tables = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(TABLES.glob("*.yaml")))
    contents = [table for table in tables if isinstance(table, dict)]
    return [
        pytest.param(fact, *row[:2], row[2] if len(row) > 2 else {}, id=f"{fact}: {row[0][:50]}", marks=marks(row[0]))
        for content in contents
        for fact, table in content.items()
        for row in table
    ]


def of_each_fact() -> list[Any]:
    """Every row of the tables by fact: what says it in many ways, and what only comes near (no value)."""
    return [
        pytest.param(fact, value, text, id=f"{fact}: {text[:50]}")
        for path in sorted((TABLES / "je_fakt").glob("*.yaml"))
        for fact, table in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        for value, text in table
    ]


def question(fact: str) -> Question:
    asked = load().questions[fact]
    options = tuple(Option(o.value, o.title, (o.short, *o.names)) for o in asked.options)
    return Question(fact, asked.kind, options, asked.unit)


def alike(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


@pytest.mark.parametrize("row", rows())
def test_statement(row: dict[str, Any]) -> None:
    got = {said.fact: said.value for said in reader.read(row["says"])}
    wanted = row.get("facts", {})
    assert {fact: alike(got.get(fact)) for fact in wanted} == {fact: alike(value) for fact, value in wanted.items()}
    assert not [fact for fact in row.get("not", []) if fact in got]


@pytest.mark.parametrize(("fact", "value", "text"), of_each_fact())
def test_each_fact_in_many_ways(fact: str, value: Any, text: str) -> None:
    got = next((said.value for said in reader.read(text) if said.fact == fact), None)
    assert alike(got) == alike(value)


ONE_SENTENCE = [
    row
    for row in of_each_fact()
    if row.values[0] not in ("stichtag", "thema", "rolle_nutzer", "management_wer") and "?" not in row.values[2]
]


@pytest.mark.parametrize(("fact", "value", "text"), ONE_SENTENCE)
def test_what_is_only_supposed_is_no_fact(fact: str, value: Any, text: str) -> None:
    assert fact not in {said.fact for said in reader.read(f"Angenommen, {text}")}


@pytest.mark.parametrize("path", sorted(TABLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_fact_stands_twice_in_a_table(path: Path) -> None:
    """YAML would keep only the rows of the last."""
    facts = re.findall(r"^(\w+):", path.read_text(encoding="utf-8"), re.M)
    assert len(facts) == len(set(facts))


def test_every_fact_has_its_table() -> None:
    facts = {param.values[0] for param in of_each_fact()}
    assert facts == set(load().questions)


@pytest.mark.parametrize(("fact", "text", "value", "known"), replies())
def test_reply(fact: str, text: str, value: Any, known: dict[str, Any]) -> None:
    got = next((said.value for said in reader.answer(text, question(fact), known) if said.fact == fact), None)
    assert alike(got) == alike(value)


@pytest.mark.parametrize(
    "text",
    [
        "Der Geschäftsführer ist Gesellschafter einer unserer Firmen",
        "Unser Geschäftsführer hält Anteile an zwei Betrieben",
        "Nein, die Geschäftsführerin ist Mitinhaberin bei einem Partner",
    ],
)
def test_who_owns_a_share_is_not_who_manages(text: str) -> None:
    got = {said.fact: said.value for said in reader.answer(text, question("management_neutral"))}
    assert got.get("management_neutral") is False
    assert "management_wer" not in got


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_never_crashes_and_stays_inside_the_text(text: str) -> None:
    for said in reader.read(text):
        assert 0 <= said.start <= said.end <= len(text)


@given(st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
