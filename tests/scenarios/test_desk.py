"""The desk's data: a case with variants taken in, judged, saved, read back, and written as a spreadsheet."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.catalogue.load import load
from bot.interview.assessment import assess
from bot.scenarios.board import board
from bot.scenarios.desk import DeskCase, desk_case, judged
from bot.scenarios.desk_files import cases_of, file_text
from bot.scenarios.desk_info import desk_info, model_cases
from bot.scenarios.desk_words import groups
from bot.scenarios.errors import ScenarioError
from bot.scenarios.reader import read_file
from bot.scenarios.run import run
from bot.scenarios.workbook import workbook

CATALOGUE = load()
DAY = date(2026, 1, 15)
FACTS = {"zahl_unternehmen": 8, "zahl_kmu": {"min": 5, "max": 8}, "strategie": True, "bundeslaender": ["sachsen"]}
VARIANTS = [({"zahl_unternehmen": 5}, None), ({"strategie": None}, None), ({}, date(2018, 2, 10))]


def case(name: str = "Fall", facts: dict[str, Any] = FACTS) -> DeskCase:
    return desk_case(name, facts, DAY, VARIANTS, CATALOGUE)


def test_variants_change_what_they_name_and_nothing_else() -> None:
    first, second, third = case().variants
    assert (first.facts, first.day) == ({**FACTS, "zahl_unternehmen": 5}, DAY)
    assert second.facts == {fact: value for fact, value in FACTS.items() if fact != "strategie"}
    assert (third.facts, third.day) == (FACTS, date(2018, 2, 10))
    names = [variant.name for variant in case().variants]
    assert names == ["Zahl der Unternehmen: 5", "Gemeinsame Strategie: nicht gesagt", "Stichtag: 10.02.2018"]


def test_what_cannot_be_is_left_out_and_listed() -> None:
    odd = {"gibt_es_nicht": 1, "zahl_kmu": -1, "label": ["x"], "stichtag": "2011-01-01", "strategie": True}
    found = desk_case("", odd, DAY, [({"thema": 3}, None)], CATALOGUE)
    assert found.facts == {"strategie": True}
    assert found.rejected == ("gibt_es_nicht", "zahl_kmu", "label", "stichtag", "thema")


def test_the_desk_judges_as_everybody_else_does() -> None:
    told = judged(case(), CATALOGUE)
    assert told["board"]["programmes"] == board(assess(FACTS, CATALOGUE, DAY), CATALOGUE)["programmes"]
    alone = board(assess({**FACTS, "zahl_unternehmen": 5}, CATALOGUE, DAY), CATALOGUE)["programmes"]
    kept = ("id", "fit", "open_reason", "availability", "availability_since")
    beside = told["variants"][0]["programmes"]
    assert [{key: one[key] for key in kept} for one in beside] == [{key: one[key] for key in kept} for one in alone]
    states = [[criterion["state"] for criterion in one["criteria"]] for one in alone]
    assert [[criterion["state"] for criterion in one["criteria"]] for one in beside] == states


def test_every_question_has_its_place() -> None:
    shown = [fact for group in groups(CATALOGUE) for fact in group["facts"]]
    assert sorted(shown) == sorted(set(CATALOGUE.questions) - {"stichtag"})


def test_days_rise_and_say_what_turns() -> None:
    days = desk_info(CATALOGUE, DAY)["days"]
    assert [mark["day"] for mark in days] == sorted({mark["day"] for mark in days})
    zim = next(mark for mark in days if mark["day"] == "2021-10-08")
    assert zim["turns"] == ["ZIM-Innovationsnetzwerke: ist geschlossen"]


def test_model_cases_are_the_projects_own() -> None:
    assert len(model_cases(DAY)) > 130
    assert all(set(one) == {"name", "as_of", "facts"} for one in model_cases(DAY))


TEXTS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=30)


@settings(deadline=None, max_examples=60)
@given(name=TEXTS, thema=TEXTS, kind=st.sampled_from(["yaml", "json"]))
@example(name="Fall", thema="Holz\x85Bau", kind="yaml")
def test_what_is_saved_is_read_back(name: str, thema: str, kind: str) -> None:
    facts = {**FACTS, **({"thema": thema.strip()} if thema.strip() not in ("", "ungesagt") else {})}
    saved = case(name.strip(), facts)
    loaded = cases_of(file_text(saved, kind), "fall.yml", CATALOGUE, DAY)
    columns = saved.columns
    assert [one["facts"] for one in loaded] == [dict(column.facts) for column in columns]
    assert [one["as_of"] for one in loaded] == [column.day.isoformat() for column in columns]


@pytest.mark.parametrize("kind", ["yaml", "json"])
@pytest.mark.parametrize("variants", [[], VARIANTS])
def test_the_command_line_runs_what_was_saved(tmp_path: Path, kind: str, variants: list[Any]) -> None:
    file = tmp_path / f"fall.{kind}"
    file.write_text(file_text(desk_case("Fall", FACTS, DAY, variants, CATALOGUE), kind), encoding="utf-8")
    cases = read_file(file, CATALOGUE)
    assert len(cases) == 1 + len(variants)
    assert all(run(one, CATALOGUE).good for one in cases)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: &a [1]\nb: *a", "Zeile 2"),
        ("name: Fall\nangaben: " + "{a: " * 30 + "1" + "}" * 30, "verschachtelt"),
        ("[" * 20_000, "Zeile 1"),
        ("name: Fall\nangaben: {zahl_kmus: 3}", "Gemeint ist wohl „zahl_kmu“"),
        ("nur Text", "Zuordnung"),
        ("name: a\nname: b", "doppelt"),
        ("", "Zuordnung"),
    ],
)
def test_files_from_outside_are_read_with_care(text: str, told: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        cases_of(text, "fremd.yml", CATALOGUE, DAY)
    assert str(caught.value).startswith("fremd.yml, Zeile ")
    assert told in str(caught.value)


@settings(deadline=None, max_examples=25)
@given(st.sampled_from("=+-@\t\r\x00\ud800") | st.just(""), st.text(max_size=20))
def test_nothing_in_the_spreadsheet_computes(first: str, rest: str) -> None:
    text = first + rest + "!"
    book = openpyxl.load_workbook(io.BytesIO(workbook(case(text, {**FACTS, "thema": text}), CATALOGUE, DAY)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    said = [cell for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))]
    assert all(cell.quotePrefix for cell in said), "a table that is saved as CSV later stays harmless too"


def test_the_spreadsheet_tells_the_case_and_its_sources() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(case(), CATALOGUE, DAY)))
    assert book.sheetnames == ["Fall", "Urteile", "Kriterien", "Quellen"]
    facts = {row[1].value: [cell.value for cell in row[2:]] for row in book["Fall"].iter_rows(min_row=2)}
    assert facts["zahl_unternehmen"] == [8, 5, 8, 8]
    assert facts["strategie"] == ["ja", "ja", "nicht gesagt", "ja"]
    sources = {str(row[0].value): row for row in book["Quellen"].iter_rows(min_row=2)}
    named = {number for row in book["Kriterien"].iter_rows(min_row=2) for number in (row[9].value or "").split(", ")}
    assert named - {""} == set(sources), "every number leads to a source, and every source is named"
    assert all(row[3].value for row in sources.values()), "a date, or that there is none"
