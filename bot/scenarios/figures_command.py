"""`zahlen`: how the assistant is used, without personal data."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.catalogue.load import load
from bot.scenarios.figures import FEWEST, figures, talks


def main(arguments: list[str]) -> int:
    """0, or 2 if there is no store."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.scenarios zahlen", description="Zählt Gespräche, Themen, Urteile und wo Menschen aufhören."
    )
    parser.add_argument("--datei", type=Path, default=Path("var/gespraeche.sqlite"), help="Speicher der Gespräche")
    parser.add_argument("--json", type=Path, metavar="DATEI", help="als JSON schreiben")
    told = parser.parse_args(arguments)
    if not told.datei.exists():
        print(f"{told.datei} gibt es nicht. Gespräche entstehen, wenn der Assistent läuft.", file=sys.stderr)
        return 2
    catalogue = load()
    counted = figures(talks(told.datei, catalogue), catalogue)
    if told.json:
        told.json.write_text(json.dumps(counted, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    table = Table("", "", "Gespräche", show_edge=False, pad_edge=False, header_style="bold")
    for title, counts in counted.items():
        for what, number in counts.items() or (("weniger als fünf", ""),):
            table.add_row(title, what, str(number))
            title = ""
    Console().print(table)
    Console().print(f"Was weniger als {FEWEST} Gespräche betrifft, ist weggelassen.")
    return 0
