"""A model is made anew exactly when what it was made from has changed."""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path

import pytest

from bot.launch import fingerprint
from tests.conftest import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one of each kind of input and a model that is up to date."""
    for name in ("config.yml", "domain.yml", "data/nlu/a.yml", "bot/catalogue/programmes/x.yaml", "bot/importer.py"):
        write(tmp_path / name, "eins")
    for name in ("bot/language/ear.py", "requirements.lock", "actions/base.py"):
        write(tmp_path / name, "eins")
    (tmp_path / "models").mkdir()
    write(tmp_path / "metadata.json", "{}")
    with tarfile.open(tmp_path / "models" / "a.tar.gz", "w:gz") as archive:
        archive.add(tmp_path / "metadata.json", "./metadata.json")
    fingerprint.record(tmp_path, tmp_path / "models")
    return tmp_path


def write(path: Path, text: str) -> None:
    """Write a file, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def is_current(project: Path) -> bool:
    """Is the project's model up to date?"""
    return fingerprint.is_current(project, project / "models")


@pytest.mark.parametrize(
    ("changed", "current", "code"),
    [
        (None, True, False),
        ("actions/base.py", True, False),
        ("bot/language/__pycache__/ear.pyc", True, False),
        ("data/nlu/a.yml", False, False),
        ("data/nlu/neu.yml", False, False),
        ("config.yml", False, False),
        ("domain.yml", False, False),
        ("bot/catalogue/programmes/x.yaml", False, False),
        ("bot/importer.py", False, False),
        ("bot/language/helfer.py", False, True),
        ("requirements.lock", False, True),
    ],
)
def test_what_counts(project: Path, changed: str | None, current: bool, code: bool) -> None:
    if changed:
        write(project / changed, "zwei")
    assert is_current(project) is current
    assert fingerprint.code_changed(project, project / "models") is code


def test_a_renamed_file_counts(project: Path) -> None:
    (project / "data/nlu/a.yml").rename(project / "data/nlu/b.yml")
    assert not is_current(project)


def test_a_model_from_elsewhere_is_not_ours(project: Path) -> None:
    (project / "models/a.tar.gz").rename(project / "models/b.tar.gz")
    assert not is_current(project)


@pytest.mark.parametrize("note", ["", "{", "[]", '{"model": 1}'])
def test_a_broken_note_means_training(project: Path, note: str) -> None:
    (project / "models" / fingerprint.RECORD).write_text(note)
    assert not is_current(project)


def test_a_damaged_model_is_seen(project: Path) -> None:
    model = project / "models/a.tar.gz"
    assert fingerprint.is_readable(model)
    model.write_bytes(model.read_bytes()[:40])
    assert not fingerprint.is_readable(model)
    model.write_bytes(b"")
    assert not fingerprint.is_readable(model)


@pytest.fixture
def with_catalogue(tmp_path: Path) -> Path:
    """A project with the real catalogue and a model that is up to date."""
    for name in ("bot/catalogue", "bot/rules", "bot/__init__.py"):
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    (tmp_path / "models").mkdir()
    (tmp_path / "models/a.tar.gz").write_bytes(b"")
    fingerprint.record(tmp_path, tmp_path / "models")
    return tmp_path


@pytest.mark.parametrize(
    ("file", "before", "after", "current"),
    [
        ("programmes/zim-innovationsnetzwerke.yaml", "kriterien:\n", "kriterien:\n\n", True),
        ("programmes/zim-innovationsnetzwerke.yaml", "datum: 20", "datum: 19", True),
        ("subjects/datenschutz.yaml", "beispiele:\n", "beispiele:\n  - Wer liest mit?\n", False),
        ("programmes/zim-innovationsnetzwerke.yaml", "namen:\n", "namen:\n  - Netzwerkzim\n", False),
        ("programmes/zim-innovationsnetzwerke.yaml", "kriterien:", "kriterienn:", False),
    ],
)
def test_of_the_catalogue_only_what_training_reads_counts(
    with_catalogue: Path, file: str, before: str, after: str, current: bool
) -> None:
    path = with_catalogue / "bot/catalogue" / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    assert is_current(with_catalogue) is current


def test_a_bound_from_a_day_on_needs_no_training(with_catalogue: Path) -> None:
    path = with_catalogue / "bot/catalogue/programmes/zim-innovationsnetzwerke.yaml"
    text = path.read_text(encoding="utf-8")
    bound = "fakt: beschaeftigte_groesstes_unternehmen, grenze: "
    assert f"{bound}500" in text
    path.write_text(text.replace(f"{bound}500", f"{bound}{{2015-01-01: 500, 2027-01-01: 250}}"), encoding="utf-8")
    assert fingerprint.recorded(with_catalogue / "models")["catalogue"] != fingerprint.mark(
        with_catalogue, fingerprint.CATALOGUE
    )
    assert is_current(with_catalogue)
