"""The memo in its four shapes, read back with foreign eyes."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import icalendar
import jsonschema
import pytest
from pypdf import PdfReader
from reportlab.pdfbase.ttfonts import TTFont

from bot.catalogue.load import load
from bot.catalogue.yaml_file import read_mapping
from bot.memo.calendar import ics
from bot.memo.content import memo_of
from bot.memo.data import SCHEMA_FILE, to_json
from bot.memo.dates import appointments
from bot.memo.model import Memo
from bot.memo.page import html
from bot.memo.paper import BOLD, PLAIN, pdf
from bot.memo.words import FILE
from bot.operator import operator
from tests.answers.profiles import random_profiles

TODAY = date(2026, 11, 25)
NOBODY = operator(Path("gibt-es-nicht.yml"))
FACTS = {
    "vorhaben_ziel": ["cluster_professionalisieren"],
    "zahl_unternehmen": 12,
    "zahl_kmu": {"min": 8, "max": 9},
    "thema": "Holz & „Faser“ <b>neu</b>",
    "clustermanagement": True,
    "foerderbedarf_eur": "unbekannt",
}
VOID = {"meta", "br", "hr", "img", "link", "input"}


def memo(facts: dict[str, Any] | None = None, day: date = TODAY, version: str = "") -> Memo:
    return memo_of(FACTS if facts is None else facts, day, TODAY, load(), NOBODY, version=version)


class Page(HTMLParser):
    """The elements of a page in order, with their attributes and text; it must be well nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self._open: list[tuple[str, list[str]]] = []
        self.feed(text)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        words: list[str] = []
        self.elements.append((tag, dict(attrs), words))
        if tag not in VOID:
            self._open.append((tag, words))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, words in self._open:
            words.append(data)

    def of(self, *tags: str) -> Iterator[tuple[str, dict[str, str | None], str]]:
        return ((tag, attrs, "".join(words)) for tag, attrs, words in self.elements if tag in tags)


def text_of(file: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(io.BytesIO(file)).pages))


def test_pdf_says_who_made_it_in_which_language_and_what_it_is() -> None:
    reader, made = PdfReader(io.BytesIO(pdf(memo()))), memo()
    assert reader.metadata is not None
    assert made.reference in str(reader.metadata.title)
    assert reader.metadata.author == "Clusterlotse"
    assert reader.trailer["/Root"]["/Lang"] == "de-DE"
    assert len(reader.outline) > 0


def test_pdf_tells_answers_verdict_criteria_sources_and_version() -> None:
    made = memo()
    text = text_of(pdf(made))
    assert made.reference in text
    assert made.version in text
    assert "25.11.2026" in text
    assert "Holz & „Faser“ <b>neu</b>" in text
    assert "8 bis 9" in text
    for sheet in made.sheets:
        assert sheet.name in text
    for source in made.sources:
        assert source.title[:30] in text
    assert "keine Rechtsberatung" in text


def test_pdf_has_a_shape_for_every_letter_of_every_memo() -> None:
    pdf(memo())
    letters = set("".join(html(memo(facts)) for facts in random_profiles(load(), 8))) - set("\n\r\t")
    for name in (PLAIN, BOLD):
        known = TTFont(name, f"{name}.ttf").face.charToGlyph
        assert not [letter for letter in letters if ord(letter) not in known]


def test_page_finds_its_way_for_screen_readers() -> None:
    page = Page(html(memo(), "n0nce"))
    assert next(page.of("html"))[1]["lang"] == "de"
    levels = [int(tag[1]) for tag, _, _ in page.of("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(list(page.of("table"))) == len(list(page.of("caption"))) > 5
    assert {attrs.get("scope") for _, attrs, _ in page.of("th")} == {"col", "row"}
    assert next(page.of("main"))[1]["id"] == "ergebnis"
    assert [attrs["nonce"] for _, attrs, _ in page.of("style")] == ["n0nce"]


def test_page_runs_nothing_and_fetches_nothing() -> None:
    page = Page(html(memo()))
    assert not list(page.of("script", "img", "iframe", "link", "form", "object"))
    assert not [attrs for _, attrs, _ in page.elements if any(name.startswith("on") for name in attrs)]
    assert {str(attrs["href"]).split(":")[0] for _, attrs, _ in page.of("a")} <= {"#ergebnis", "https", "http"}


@pytest.mark.parametrize("number", range(12))
def test_json_of_any_case_is_what_the_schema_says(number: int) -> None:
    facts = random_profiles(load(), 12)[number]
    for day in (TODAY, date(2011, 3, 1)):
        made = json.loads(to_json(memo(facts, day)))
        jsonschema.validate(made, json.loads(SCHEMA_FILE.read_text()))
        numbers = [n for p in made["programmes"] for c in p["criteria"] for n in c["sources"]]
        assert set(numbers) <= set(range(1, len(made["sources"]) + 1))


def test_schema_is_strict() -> None:
    schema = json.loads(SCHEMA_FILE.read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    made = json.loads(to_json(memo()))
    for spoiled in (
        {**made, "mehr": 1},
        {**made, "reference": "CL-1"},
        {k: v for k, v in made.items() if k != "facts"},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(spoiled, schema)


def test_reference_is_that_of_the_case() -> None:
    assert memo().reference == memo(dict(reversed(list(FACTS.items())))).reference
    others = {memo({**FACTS, "zahl_unternehmen": 13}).reference, memo(day=date(2016, 7, 20)).reference}
    assert memo().reference not in others
    assert len(others) == 2


def test_a_catalogue_that_has_changed_is_told() -> None:
    assert "geändert" not in html(memo(version=load().version))
    assert "damals Fassung 0000000000" in html(memo(version="0000000000"))
    assert "damals Fassung 0000000000" in text_of(pdf(memo(version="0000000000")))


def test_every_pattern_is_used_and_none_is_shouted() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in (*FILE.parent.glob("*.py"), FILE.parents[1] / "channels" / "memo.py")
    )
    for key, pattern in read_mapping(FILE).items():
        assert f'"{key}"' in code or f'"{key.partition("_")[0]}_{{' in code or key.startswith("fit_offen_"), key
        assert "!" not in pattern


def test_closed_programmes_come_last_and_only_in_the_subjunctive() -> None:
    sheets = memo().sheets
    closed = [sheet.verdict.availability.stand.value == "geschlossen" for sheet in sheets]
    assert closed == sorted(closed)
    assert [sheet.fit.startswith("hätte") for sheet in sheets] == closed


def test_calendar_is_read_by_another_program_and_lies_ahead() -> None:
    made = memo()
    days = appointments(made, load().programmes)
    calendar = icalendar.Calendar.from_ical(ics(made, days))
    events, tasks = calendar.walk("VEVENT"), calendar.walk("VTODO")
    assert [event.decoded("dtstart") for event in events] == [day.day for day in days]
    assert all(event.decoded("dtstart") >= TODAY for event in events)
    assert [str(task["summary"]) for task in tasks] == [*made.steps, *(row.title for row in made.plan)]
    assert len({str(part["uid"]) for part in events + tasks}) == len(events) + len(tasks)
    assert max(len(line) for line in ics(made, days).split(b"\r\n")) <= 75


def test_calendar_tells_the_deadline_of_an_open_call() -> None:
    facts = {"vorhaben_ziel": ["netzwerk_aufbauen"]}
    made = memo_of(facts, date(2016, 7, 20), date(2016, 7, 20), load(), NOBODY)
    titles = {a.day: a.title for a in appointments(made, load().programmes)}
    assert "Innovationsforen" in titles[date(2016, 8, 15)]
