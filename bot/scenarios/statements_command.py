"""`belege`: the statements of the catalogue by age, grade and last day."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.catalogue.load import load
from bot.scenarios.statements import Statement, statements

HEAD = ("Wo", "Worüber", "Jüngster Beleg", "Alter in Tagen", "Grad", "Letzter Tag")


def main(arguments: list[str]) -> int:
    """Always 0: age is no mistake."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.scenarios belege",
        description="Listet die Aussagen des Katalogs, den ältesten Beleg zuerst.",
    )
    add = parser.add_argument
    add("--am", type=date.fromisoformat, default=date.today(), metavar="TAG", help="Tag, von dem aus das Alter zählt")
    add("--grad", choices=("A", "B", "C"), action="append", help="nur Aussagen, deren bester Beleg diesen Grad hat")
    add("--endet-bis", type=date.fromisoformat, metavar="TAG", help="nur Aussagen mit einem letzten Tag bis dahin")
    add("--csv", type=Path, metavar="DATEI", help="als CSV schreiben")
    told = parser.parse_args(arguments)
    rows = [_row(found, told.am) for found in statements(load()) if _wanted(found, told)]
    if told.csv:
        with told.csv.open("w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out, delimiter=";").writerows([HEAD, *rows])
    table = Table(*HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*row)
    Console().print(table)
    Console().print(f"{len(rows)} Aussagen.")
    return 0


def _wanted(found: Statement, told: argparse.Namespace) -> bool:
    if told.grad and found.grade not in told.grad:
        return False
    return told.endet_bis is None or (found.ends is not None and told.am <= found.ends <= told.endet_bis)


def _row(found: Statement, today: date) -> Sequence[str]:
    age = found.age(today)
    newest = f"{found.newest:%d.%m.%Y}" if found.newest else "undatiert"
    ends = f"{found.ends:%d.%m.%Y}" if found.ends else "–"
    return found.where, found.subject, newest, "–" if age is None else str(age), found.grade, ends
