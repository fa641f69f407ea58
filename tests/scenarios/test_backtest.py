"""Funded consortia through the real assistant, and how its reading is judged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.catalogue.load import load
from bot.catalogue.yaml_file import read_mapping
from bot.scenarios.backtest import as_csv, back_test, consortia, row, totals
from bot.scenarios.facts_read import untrue, was_read
from bot.scenarios.talks import Say, Talk
from tests.conftest import ROOT
from tests.conversations.assistant import Assistant

CATALOGUE = load()
FILE = Path(__file__).parent / "konsortien.yml"
ENTRIES = consortia(FILE)


def test_every_consortium_has_sources_and_is_no_training_data() -> None:
    assert len(ENTRIES) >= 13
    assert all(entry.quellen and set(entry.gefoerdert) <= set(CATALOGUE.programmes) for entry in ENTRIES)
    spoken = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "data").rglob("*.y*ml"))
    assert all(entry.beschreibung[:60] not in spoken for entry in ENTRIES)
    assert read_mapping(FILE).keys() == {"konsortien"}


def test_each_is_kept_by_the_programme_that_funded_it(assistant: Assistant) -> None:
    def open_talk() -> Say:
        talk = assistant.talk()
        return lambda text: talk.say(text).messages

    rows = list(back_test(ENTRIES, open_talk, CATALOGUE))
    assert [(r.entry.name, r.fit, r.error) for r in rows if r.fit not in ("passt", "offen")] == []
    assert [r.entry.name for r in rows if r.questions > 10] == []
    assert len(as_csv(rows).splitlines()) == len(rows) + 1
    assert f"{len(rows)} von {len(rows)} hätten" in totals(rows)


def test_a_talk_without_a_verdict_is_a_row_that_says_so() -> None:
    found = row(ENTRIES[0], Talk(None, {}, ("strategie",), "kein Urteil"), CATALOGUE)
    assert (found.fit, found.rank, found.error, found.right) == (None, None, "kein Urteil", 0)
    assert set(found.missing) == set(ENTRIES[0].gesagt) - {"thema"}


@pytest.mark.parametrize(
    ("stated", "got", "true", "right"),
    [
        (12, 12, 12, True),
        (12, 13, 12, False),
        (["sachsen"], ["sachsen", "thueringen"], ["sachsen", "thueringen"], True),
        (["sachsen"], ["sachsen", "bayern"], ["sachsen"], False),
        (["sachsen", "hessen"], ["sachsen"], None, False),
    ],
)
def test_reading(stated: Any, got: Any, true: Any, right: bool) -> None:
    assert was_read(stated, got, true) is right


@pytest.mark.parametrize(
    ("got", "true", "wrong"),
    [
        (3, 12, False),
        (13, 12, True),
        ({"min": 8, "max": 10}, 9, False),
        ({"min": 1, "max": 3}, 9, True),
        (["hessen"], ["sachsen"], True),
        (True, False, True),
        ("unbekannt", True, False),
    ],
)
def test_what_contradicts(got: Any, true: Any, wrong: bool) -> None:
    assert untrue(got, true) is wrong
