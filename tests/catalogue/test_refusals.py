"""The loader refuses what is wrong and says where, what and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue.check import main as check
from bot.catalogue.errors import CatalogueError
from bot.catalogue.load import load
from tests.catalogue.mistakes import FORUM, MISTAKES, added


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistake_is_refused_with_file_key_and_remedy(mistake: str, folder: Path) -> None:
    name, spoil, key, problem, remedy = MISTAKES[mistake]
    path = folder / name
    path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(CatalogueError) as refused:
        load(folder)
    error = refused.value
    assert error.file == path
    assert error.key.startswith(key)
    assert problem in error.problem
    assert remedy in error.remedy
    assert path.name in str(error)
    assert error.key in str(error)


def test_text_in_a_foreign_encoding_is_refused(folder: Path) -> None:
    path = folder / FORUM
    path.write_bytes(path.read_bytes() + "# für später".encode("latin-1"))
    with pytest.raises(CatalogueError, match="UTF-8"):
        load(folder)


def test_check_tells_the_mistake_in_sentences_and_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / FORUM
    path.write_text(added("farbe: blau")(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert check(folder) == 1
    told = capsys.readouterr().err
    assert f"Datei: {path}" in told
    assert "Stelle: farbe" in told
    assert "Erlaubt: " in told
