"""Logs go after the period that the operator set, while the servers go on writing."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from bot.keeping.log_files import purge

TODAY = date(2026, 11, 25)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_an_earlier_day_wrote_goes_after_its_time(tmp_path: Path) -> None:
    log = tmp_path / "rasa.log"
    log.write_text("--- 2026-11-20 08:00:00 Rasa startet\n2026-11-21 09:00:00 ERROR Algenkeller\n")
    with log.open("ab", buffering=0) as server:  # as a running server holds it
        assert purge(30, TODAY, tmp_path) == 0
        assert names(tmp_path) == ["rasa-2026-11-20.log", "rasa.log"]
        server.write(b"2026-11-25 10:00:00 ERROR Moosgarten\n")
    assert log.read_text() == "2026-11-25 10:00:00 ERROR Moosgarten\n"
    assert "Algenkeller" in (tmp_path / "rasa-2026-11-20.log").read_text()
    assert purge(30, date(2026, 12, 19), tmp_path) == 0
    assert purge(30, date(2026, 12, 20), tmp_path) == 1
    assert names(tmp_path) == ["rasa-2026-11-25.log", "rasa.log"]


def test_todays_log_stays_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "actions.log").write_text("--- 2026-11-25 08:00:00 Aktionsserver startet\n")
    purge(1, TODAY, tmp_path)
    assert names(tmp_path) == ["actions.log"]


def test_a_shorter_period_holds_for_what_is_there(tmp_path: Path) -> None:
    for age in (0, 1, 6, 7, 8, 40):
        (tmp_path / f"rasa-{TODAY - timedelta(days=age)}.log").write_text("x")
    purge(7, TODAY, tmp_path)
    assert names(tmp_path) == [f"rasa-{TODAY - timedelta(days=age)}.log" for age in (6, 1, 0)]


def test_other_files_are_left_alone_and_a_missing_folder_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "rueckblick.csv").write_text("2020-01-01")
    purge(1, TODAY, tmp_path)
    purge(1, TODAY, tmp_path / "gibt-es-nicht")
    assert names(tmp_path) == ["rueckblick.csv"]
