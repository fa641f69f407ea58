"""What two days or two versions of the catalogue change is shown, and nothing else."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.catalogue.errors import CatalogueError
from bot.catalogue.load import FOLDER, load
from bot.scenarios import compare_command
from bot.scenarios.catalogues import catalogue_of
from bot.scenarios.compare import Change, Side, compare
from bot.scenarios.reader import read_file

CATALOGUE = load()
CASES = """\
gemeinsam:
  angaben:
    management_neutral: ja
    technisches_ziel: ja
    vorhaben_begonnen: nein
    zahl_zaehlende_unternehmen: 4
    zahl_kmu: 4
    auslands_koordinator: ja
faelle:
  - name: Am Tag davor
    tag: 2026-12-31
    varianten: {zahl_unternehmen_ausland: [1, 2, 3, 4]}
  - name: Am ersten Tag
    tag: 2027-01-01
    varianten: {zahl_unternehmen_ausland: [1, 2, 3, 4]}
"""


@pytest.fixture
def raised(tmp_path: Path) -> Path:
    """A catalogue in which three foreign firms are needed instead of two from the first day of 2027 on."""
    folder = tmp_path / "katalog"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    file = folder / "programmes" / "zim-innovationsnetzwerke.yaml"
    text = file.read_text(encoding="utf-8")
    old = "fakt: zahl_unternehmen_ausland, grenze: 2}"
    assert text.count(old) == 1
    new = "fakt: zahl_unternehmen_ausland, grenze: {2015-01-01: 2, 2027-01-01: 3}}"
    file.write_text(text.replace(old, new), encoding="utf-8")
    return folder


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    file = tmp_path / "faelle.yml"
    file.write_text(CASES, encoding="utf-8")
    return file


def turned(changes: list[Change]) -> set[tuple[str, str, str]]:
    return {(change.case, change.before, change.after) for change in changes if change.subject == "Eignung"}


def test_a_moved_bound_shows_exactly_the_verdicts_that_change(cases: Path, raised: Path) -> None:
    changes = compare(
        read_file(cases, CATALOGUE), Side("vorher", CATALOGUE, None), Side("nachher", catalogue_of(str(raised)), None)
    )
    assert turned(changes) == {("Am ersten Tag [zahl_unternehmen_ausland = 2]", "passt", "passt_nicht")}
    assert {change.rules for change in changes if change.subject == "Eignung"} == {("ZIM-N-12",)}
    assert {(change.programme, change.subject) for change in changes} == {
        ("zim-innovationsnetzwerke", "Eignung"),
        ("zim-innovationsnetzwerke", "ZIM-N-12"),
    }


def test_two_days_show_what_opened_and_closed(cases: Path) -> None:
    changes = compare(
        read_file(cases, CATALOGUE)[:1],
        Side("", CATALOGUE, date(2021, 10, 7)),
        Side("", CATALOGUE, date(2021, 10, 8)),
    )
    assert [(c.programme, c.subject, c.before, c.after) for c in changes] == [
        ("zim-innovationsnetzwerke", "Verfügbarkeit", "offen", "geschlossen")
    ]


def test_nothing_changes_against_itself(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert compare_command.main([str(cases), "--katalog", str(FOLDER), "--katalog", str(FOLDER)]) == 0
    assert "ändert sich für keinen Fall etwas" in " ".join(capsys.readouterr().out.split())


def test_a_revision_of_git_is_a_catalogue() -> None:
    assert catalogue_of("HEAD").programmes.keys() >= {"go-cluster"}


@pytest.mark.parametrize("name", ["gibt-es-nicht", "--output=/tmp/x", "HEAD:README.md"])
def test_what_is_no_catalogue_is_refused(name: str) -> None:
    with pytest.raises(CatalogueError, match="weder ein Ordner noch ein Stand"):
        catalogue_of(name)
