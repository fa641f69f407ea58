"""The command line of the advisers' desk, through its own door."""

from __future__ import annotations

import csv
import json
import socket
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bot.catalogue.load import load
from bot.interview.assessment import assess
from bot.rules.judge import Fit
from bot.scenarios.__main__ import main
from bot.scenarios.board import board
from bot.scenarios.picture import said
from bot.scenarios.sensitivity import decisive

CATALOGUE = load()
FACTS = {
    "zahl_zaehlende_unternehmen": 6,
    "zahl_unternehmen_ausland": 0,
    "management_neutral": True,
    "technisches_ziel": True,
    "vorhaben_begonnen": False,
}
TODAY = date(2026, 1, 15)
CASES = """\
gemeinsam:
  tag: 2026-01-15
  angaben: {zahl_unternehmen_ausland: 0, management_neutral: ja, technisches_ziel: ja, vorhaben_begonnen: nein}
faelle:
  - name: Sechs <b>reichen</b>
    angaben: {zahl_zaehlende_unternehmen: 6}
    erwartet: {zim-innovationsnetzwerke: passt}
  - name: "=Fünf reichen auch"
    angaben: {zahl_zaehlende_unternehmen: 5}
    erwartet: {zim-innovationsnetzwerke: passt}
"""
Run = Callable[..., int]


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    file = tmp_path / "faelle.yml"
    file.write_text(CASES, encoding="utf-8")
    return file


def test_a_miss_ends_with_1_and_says_why(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(cases)]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "1 von 2 Fällen wie erwartet" in out
    assert "erwartet passt, ist passt_nicht, denn ZIM-N-02 ist nicht_erfuellt" in out
    assert "Zeile 8" in out


def test_a_good_file_ends_with_0(cases: Path) -> None:
    cases.write_text(CASES.replace("zahl_zaehlende_unternehmen: 5", "zahl_zaehlende_unternehmen: 7"), encoding="utf-8")
    assert main([str(cases)]) == 0


def test_a_mistake_ends_with_2_and_one_line(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases.write_text(CASES.replace("erwartet", "erwarten"), encoding="utf-8")
    assert main([str(cases)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "Zeile 7, faelle.1.erwarten: Unbekannter Schlüssel. Gemeint ist wohl „erwartet“." in line


def test_cases_without_a_day_are_judged_on_the_day_that_is_told(tmp_path: Path) -> None:
    file = tmp_path / "fall.yml"
    file.write_text(
        "name: Ohne Tag\nangaben: {}\nerwartet: {go-cluster: {verfuegbarkeit: unbekannt}}\n", encoding="utf-8"
    )
    assert main([str(file), "--am", "2026-10-01"]) == 0
    assert main([str(file), "--am", "2026-01-15"]) == 1


def test_every_form_tells_the_same(cases: Path, tmp_path: Path) -> None:
    files = {form: tmp_path / "aus" / f"ergebnis.{form}" for form in ("json", "junit", "csv", "html")}
    main([str(cases), *(part for form, file in files.items() for part in (f"--{form}", str(file)))])
    told = json.loads(files["json"].read_text(encoding="utf-8"))
    assert [case["good"] for case in told["cases"]] == [True, False]
    suites = ElementTree.parse(files["junit"]).getroot()
    assert (suites.get("tests"), suites.get("failures")) == ("2", "1")
    assert [len(case) for case in suites.iter("testcase")] == [0, 1]
    rows = list(csv.DictReader(files["csv"].read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert [row["zim-innovationsnetzwerke"] for row in rows] == ["passt", "passt_nicht"]
    assert rows[1]["Fall"].startswith("'=")
    page = files["html"].read_text(encoding="utf-8")
    assert "1 wie erwartet" in page
    assert "<b>reichen" not in page


class Loads(HTMLParser):
    """Collects what a page would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        outside = [value for name, value in attrs if name in ("src", "href") and not (value or "").startswith("#")]
        if tag in ("script", "link", "img", "iframe", "object") or outside:
            self.found.append(f"{tag} {outside}")


def test_the_report_loads_and_runs_nothing(cases: Path, tmp_path: Path) -> None:
    main([str(cases), "--html", str(tmp_path / "bericht.html")])
    loads = Loads()
    loads.feed((tmp_path / "bericht.html").read_text(encoding="utf-8"))
    assert loads.found == []


def test_the_board_has_the_shape_of_the_contract() -> None:
    told = board(assess(FACTS, CATALOGUE, TODAY), CATALOGUE)
    best = told["programmes"][0]
    assert (best["id"], best["fit"], best["availability"]) == ("zim-innovationsnetzwerke", "passt", "offen")
    assert set(best["criteria"][0]) == {"id", "role", "state", "hard", "needs", "said", "needed", "sources"}
    assert told["recommendation"][0] == "zim-innovationsnetzwerke"
    assert json.loads(json.dumps(told)) == told


def test_decisive_facts_tell_where_the_verdict_turns() -> None:
    entries = {e.fact: e for e in decisive(assess(FACTS, CATALOGUE, TODAY), CATALOGUE, ["zim-innovationsnetzwerke"])}
    count = entries["zahl_zaehlende_unternehmen"]
    assert count.turns_at == [6]
    assert [(s.fit, s.here) for s in count.stretches] == [(Fit.UNFIT, False), (Fit.FITS, True)]
    assert entries["vorhaben_begonnen"].turns_at == [False]
    assert "strategie" not in entries
    assert "bis 5 passt nicht, ab 6 passt" in said(count, CATALOGUE)


def test_a_talk_without_an_assistant_is_one_line_with_the_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "fall.yml"
    file.write_text("name: Gesprochen\ntag: 2026-01-15\ngespraech: [Guten Tag]\n", encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert main([str(file), "--gespraeche", "--port", str(free.getsockname()[1])]) == 2
    assert "make start" in capsys.readouterr().err
