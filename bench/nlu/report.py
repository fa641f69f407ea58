"""One table side by side, for the terminal and for a file with date and command."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.nlu.score import Score
from bench.report import aligned

MEGABYTE = 2**20
TITLES = {
    "ours": "Clusterlotse",
    "diet": "Rasa mit DIET",
    "linear": "TF-IDF, log. Regression",
    "textcat": "spaCy textcat",
}


def table(scores: dict[str, Score]) -> list[str]:
    """The table's lines, in Markdown."""
    rows: list[tuple[str, Callable[[Score], str]]] = [
        ("Art der Nachricht richtig", lambda s: _percent(s.accuracy)),
        ("Macro-F1", lambda s: _percent(s.macro_f1)),
        ("eigene Nachrichten abgewiesen", lambda s: _percent(s.refused)),
        ("fremde Nachrichten beantwortet", lambda s: _percent(s.foreign)),
        *((f"richtig bei: {noise}", _noisy(noise)) for noise in next(iter(scores.values())).noisy),
        ("Fakten: Genauigkeit", lambda s: _percent(s.facts.precision) if s.facts else "–"),
        ("Fakten: Trefferquote", lambda s: _percent(s.facts.recall) if s.facts else "–"),
        ("eine Nachricht verstehen, Median", lambda s: f"{s.median * 1000:.1f} ms"),
        ("eine Nachricht verstehen, p95", lambda s: f"{s.p95 * 1000:.1f} ms"),
        ("Training", lambda s: f"{s.training:.0f} s"),
        ("Speicher, Spitze", lambda s: f"{s.memory / MEGABYTE:.0f} MB"),
    ]
    head = ("", *(TITLES[name] for name in scores))
    return aligned([head, *((title, *(cell(score) for score in scores.values())) for title, cell in rows)])


def notes(scores: dict[str, Score], counts: dict[str, int]) -> list[str]:
    """What was measured with, and how ours stands against the goals."""
    lines = [f"- {name}: {count}" for name, count in counts.items()]
    peers = {name: score for name, score in scores.items() if name != "ours"}
    if "ours" in scores and peers:
        best = min(peers, key=lambda name: peers[name].errors)
        ratio = scores["ours"].errors / max(peers[best].errors, 1e-9)
        lines.append(
            f"- Fehler im Verhältnis zum besten Vergleich ({TITLES[best]}): {ratio:.2f} (Ziel: höchstens 0,50)"
        )
    if "ours" in scores and "diet" in scores:
        ratio = scores["ours"].median / scores["diet"].median
        lines.append(f"- Zeit im Verhältnis zu DIET: {ratio:.2f} (Ziel: höchstens 0,25)")
    return [line.replace(".", ",") if "Verhältnis" in line else line for line in lines]


def write(path: Path, lines: Sequence[str], explained: Sequence[str], command: str) -> None:
    """Keep the table with date, machine and command."""
    head = [
        "# Wie gut das Ohr versteht",
        "",
        f"Gemessen am {time.strftime('%Y-%m-%d')} mit `{command}`, {os.cpu_count()} Kerne, "
        f"{platform.system()}, Python {platform.python_version()}. Alle vier lernen aus denselben Beispielen.",
        "",
    ]
    path.write_text("\n".join([*head, *lines, "", *explained, ""]), encoding="utf-8")


def _noisy(noise: str) -> Callable[[Score], str]:
    return lambda score: _percent(score.noisy[noise])


def _percent(share: float) -> str:
    return f"{share * 100:.1f} %".replace(".", ",")
