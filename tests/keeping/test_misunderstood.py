"""Messages that were not understood: off by default, masked, without an id, for thirty days."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.keeping.misunderstood import DAYS, keep, kept, purge
from bot.operator import operator
from bot.scenarios import misunderstood_command
from tests.conversations.test_operator_file import act

TODAY = date(2026, 11, 25)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "var" / "missverstanden.jsonl"


@pytest.fixture
def talking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A betreiber.yml and a var/ of its own for actions that run in this process."""
    monkeypatch.setattr("bot.operator.FILE", tmp_path / "betreiber.yml")
    monkeypatch.setenv("CLUSTERLOTSE_VAR", str(tmp_path / "var"))
    return tmp_path


def test_names_and_addresses_are_masked_and_only_the_day_is_kept(file: Path) -> None:
    keep("Mein Name ist Erika Muster,\nmail erika@example.org, wie geht das mit dem Dings?", "hilfe", TODAY, file)
    (line,) = file.read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {
        "day": "2026-11-25",
        "text": "Mein Name ist [Name], mail [E-Mail], wie geht das mit dem Dings?",
        "nearest": "hilfe",
    }


def test_what_is_too_old_goes_with_the_next_message_and_with_time(file: Path) -> None:
    keep("alt", None, TODAY - timedelta(days=DAYS), file)
    keep("gestern", None, TODAY - timedelta(days=1), file)
    assert [m.text for m in kept(TODAY, file)] == ["gestern"]
    keep("heute", None, TODAY, file)
    assert "alt" not in file.read_text(encoding="utf-8")
    purge(TODAY + timedelta(days=DAYS), file)
    assert file.read_text(encoding="utf-8") == ""


def test_nothing_is_kept_unless_the_operator_turns_it_on(talking: Path) -> None:
    act("nicht_verstanden", {})
    assert not (talking / "var").exists()
    (talking / "betreiber.yml").write_text("lernen: {aktiv: true}\n", encoding="utf-8")
    act("begruessung", {})
    assert not (talking / "var").exists()
    act("nicht_verstanden", {})
    assert len(kept(date.today())) == 1


def test_it_is_off_by_default() -> None:
    assert operator(Path("gibt-es-nicht.yml")).learns is False


def test_like_messages_are_listed_together_the_most_frequent_first(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text, nearest in (
        ("Wie lange läuft die Förderung denn?", "thema_dauer"),
        ("Gibt es Kuchen?", None),
        ("wie lange läuft die förderung", "thema_dauer"),
        ("Wie lange läuft denn die Förderung bei euch?", "hilfe"),
    ):
        keep(text, nearest, date.today(), file)
    assert misunderstood_command.main(["--datei", str(file)]) == 0
    out = capsys.readouterr().out
    assert out.index("# 3-mal") < out.index("# 1-mal")
    assert "- intent: thema_dauer\n  examples: |\n    - Wie lange läuft die Förderung denn?\n" in out
    assert "- intent: unbekannt" in out
    assert "# 4 Nachrichten." in out


def test_an_empty_list_says_how_to_turn_it_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert misunderstood_command.main(["--datei", str(tmp_path / "nichts.jsonl")]) == 0
    assert "lernen" in capsys.readouterr().out
