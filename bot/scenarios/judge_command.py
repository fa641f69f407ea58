"""Judge the cases of files and folders, print the matrix, write reports."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.progress import track

from bot.catalogue.load import load
from bot.catalogue.model import Catalogue
from bot.scenarios import matrix, outputs
from bot.scenarios.coverage import coverage, totals
from bot.scenarios.model import Scenario
from bot.scenarios.reader import read_paths
from bot.scenarios.report import report
from bot.scenarios.run import Result, run
from bot.scenarios.talks import over_rest, talk_through


def options(arguments: list[str]) -> argparse.Namespace:
    """Read what may be told."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.scenarios", description="Beurteilt Fälle und vergleicht mit dem, was erwartet wird."
    )
    add = parser.add_argument
    add("pfade", nargs="+", type=Path, metavar="PFAD", help="Falldateien oder Ordner")
    add("--am", type=date.fromisoformat, metavar="TAG", help="Tag für Fälle ohne eigenen Tag (JJJJ-MM-TT), sonst heute")
    add("--nur-abweichungen", action="store_true", help="in der Matrix nur Fälle zeigen, die anders ausfallen")
    add("--gespraeche", action="store_true", help="Fälle mit Gespräch auch mit dem laufenden Assistenten führen")
    add("--port", type=int, default=5005, metavar="N", help="Port des laufenden Assistenten (make start)")
    for form in ("json", "junit", "csv", "html"):
        add(f"--{form}", type=Path, metavar="DATEI", help=f"Ergebnis als {form.upper()} schreiben")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """0 if every case came out as expected, 1 if not."""
    told = options(arguments)
    catalogue, console = load(), Console()
    results = list(judged(read_paths(told.pfade, catalogue), catalogue, told))
    write(results, catalogue, told)
    shown = [result for result in results if not (told.nur_abweichungen and result.good)]
    if shown:
        matrix.show(shown, catalogue, console)
    console.print(_sum(results, catalogue))
    return 0 if all(result.good for result in results) else 1


def judged(cases: Sequence[Scenario], catalogue: Catalogue, told: argparse.Namespace) -> Iterable[Result]:
    """Every case by its facts, those with a talk through the assistant as well."""
    for case in track(cases, "Fälle", console=Console(stderr=True), transient=True):
        if case.facts or not case.messages:
            yield run(case, catalogue, told.am)
        if case.messages and told.gespraeche:
            yield talk_through(case, over_rest(told.port), catalogue, told.am)


def write(results: Sequence[Result], catalogue: Catalogue, told: argparse.Namespace) -> None:
    """Write the forms that were asked for."""
    forms: dict[str, Callable[[], str]] = {
        "json": lambda: outputs.as_json(results, catalogue),
        "junit": lambda: outputs.as_junit(results),
        "csv": lambda: outputs.as_csv(results, catalogue),
        "html": lambda: report(results, catalogue),
    }
    for form, content in forms.items():
        target: Path | None = getattr(told, form)
        if target:
            target.parent.mkdir(parents=True, exist_ok=True)
            # A byte order mark tells spreadsheets that the CSV is UTF-8.
            target.write_text(content(), encoding="utf-8-sig" if form == "csv" else "utf-8", newline="")


def _sum(results: Sequence[Result], catalogue: Catalogue) -> str:
    counts = totals(coverage(results, catalogue))
    good = sum(result.good for result in results)
    rules = f"{counts['gezeigt']} von {counts['regeln']} Regeln sind in jedem Zustand gezeigt"
    return f"{good} von {len(results)} Fällen wie erwartet; {rules}."
