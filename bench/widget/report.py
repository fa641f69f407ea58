"""What was measured, as the table and what one has to know to read it."""

from __future__ import annotations

import json
import os
import platform
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bench.report import aligned, percentile
from bench.widget.contestants import HERE, OURS
from bench.widget.loads import Size, Times

Row = tuple[str, ...]


@dataclass
class Measured:
    """One contestant's figures."""

    size: Size
    loads: list[Times] = field(default_factory=list)
    slow_loads: list[Times] = field(default_factory=list)

    def from_load(self) -> list[float]:
        """Seconds from the start of navigation."""
        return [times.from_load for times in self.loads]

    def slow_net(self) -> list[float]:
        """The same over a slow network."""
        return [times.from_load for times in self.slow_loads]

    def from_click(self) -> list[float]:
        """Seconds from the click; without a launcher there are none."""
        return [times.from_click for times in self.loads if times.from_click is not None]


def table(measured: Mapping[str, Measured]) -> list[str]:
    """The table's lines, in Markdown: a column for each contestant."""

    def row(title: str, value: Callable[[Measured], str], goal: str = "") -> Row:
        return (title, *map(value, measured.values()), goal)

    def relative(of: Callable[[Measured], float]) -> Row:
        base = of(measured[OURS])
        return row("- gegenüber Clusterlotse", lambda one: f"{of(one) / base:.1f}-mal".replace(".", ","))

    return aligned(
        [
            ("", *measured, "Ziel"),
            row("geladen, unverpackt", lambda one: _kilobytes(one.size.raw)),
            row("geladen, gzip", lambda one: _kilobytes(one.size.packed)),
            relative(lambda one: one.size.packed),
            row("- davon Programm", lambda one: _kilobytes(one.size.packed_code), "höchstens 45 kB"),
            row("Anfragen außer der Gastseite", lambda one: str(one.size.requests)),
            row("vom Laden bis zur Eingabe, Median", lambda one: _middle(one.from_load())),
            row("vom Laden bis zur Eingabe, p95", lambda one: _slow(one.from_load())),
            relative(lambda one: statistics.median(one.from_load())),
            row("dasselbe im langsamen Netz, Median", lambda one: _middle(one.slow_net())),
            row("dasselbe im langsamen Netz, p95", lambda one: _slow(one.slow_net())),
            relative(lambda one: statistics.median(one.slow_net())),
            row("vom Klick bis zur Eingabe, Median", lambda one: _middle(one.from_click())),
            row("vom Klick bis zur Eingabe, p95", lambda one: _slow(one.from_click())),
        ]
    )


def notes(measured: Mapping[str, Measured], browser: str, load: Sequence[float]) -> list[str]:
    """What one has to know to read the table."""
    rounds = len(measured[OURS].loads)
    versions = ", ".join(
        f"{name} {version}"
        for name, version in json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"].items()
    )
    foreign = [f"{name}: {', '.join(one.size.foreign)}" for name, one in measured.items() if one.size.foreign]
    before, after = (f"{value:.2f}".replace(".", ",") for value in load)
    return [
        f"- Verglichen: {versions}. »Web Chat minimal« ist die kleinere Ausgabe ohne Markdown und reiche Karten.",
        f"- {rounds} Ladevorgänge je Spalte, reihum, jeder in einem neuen Profil ohne Zwischenspeicher; einer vorab",
        "  wird gewogen und zählt nicht bei der Zeit. Alle auf einer gleich kargen Gastseite desselben Rechners.",
        "- Geladen: alle Antworten bis kurz nach der Eingabe ohne die Gastseite, jede für sich verpackt (1 kB = 1000 Byte);",
        "  »Programm« sind Skripte, Stile und Schriften. Clusterlotse holt beim Öffnen dazu die Angaben des Betreibers",
        "  und den Katalog der Programme; die anderen haben keine Daten.",
        "- Eingabe: das Textfeld ist da, sichtbar, bedienbar und hat ein Zeichen angenommen; auf einen Bildschirmtakt",
        "  genau. Danach folgt zur Probe eine echte Taste.",
        "- Clusterlotse: gebautes Widget an der Tür des gestarteten Assistenten. Es zeigt erst einen Knopf; »vom Laden«",
        "  enthält den Klick, sobald er da ist, »vom Klick« nur das Öffnen. Die anderen stehen offen auf der Seite, kommen",
        "  von einem Server nur für Dateien und antworten mit einem festen Satz aus der Seite selbst.",
        "- Langsames Netz: 1,6 Mbit/s und 150 ms Verzögerung, vom Browser nachgestellt.",
        f"- Anfragen an fremde Adressen: {'; '.join(foreign) or 'keine'}.",
        f"- Rechner: {platform.system()} {platform.machine()}, {os.cpu_count()} Kerne, Chromium {browser};",
        f"  Last vor der Messung {before}, danach {after} (Mittel einer Minute, die Messung selbst zählt mit).",
    ]


def _kilobytes(value: int) -> str:
    return f"{value / 1000:.1f} kB".replace(".", ",")


def _middle(values: Sequence[float]) -> str:
    return _milliseconds(statistics.median(values)) if values else "–"


def _slow(values: Sequence[float]) -> str:
    return _milliseconds(percentile(values, 0.95)) if values else "–"


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"
