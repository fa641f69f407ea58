"""`grenzen`: every bound moved by one, and the case that notices."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot.catalogue.load import load
from bot.scenarios.mutation import Tried, try_all
from bot.scenarios.reader import read_paths


def main(arguments: list[str]) -> int:
    """0 if some case notices each bound, 1 if not."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.scenarios grenzen",
        description="Verschiebt jede Grenze um eins und sucht den Fall, der es merkt.",
    )
    parser.add_argument("pfade", nargs="+", type=Path, metavar="PFAD", help="Falldateien oder Ordner")
    told = parser.parse_args(arguments)
    catalogue, console = load(), Console()
    cases = read_paths(told.pfade, catalogue)
    tried = list(track(try_all(cases, catalogue), "Grenzen", console=Console(stderr=True), transient=True))
    table = Table("Programm", "Grenze", "Bemerkt von", show_edge=False, pad_edge=False, header_style="bold")
    for result in tried:
        table.add_row(result.bound.programme, result.bound.text, _by(result))
    console.print(table)
    noticed = sum(result.noticed for result in tried)
    console.print(f"{noticed} von {len(tried)} verschobenen Grenzen werden bemerkt.")
    return 0 if noticed == len(tried) else 1


def _by(result: Tried) -> str:
    if result.caught_by:
        return result.caught_by.title
    if result.refused:
        return "dem Lader: So ist der Katalog nicht gültig."
    return "niemandem nötig: An keinem Tag ändert sich etwas." if result.same else "[bold red]niemandem[/]"
