"""`rueckblick`: the funded consortia of a file, through the real assistant."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot.catalogue.load import load
from bot.launch.assistant import running
from bot.launch.settings import add_options, settings_from
from bot.scenarios.backtest import Row, as_csv, back_test, cells, consortia, totals
from bot.scenarios.talks import Open, over_rest


def main(arguments: list[str]) -> int:
    """0 if every consortium was kept by the programme that funded it, 1 if not."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.scenarios rueckblick",
        description="Führt geförderte Konsortien durch das Gespräch: Hätte der Assistent sie dorthin geführt?",
    )
    parser.add_argument("datei", type=Path, help="zum Beispiel tests/scenarios/konsortien.yml")
    parser.add_argument("--csv", type=Path, metavar="DATEI", help="Tabelle als CSV schreiben")
    add_options(parser)
    told = parser.parse_args(arguments)
    entries, catalogue = consortia(told.datei), load()
    with started(told) as open_talk:
        talks = back_test(entries, open_talk, catalogue)
        progress = track(talks, "Gespräche", total=len(entries), console=Console(stderr=True), transient=True)
        rows = list(progress)
    if told.csv:
        told.csv.write_text(as_csv(rows), encoding="utf-8-sig", newline="")
    Console().print(table_of(rows))
    Console().print(totals(rows))
    return 0 if all(row.fit in ("passt", "offen") for row in rows) else 1


def table_of(rows: Sequence[Row]) -> Table:
    """The table for a terminal: fewer and broader columns than the CSV."""
    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    for title, narrow in (
        ("Konsortium", False),
        ("Gefördert von", False),
        ("Urteil", True),
        ("Platz", True),
        ("Fragen", True),
        ("Angaben", False),
    ):
        table.add_column(title, overflow="fold", no_wrap=narrow)
    for row in rows:
        name, day, programme, _, fit, rank, questions, right, missing, wrong = cells(row)
        facts = [f"{right} richtig"]
        facts += [f"nicht verstanden: {missing}"] if row.missing else []
        facts += [f"falsch: {wrong}"] if row.wrong else []
        table.add_row(f"{name} ({day})", programme, fit, rank, questions, "; ".join(facts))
    return table


@contextmanager
def started(told: argparse.Namespace) -> Iterator[Open]:
    """The assistant while the talks run."""
    with running(settings_from(told), lambda text: print(text, file=sys.stderr)) as assistant:
        yield over_rest(assistant.settings.port)
