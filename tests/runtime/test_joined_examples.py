"""Joining training data: the same as Rasa's own, without its copies; and files are read once."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.importer import CatalogueImporter
from tests.conftest import ROOT


def test_what_is_joined_stands_there_once_and_changes_nothing_before() -> None:
    one = TrainingData([Message({TEXT: "Hallo", INTENT: " gruss "})], {"NRW": "nordrhein-westfalen"})
    other = TrainingData([Message({TEXT: "Hallo", INTENT: "gruss"}), Message({TEXT: "Tag", INTENT: "gruss"})])
    other.lookup_tables.append({"name": "orte", "elements": ["Ulm", "Kiel"]})
    joined = one.merge(None, other)
    assert [(e.get(TEXT), e.get(INTENT)) for e in joined.training_examples] == [("Hallo", "gruss"), ("Tag", "gruss")]
    assert joined.entity_synonyms == one.entity_synonyms
    assert joined.lookup_tables == other.lookup_tables
    joined.training_examples[1].set(INTENT, "abschied")
    joined.lookup_tables[0]["name"] = "staedte"
    assert other.training_examples[1].get(INTENT) == "gruss"
    assert other.lookup_tables[0]["name"] == "orte"


def test_a_changed_file_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "nlu.yml"

    def said() -> set[str]:
        importer = CatalogueImporter(str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(tmp_path)])
        return {e.get(TEXT) for e in importer.get_nlu_data().training_examples}

    file.write_text('version: "3.1"\nnlu:\n- intent: gruss\n  examples: |\n    - Moin allerseits\n')
    assert "Moin allerseits" in said()
    monkeypatch.setattr("bot.importer.training_data_from_paths", lambda *_: pytest.fail("read twice"))
    assert "Moin allerseits" in said()
    monkeypatch.undo()
    file.write_text('version: "3.1"\nnlu:\n- intent: gruss\n  examples: |\n    - Servus\n')
    assert "Servus" in said()
    assert "Moin allerseits" not in said()
