"""One table side by side, for the terminal and for a file with date and command."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.nlu.entrants import ENTRANTS
from bench.nlu.score import Score
from bench.nlu.turns import TURN
from bench.report import aligned

MEGABYTE = 2**20
EXPLAINED = (
    "",
    "Was die Zeilen und Spalten sagen:",
    "",
    "- „Stichprobe“: DIET und textcat lernen aus einer Auswahl, DIET in 30 statt 100 Runden und textcat in zehn, damit der Vergleich auf zwei "
    "Kernen gut eine Stunde dauert und nicht einen Tag. Daneben steht Clusterlotse mit derselben Auswahl. Mit `--sample 0` lernen alle aus allem.",
    "- „eine Runde“: DIET lernt aus allem, aber nur einmal hindurch. Wie viel es versteht, sagt diese Spalte nicht; wie lange es für eine Nachricht "
    "braucht, hängt von den Beispielen ab und nicht von den Runden. An ihr wird die Zeit verglichen, weil hier beide aus demselben gelernt haben.",
    "- „eigene Schwelle“: Ab dieser Sicherheit gilt eine Antwort. Jeder Vergleich bekommt die höchste, bei der er höchstens 3 % der eigenen "
    "Nachrichten abweist, die niemand gelernt hat. Clusterlotse lernt das selbst.",
    "- „eine Nachricht verstehen“: Gespräch und Ereignisschleife sind da, bevor eine Nachricht kommt, und Rasa schreibt wie bei `rasa run` "
    "kein Protokoll für die Fehlersuche. So ist es auf beiden Seiten; gemessen wird nur das Verstehen, bei Clusterlotse mit dem Lesen der Angaben. "
    "Wer hört, hat wie ein Server nur geladen, was ein anderer Prozess gelernt hat. "
    f"Alle hören im Wechsel je {TURN} Nachrichten, nachdem jeder die Beispiele gehört hat, die niemand lernt: Was ein Rechner für dieselbe Arbeit "
    "braucht, ändert sich binnen Minuten.",
    "- „Macro-F1“ und „richtig“ zählen jede Art, die ein Mensch gelten ließe. Fakten liest von den vieren nur Clusterlotse.",
    "- textcat steht, wie spaCy es vorgibt; TF-IDF zählt Wörter und Buchstabenfolgen, weil es mit den Voreinstellungen "
    "von scikit-learn schlechter wäre.",
)


def table(scores: dict[str, Score]) -> list[str]:
    """The table's lines, in Markdown."""
    first = next(iter(scores.values()))
    rows: list[tuple[str, Callable[[Score], str]]] = [
        ("gelernte Beispiele", lambda s: f"{s.examples:,}".replace(",", ".")),
        ("Art der Nachricht richtig", lambda s: _percent(s.accuracy)),
        ("Macro-F1", lambda s: _percent(s.macro_f1)),
        ("eigene Nachrichten abgewiesen", lambda s: _percent(s.refused)),
        *((f"fremde beantwortet: {name}", _answered(name)) for name in first.foreign),
        *((f"richtig bei: {noise} (Verlust)", _noisy(noise)) for noise in first.noisy),
        ("Fakten: Genauigkeit", lambda s: _percent(s.facts.precision) if s.facts else "–"),
        ("Fakten: Trefferquote", lambda s: _percent(s.facts.recall) if s.facts else "–"),
        ("eine Nachricht verstehen, Median", lambda s: _number(s.median * 1000, "ms")),
        ("eine Nachricht verstehen, p95", lambda s: _number(s.p95 * 1000, "ms")),
        ("Training, Rechenzeit", lambda s: f"{s.training:.0f} s"),
        ("Speicher beim Lernen, Spitze", lambda s: f"{s.learning / MEGABYTE:.0f} MB"),
        ("Speicher beim Hören, Spitze", lambda s: f"{s.memory / MEGABYTE:.0f} MB"),
        ("eigene Schwelle", lambda s: "–" if s.limit is None else _plain(s.limit)),
    ]
    head = ("", *(ENTRANTS[name].title for name in scores))
    return aligned([head, *((title, *(cell(score) for score in scores.values())) for title, cell in rows)])


def notes(scores: dict[str, Score], counts: dict[str, int]) -> list[str]:
    """What was measured with, and how ours stands against the goals."""
    lines = [f"- {name}: {count}" for name, count in counts.items()]
    for own, sampled in (("ours", False), ("ours-sample", True)):
        peers = [name for name in scores if name != own and ENTRANTS[name].sampled == sampled]
        if own in scores and peers:
            best = min(peers, key=lambda name: scores[name].errors)
            ratio = scores[own].errors / max(scores[best].errors, 1e-9)
            lines.append(
                f"- Fehler von „{ENTRANTS[own].title}“ zu denen von „{ENTRANTS[best].title}“: {_plain(ratio)} (Ziel: höchstens 0,50)"
            )
    if "ours" in scores and "diet-once" in scores:
        ours, peer = (ENTRANTS[name].title for name in ("ours", "diet-once"))
        ratio = scores["ours"].median / scores["diet-once"].median
        lines.append(f"- Zeit von „{ours}“ zu der von „{peer}“: {_plain(ratio)} (Ziel: höchstens 0,25)")
    return [*lines, *EXPLAINED]


def write(path: Path, lines: Sequence[str], explained: Sequence[str], command: str) -> None:
    """Keep the table with date, machine and command."""
    head = [
        "# Wie gut das Ohr versteht",
        "",
        f"Gemessen am {time.strftime('%Y-%m-%d')} mit `{command}`, {os.cpu_count()} Kerne, "
        f"{platform.system()}, Python {platform.python_version()}. Alle lernen aus denselben Beispielen.",
        "",
    ]
    path.write_text("\n".join([*head, *lines, "", *explained, ""]), encoding="utf-8")


def _noisy(noise: str) -> Callable[[Score], str]:
    return lambda s: f"{_percent(s.noisy[noise])} ({_plain((s.accuracy - s.noisy[noise]) * 100, 1)})"


def _answered(name: str) -> Callable[[Score], str]:
    return lambda s: _percent(s.foreign[name])


def _number(value: float, unit: str) -> str:
    return f"{_plain(value, 1)} {unit}"


def _plain(value: float, places: int = 2) -> str:
    return f"{value:.{places}f}".replace(".", ",")


def _percent(share: float) -> str:
    return _number(share * 100, "%")
