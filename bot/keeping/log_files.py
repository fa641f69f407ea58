"""Logs are kept as long as talks. What an earlier day wrote is set aside under its day, and goes after its time.

The servers hold their logs open to append, so a log is copied and emptied, never moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

FOLDER = Path("logs")
DAY = re.compile(rb"\d{4}-\d\d-\d\d")
SET_ASIDE = re.compile(r"^.+-(\d{4}-\d\d-\d\d)\.log$")
LINES_TO_SEARCH = 50  # a log begins with the day it was begun; what libraries print before is a few lines


def purge(days: int, today: date, folder: Path = FOLDER) -> int:
    """Set aside what earlier days wrote, and delete what is so many days old; how many files that were."""
    for log in _written_to(folder):
        begun = _begun(log)
        if begun < today:
            _set_aside(log, begun)
    last = (today - timedelta(days=days)).isoformat()
    old = [path for path in folder.glob("*.log") if (found := SET_ASIDE.match(path.name)) and found[1] <= last]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _written_to(folder: Path) -> Iterable[Path]:
    return [path for path in folder.glob("*.log") if not SET_ASIDE.match(path.name) and path.stat().st_size]


def _begun(log: Path) -> date:
    """The day of the first line that names one, else that of the last change."""
    with log.open("rb") as lines:
        for _, line in zip(range(LINES_TO_SEARCH), lines):  # noqa: B905 (the file may be shorter)
            found = DAY.search(line)
            try:
                if found:
                    return date.fromisoformat(found[0].decode())
            except ValueError:
                continue
    return date.fromtimestamp(log.stat().st_mtime)


def _set_aside(log: Path, day: date) -> None:
    with log.open("r+b") as written, log.with_name(f"{log.stem}-{day.isoformat()}.log").open("ab") as aside:
        aside.write(written.read())
        written.truncate(0)
