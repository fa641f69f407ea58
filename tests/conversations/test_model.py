"""Without a model nothing is proved: skipped where somebody just tries, a failure in CI."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conversations.assistant import model_to_test


def test_no_model_skips_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="train one"):
        model_to_test(tmp_path)


def test_no_model_fails_in_ci(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="train one"):
        model_to_test(tmp_path)


def test_newest_model_is_taken(tmp_path: Path) -> None:
    for age, name in enumerate(("b.tar.gz", "a.tar.gz")):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    assert model_to_test(tmp_path).name == "b.tar.gz"
