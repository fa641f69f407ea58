"""What was measured, as one table for the terminal and one file with date and command."""

from __future__ import annotations

import math
import os
import platform
import shlex
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MEGABYTE = 2**20


@dataclass
class Measured:
    """One bot's figures: seconds, and bytes."""

    turns: dict[str, list[float]] = field(default_factory=dict)
    starts: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    disk: int = 0
    disk_besides: int = 0

    def of(self, kind: str) -> list[float]:
        """The list of turns of this kind, to be filled."""
        return self.turns.setdefault(kind, [])


def say(text: str) -> None:
    """Tell what is going on, beside the result."""
    print(text, file=sys.stderr, flush=True)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of the values do not exceed."""
    return sorted(values)[max(math.ceil(share * len(values)) - 1, 0)]


def table(ours: Measured, peer: Measured) -> list[str]:
    """The table's lines, in Markdown."""
    bare = peer.turns["bare"]
    rows = [("", "Clusterlotse", "rasa init", "Verhältnis", "Ziel")]
    for kind, title, goal in (
        ("facts", "Zug mit Angaben", "höchstens 1"),
        ("question", "- davon mit Frage", ""),
        ("verdict", "- davon mit Urteil", ""),
        ("plain", "schlichte Antwort", ""),
    ):
        own = ours.turns.get(kind)
        if own:
            for share, word in ((0.5, "Median"), (0.95, "p95")):
                pair = [(statistics.median(v) if share == 0.5 else percentile(v, share)) * 1000 for v in (own, bare)]
                rows.append((f"{title}, {word} ({len(own)} / {len(bare)} Züge)", *_cells(pair, "ms", 1), goal))
    rows.append(("Start bis bereit", *_cells([min(ours.starts), min(peer.starts)], "s", 1), "höchstens 1/5 = 0,20"))
    memory = _cells(_megabytes(sum(ours.memory), sum(peer.memory)), "MB")
    rows.append(("Speicher aller Prozesse", *memory, "höchstens 1/3 = 0,33"))
    disk = _cells(_megabytes(ours.disk - ours.disk_besides, peer.disk), "MB")
    rows.append(("installierte Umgebung", *disk, "höchstens 1024 MB"))
    return aligned(rows)


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as a Markdown table whose columns line up; the first row is the head."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    padded = ([cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows)
    lines = [f"| {' | '.join(row)} |" for row in padded]
    return [lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]]


def notes(ours: Measured, peer: Measured, load: Sequence[float]) -> list[str]:
    """What one has to know to read the table."""
    parts = " + ".join(f"{value / MEGABYTE:.0f}" for value in ours.memory)
    own_starts, peer_starts = ([f"{value:.1f}".replace(".", ",") for value in m.starts] for m in (ours, peer))
    besides = f"{ours.disk_besides / MEGABYTE:.0f}"
    before, after = (f"{value:.2f}".replace(".", ",") for value in load)
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} Kerne, Python {platform.python_version()}"
    return [
        "- Züge: über den REST-Kanal nach dem Aufwärmen, beide Bots abwechselnd. Ein »Zug mit Angaben« bringt",
        "  Tatsachen, die gelesen, beurteilt und mit Frage oder Urteil beantwortet werden; der Vergleichsbot gibt nur",
        "  einen festen Satz zurück.",
        "- Start: vom Befehl bis alle Türen antworten, der schnellste zählt:",
        f"  Clusterlotse {' / '.join(own_starts)} s, rasa init {' / '.join(peer_starts)} s.",
        f"- Speicher: RSS nach allen Zügen; Clusterlotse {parts} MB (Assistent, Aktionsserver, Starter).",
        f"- Umgebung: Platz auf der Platte, bei Clusterlotse ohne {besides} MB Werkzeug für die Entwicklung.",
        f"- Rechner: {machine}; Last vor der Messung {before},",
        f"  am Ende der Züge {after} (Mittel einer Minute, die Messung selbst zählt mit).",
    ]


def write(path: Path, lines: Sequence[str], explained: Sequence[str], command: str) -> None:
    """The file for the repository."""
    head = ["# Gemessen", "", f"{time.strftime('%Y-%m-%d %H:%M')} mit `{command}`", ""]
    path.write_text("\n".join([*head, *lines, "", *explained, ""]), encoding="utf-8")


def made_by(target: str, arguments: Sequence[str]) -> str:
    """The command that was typed, for whoever wants to measure again; it names no folders of this machine."""
    given = shlex.join(map(_without_folders, arguments))
    return f'make {target} ARGS="{given}"' if given else f"make {target}"


def _without_folders(argument: str) -> str:
    """As it was given; a whole path begins at the project, or is the name alone of a file outside it."""
    path = Path(argument)
    if not path.is_absolute():
        return argument
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


def _megabytes(*values: int) -> list[float]:
    return [value / MEGABYTE for value in values]


def _cells(pair: Sequence[float], unit: str, digits: int = 0) -> tuple[str, str, str]:
    own, other = (f"{value:.{digits}f} {unit}".replace(".", ",") for value in pair)
    return own, other, f"{pair[0] / pair[1]:.2f}".replace(".", ",")
