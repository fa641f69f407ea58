"""Replies of voices that nobody learned from: how things stand, told instead of yes, no or a choice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bot.language import reading

VOICES = yaml.safe_load(Path(__file__).with_name("stimmen_antworten.yml").read_text(encoding="utf-8"))
SAID = {"ja": True, "nein": False}
UNDERSTOOD, MISUNDERSTOOD = 0.82, 0.09  # of all of them; below and above what is reached, so that a few may move


def test_most_voices_are_understood_and_few_misunderstood(trained_ear: Any) -> None:
    right, wrong, count = 0, [], 0
    for fact, table in VOICES.items():
        question = trained_ear.vocabulary.questions[fact]
        for value, texts in table.items():
            wanted = SAID.get(value, value)
            for text in texts:
                count += 1
                got = next((s.value for s in reading.answer(text, question) if s.fact == fact), None)
                if got == wanted or (isinstance(got, list) and wanted in got):
                    right += 1
                elif got not in (None, "unbekannt"):
                    wrong.append((fact, text, got))
    assert right >= UNDERSTOOD * count, right / count
    assert len(wrong) <= MISUNDERSTOOD * count, wrong
