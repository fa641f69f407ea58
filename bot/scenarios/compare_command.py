"""`vergleich`: what two days, or two versions of the catalogue, change for the cases."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.catalogue.load import load
from bot.scenarios.catalogues import catalogue_of
from bot.scenarios.compare import Change, Side, by_rule, compare
from bot.scenarios.reader import read_paths

MOST_TITLES = 1


def options(arguments: list[str]) -> argparse.Namespace:
    """Read what may be told."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.scenarios vergleich",
        description="Zeigt, welche Urteile und Regeln sich zwischen zwei Tagen oder zwei Ständen des Katalogs ändern.",
    )
    add = parser.add_argument
    add("pfade", nargs="+", type=Path, metavar="PFAD", help="Falldateien oder Ordner")
    add(
        "--am",
        type=date.fromisoformat,
        action="append",
        default=[],
        metavar="TAG",
        help="ein Tag für beide Seiten, zwei für vorher und nachher",
    )
    add(
        "--katalog",
        action="append",
        default=[],
        metavar="STAND",
        help="Ordner oder Stand in git; einmal: verglichen mit dem jetzigen, zweimal: vorher und nachher",
    )
    add("--json", type=Path, metavar="DATEI", help="alle Unterschiede als JSON schreiben")
    told = parser.parse_args(arguments)
    if len(told.am) > 2 or len(told.katalog) > 2 or (len(told.am) < 2 and not told.katalog):
        parser.error("nötig sind zwei Tage (--am … --am …) oder ein anderer Katalog (--katalog …)")
    return told


def main(arguments: list[str]) -> int:
    """Always 0: a difference is no mistake."""
    told = options(arguments)
    before, after = sides(told.am, told.katalog)
    changes = compare(read_paths(told.pfade, load()), before, after)
    show(changes, before, after, Console())
    if told.json:
        told.json.write_text(
            json.dumps([vars(c) for c in changes], ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
    return 0


def sides(days: Sequence[date], names: Sequence[str]) -> tuple[Side, Side]:
    """Both sides from what was told."""
    catalogues = [(name, catalogue_of(name)) for name in names]
    while len(catalogues) < 2:
        catalogues.append(("jetzt", load()))
    first = days[0] if days else None
    last = days[-1] if days else None
    told = [
        f"{day:%d.%m.%Y}" if len(days) == 2 and day else name
        for day, (name, _) in zip((first, last), catalogues, strict=True)
    ]
    return Side(told[0], catalogues[0][1], first), Side(told[1], catalogues[1][1], last)


def show(changes: Sequence[Change], before: Side, after: Side, console: Console) -> None:
    """The differences as a table, verdicts first."""
    if not changes:
        console.print(f"Zwischen {before.name} und {after.name} ändert sich für keinen Fall etwas.")
        return
    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    for title in ("Programm", "Was", before.name, after.name, "Fälle"):
        table.add_column(title, overflow="fold")
    ordered = sorted(changes, key=lambda change: (not change.turns_verdict, change.programme))
    for (programme, subject, was, now), titles in by_rule(ordered).items():
        more = f" und {len(titles) - MOST_TITLES} weitere" if len(titles) > MOST_TITLES else ""
        table.add_row(programme, subject, was, now, "; ".join(titles[:MOST_TITLES]) + more)
    console.print(table)
    verdicts = sum(change.turns_verdict for change in changes)
    console.print(f"{verdicts} geänderte Urteile, {len(changes) - verdicts} geänderte Regeln.")
