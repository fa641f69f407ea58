"""A model is made anew exactly when what it was made from has changed."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest

from bot.launch import fingerprint


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
