"""A mistake in a scenario file is told with file, line, key and what to do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.catalogue.load import load
from bot.scenarios.errors import ScenarioError
from bot.scenarios.model import Scenario
from bot.scenarios.reader import read_file, read_paths
from bot.scenarios.run import run

CATALOGUE = load()
GOOD = """\
name: Sechs Betriebe
tag: 2026-01-15
angaben:
  zahl_kmu: 6
  management_neutral: ja
  zahl_partner: 8 bis 10
erwartet:
  zim-innovationsnetzwerke: offen
"""
# What is changed in the good file, and line, key and words of the complaint.
MISTAKES = [
    ("zahl_kmu: 6", "zahl_kmus: 6", 4, "angaben.zahl_kmus", "„zahl_kmu“"),
    ("zahl_kmu: 6", "zahl_kmu: viele", 4, "angaben.zahl_kmu", "eine Zahl von 0"),
    (
        "management_neutral: ja",
        "management_neutral: vielleicht",
        5,
        "angaben.management_neutral",
        "ja, nein oder unbekannt",
    ),
    (
        "zim-innovationsnetzwerke: offen",
        "zim-netzwerke: offen",
        8,
        "erwartet.zim-netzwerke",
        "zim-innovationsnetzwerke",
    ),
    (
        "zim-innovationsnetzwerke: offen",
        "zim-innovationsnetzwerke: vielleicht",
        8,
        "erwartet.zim-innovationsnetzwerke.eignung",
        "passt_nicht",
    ),
    (
        "zim-innovationsnetzwerke: offen",
        "zim-innovationsnetzwerke: {eigung: offen}",
        8,
        "erwartet.zim-innovationsnetzwerke.eigung",
        "„eignung“",
    ),
    (
        "zim-innovationsnetzwerke: offen",
        "zim-innovationsnetzwerke: {kriterien: {SC-H01: offen}}",
        8,
        "erwartet.zim-innovationsnetzwerke.kriterien.SC-H01",
        "gehört nicht zu diesem Programm",
    ),
    (
        "zim-innovationsnetzwerke: offen",
        "zim-innovationsnetzwerke: {weg: regional}",
        8,
        "erwartet.zim-innovationsnetzwerke.weg",
        "national",
    ),
    ("tag: 2026-01-15", "tag: gestern", 2, "tag", "JJJJ-MM-TT"),
    ("tag: 2026-01-15", "datum: 2026-01-15", 2, "datum", "Erlaubt"),
    ("tag: 2026-01-15", "varianten: {zahl_kmu: 5}", 2, "varianten.zahl_kmu", "Liste"),
    ("tag: 2026-01-15", "varianten: {zahl_kmu: []}", 2, "varianten.zahl_kmu", "mindestens einen Wert"),
    ("tag: 2026-01-15", "varianten: {zahl_kmu: [5, viele]}", 2, "varianten.zahl_kmu", "nicht möglich"),
    ("tag: 2026-01-15", "name: Noch ein Name", 2, "Zeile 2", "doppelt"),
    ("name: Sechs Betriebe", "beschreibung: ohne Namen", 1, "name", "Fehlt"),
]


def written(folder: Path, text: str) -> Path:
    file = folder / "fall.yml"
    file.write_text(text, encoding="utf-8")
    return file


def cases(folder: Path, text: str) -> list[Scenario]:
    return read_file(written(folder, text), CATALOGUE)


def test_facts_are_read_as_people_write_them(tmp_path: Path) -> None:
    (case,) = cases(tmp_path, GOOD)
    assert case.facts == {"zahl_kmu": 6, "management_neutral": True, "zahl_partner": {"min": 8, "max": 10}}
    assert case.day == date(2026, 1, 15)
    assert run(case, CATALOGUE).good


@pytest.mark.parametrize(("right", "wrong", "line", "key", "says"), MISTAKES)
def test_a_mistake_is_told_where_it_stands(
    tmp_path: Path, right: str, wrong: str, line: int, key: str, says: str
) -> None:
    with pytest.raises(ScenarioError) as caught:
        cases(tmp_path, GOOD.replace(right, wrong, 1))
    error = caught.value
    assert (error.line, error.key) == (line, key)
    assert says in f"{error.problem} {error.remedy}"


def test_a_mistake_in_one_of_many_cases_is_told_in_its_own_line(tmp_path: Path) -> None:
    text = (
        "faelle:\n  - name: Eins\n    erwartet: {go-cluster: offen}\n  - name: Zwei\n    angaben:\n      zahl_kmu: -1\n"
    )
    with pytest.raises(ScenarioError) as caught:
        cases(tmp_path, text)
    assert (caught.value.line, caught.value.key) == (6, "faelle.2.angaben.zahl_kmu")


def test_variants_multiply_and_have_their_own_expectations(tmp_path: Path) -> None:
    found = cases(
        tmp_path,
        "name: Zwei Zahlen\n"
        "varianten: {zahl_kmu: [5, 6, 7], zahl_hochschulen: [0, 1]}\n"
        "erwartet: {zim-innovationsnetzwerke: offen}\n"
        "erwartet_je:\n"
        "  - wenn: {zahl_kmu: 5}\n"
        "    erwartet: {zim-innovationsnetzwerke: {kriterien: {ZIM-N-02: offen}}}\n",
    )
    assert len(found) == 6
    criteria = [case.expected["zim-innovationsnetzwerke"].criteria for case in found]
    assert criteria == [{"ZIM-N-02": "offen"}] * 2 + [{}] * 4
    assert found[0].title == "Zwei Zahlen [zahl_kmu = 5, zahl_hochschulen = 0]"


def test_an_expectation_for_a_variant_that_is_not_there_is_refused(tmp_path: Path) -> None:
    text = "name: Eins\nvarianten: {zahl_kmu: [5]}\nerwartet_je:\n  - wenn: {zahl_kmu: 6}\n    erwartet: {go-cluster: offen}\n"
    with pytest.raises(ScenarioError, match="Diesen Wert hat keine Variante"):
        cases(tmp_path, text)


def test_shared_facts_can_be_unsaid(tmp_path: Path) -> None:
    text = "gemeinsam:\n  angaben: {zahl_kmu: 6, strategie: ja}\nfaelle:\n  - name: Ohne\n    angaben: {zahl_kmu: ungesagt}\n"
    (case,) = cases(tmp_path, text)
    assert case.facts == {"strategie": True}


def test_a_path_without_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="keine Falldatei"):
        read_paths([tmp_path], CATALOGUE)


def test_a_miss_says_what_was_said_and_what_is_needed(tmp_path: Path) -> None:
    facts = "zahl_zaehlende_unternehmen: 5, zahl_unternehmen_ausland: 0, technisches_ziel: ja, management_neutral: ja"
    text = f"name: Fünf\ntag: 2026-01-15\nangaben: {{{facts}}}\nerwartet: {{zim-innovationsnetzwerke: passt}}\n"
    (case,) = cases(tmp_path, text)
    (miss,) = run(case, CATALOGUE).misses
    assert "erwartet passt, ist passt_nicht" in miss.text
    assert "ZIM-N-02" in miss.text
    assert "mindestens 6" in miss.text


def test_no_recommendation_can_be_expected(tmp_path: Path) -> None:
    (case,) = cases(tmp_path, "name: Offen\ntag: 2026-01-15\nangaben: {}\nempfohlen: []\n")
    (miss,) = run(case, CATALOGUE).misses
    assert miss.subject == "empfohlen"
