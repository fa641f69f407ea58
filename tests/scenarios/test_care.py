"""Care of the catalogue: skeletons work as they come out, and statements are listed by age."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.catalogue.check import main as check
from bot.catalogue.load import FOLDER, load
from bot.interview.agenda import agenda
from bot.interview.assessment import assess
from bot.scenarios.__main__ import main
from bot.scenarios.coverage import coverage, gaps
from bot.scenarios.mutation import try_all
from bot.scenarios.reader import read_paths
from bot.scenarios.run import run
from bot.scenarios.statements import statements

TODAY = date(2026, 11, 25)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The catalogue's files in a folder of their own."""
    return Path(shutil.copytree(FOLDER, tmp_path / "katalog", ignore=shutil.ignore_patterns("*.py", "__pycache__")))


def test_a_new_programme_is_judged_and_its_cases_guard_it(folder: Path, tmp_path: Path) -> None:
    cases = tmp_path / "faelle"
    cases.mkdir()
    where = ["--katalog", str(folder), "--faelle", str(cases)]
    assert main(["neu-programm", "muster-fonds", "Musterfonds für Netzwerke", *where]) == 0
    assert check(folder, TODAY) == 0
    catalogue = load(folder)
    found = read_paths([cases], catalogue)
    results = [run(case, catalogue) for case in found]
    assert [miss.text for result in results for miss in result.misses] == []
    own = [entry for entry in gaps(coverage(results, catalogue)) if entry.programme == "muster-fonds"]
    assert own == []
    tried = [t for t in try_all(found, catalogue, folder) if t.bound.programme == "muster-fonds"]
    assert tried
    assert [t.bound.text for t in tried if not t.noticed] == []


@pytest.mark.parametrize("kind", ["ja_nein", "zahl", "auswahl", "mehrfach", "text", "datum"])
def test_a_new_question_loads(folder: Path, kind: str) -> None:
    assert main(["neu-frage", "muster_frage", "Musterfrage", "--art", kind, "--katalog", str(folder)]) == 0
    assert check(folder, TODAY) == 0
    assert load(folder).questions["muster_frage"].kind == kind


def test_a_new_question_is_asked_as_soon_as_a_rule_reads_it(folder: Path) -> None:
    main(["neu-frage", "muster_frage", "Musterfrage", "--katalog", str(folder)])
    zim = folder / "programmes" / "zim-innovationsnetzwerke.yaml"
    text = zim.read_text(encoding="utf-8").replace("fakt: technisches_ziel", "fakt: muster_frage")
    zim.write_text(text, encoding="utf-8")
    catalogue = load(folder)
    effects = agenda(assess({"vorhaben_ziel": ["fue_projekte"]}, catalogue, TODAY), catalogue, ()).effects
    assert "muster_frage" in [effect.fact for effect in effects]


@pytest.mark.parametrize("id_", ["go-cluster", "../draussen", "Groß", ""])
def test_ids_that_cannot_be_are_refused(
    folder: Path, tmp_path: Path, id_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.rglob("*"))
    where = ["--katalog", str(folder), "--faelle", str(tmp_path)]
    assert main(["neu-programm", id_, "Name", *where]) == 2
    assert "Bitte" in capsys.readouterr().err
    assert sorted(folder.rglob("*")) == before


def test_statements_come_oldest_first_with_grade_and_last_day() -> None:
    found = statements(load())
    dated = [statement.newest for statement in found if statement.newest]
    assert dated == sorted(dated)
    assert len(found) > 300
    window = next(s for s in found if s.where == "go-cluster" and s.subject.startswith("Stand"))
    assert (window.newest, window.ends) == (date(2025, 9, 4), None)
    assert window.age(date(2025, 9, 14)) == 10
    assert any(s.ends == date(2011, 3, 31) for s in found if s.where == "spitzencluster-wettbewerb")


def test_the_list_can_be_narrowed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "belege.csv"
    assert main(["belege", "--grad", "C", "--csv", str(file)]) == 0
    rows = file.read_text(encoding="utf-8-sig").splitlines()[1:]
    assert rows
    assert all(";C;" in row for row in rows)
    assert f"{len(rows)} Aussagen." in capsys.readouterr().out
