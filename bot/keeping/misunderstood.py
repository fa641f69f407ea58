"""Messages that were not understood, kept so that the assistant can learn: masked, without who wrote them, for thirty days.

Only where the operator turns it on. The day is kept, not the moment, and nothing that leads back to a talk. Therefore a
talk that is deleted on request can't take its lines along; they go after their time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

from bot.keeping.masking import mask

DAYS = 30
LONGEST_TEXT = 500
MOST_LINES = 10_000  # nobody reviews more, and a flood of nonsense must not fill the disk


@dataclass(frozen=True)
class Misunderstood:
    """One message: the day, the masked text, and the kind of message that came nearest."""

    day: str
    text: str
    nearest: str | None


def usual_file() -> Path:
    """Where they are kept."""
    return Path(os.environ.get("CLUSTERLOTSE_VAR", "var")) / "missverstanden.jsonl"


def keep(text: str, nearest: str | None, today: date, file: Path | None = None) -> None:
    """Add a message and let go of what is too old."""
    file = file or usual_file()
    masked = mask(" ".join(text.split())).text[:LONGEST_TEXT]
    _write([*kept(today, file), Misunderstood(today.isoformat(), masked, nearest)][-MOST_LINES:], file)


def kept(today: date, file: Path | None = None) -> list[Misunderstood]:
    """What is still within its time, the oldest first."""
    first = (today - timedelta(days=DAYS)).isoformat()
    return [found for found in _read(file or usual_file()) if found.day > first]


def purge(today: date, file: Path | None = None) -> None:
    """Let go of what is too old, also where nothing new comes."""
    file = file or usual_file()
    if file.exists():
        _write(kept(today, file), file)


def _read(file: Path) -> Iterable[Misunderstood]:
    if file.exists():
        for line in file.read_text(encoding="utf-8").splitlines():
            yield Misunderstood(**json.loads(line))


def _write(lines: Iterable[Misunderstood], file: Path) -> None:
    """Replace the file as a whole: half a line is never left behind."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".neu")
    fresh.write_text("".join(json.dumps(asdict(line), ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    fresh.replace(file)
