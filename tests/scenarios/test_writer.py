"""What is saved as a file can be read again, and read aloud."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.load import load
from bot.catalogue.model import Question
from bot.interview.note import accepted
from bot.keeping.cases import Case, Cases
from bot.scenarios.__main__ import main
from bot.scenarios.reader import read_file
from bot.scenarios.writer import case_text

CATALOGUE = load()


def test_a_file_reads_like_a_person_wrote_it() -> None:
    facts = {"zahl_kmu": {"min": 8, "max": 10}, "strategie": False, "bundeslaender": ["sachsen"], "label": "unbekannt"}
    assert case_text("Ein Fall: Sachsen", facts, date(2026, 1, 15)) == (
        "name: 'Ein Fall: Sachsen'\n"
        "tag: 2026-01-15\n"
        "angaben:\n"
        "  zahl_kmu: 8 bis 10\n"
        "  strategie: nein\n"
        "  bundeslaender: [sachsen]\n"
        "  label: unbekannt\n"
    )


def values(question: Question) -> st.SearchStrategy[Any]:
    """Values that the question takes."""
    low, high = int(question.low or 0), int(question.high or 0)
    options = [option.value for option in question.options]
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "ja_nein": st.booleans(),
        "zahl": st.integers(low, high)
        | st.tuples(st.integers(low, high), st.integers(low, high)).map(lambda p: {"min": min(p), "max": max(p)}),
        "auswahl": st.sampled_from(options or ["-"]),
        "mehrfach": st.lists(st.sampled_from(options or ["-"]), min_size=1, unique=True),
        "text": st.text(min_size=1, max_size=40),
        "datum": st.dates(date(2000, 1, 1), date(2030, 1, 1)).map(str),
    }
    return kinds[question.kind] | st.just("unbekannt")


@settings(deadline=None)
@given(st.data())
def test_reading_gives_back_what_was_saved(tmp_path_factory: Any, data: st.DataObject) -> None:
    chosen = data.draw(
        st.lists(st.sampled_from(list(CATALOGUE.questions.values())), max_size=8, unique_by=lambda q: q.id)
    )
    drawn = {question.id: accepted(data.draw(values(question)), question) for question in chosen}
    facts = {fact: value for fact, value in drawn.items() if value is not None and value != "ungesagt"}
    file: Path = tmp_path_factory.mktemp("faelle") / "fall.yml"
    file.write_text(case_text("Ein Fall", facts, date(2026, 1, 15)), encoding="utf-8")
    (case,) = read_file(file, CATALOGUE)
    assert (case.name, case.day, case.facts) == ("Ein Fall", date(2026, 1, 15), facts)


def test_a_talk_becomes_a_file_by_its_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLUSTERLOTSE_VAR", str(tmp_path))
    receipt = Cases().keep_resume(Case({"zahl_kmu": 9, "strategie": True}, "2026-01-15", "0123456789", {}), "wer", 30)
    file = tmp_path / "fall.yml"
    assert main(["aus-code", receipt.secret, "--name", "Übernommen", "--datei", str(file)]) == 0
    (case,) = read_file(file, CATALOGUE)
    assert (case.name, case.facts) == ("Übernommen", {"zahl_kmu": 9, "strategie": True})
    assert case.expected == {}


def test_a_code_without_a_case_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLUSTERLOTSE_VAR", str(tmp_path))
    for _ in range(5):
        assert main(["aus-code", "ABCD-EFGH-JKMN"]) == 2
    assert "gibt es keinen Fall" in capsys.readouterr().err
    assert main(["aus-code", "ABCD-EFGH-JKMN"]) == 2
    assert "zu viele" in capsys.readouterr().err
