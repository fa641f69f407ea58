"""The matrix of cases and programmes on a terminal, with symbols and colour."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.catalogue.model import Catalogue, Programme
from bot.rules.availability import Stand
from bot.rules.judge import Fit, Verdict
from bot.scenarios.picture import SYMBOLS
from bot.scenarios.run import Result

COLOURS = {Fit.FITS: "green", Fit.OPEN: "yellow", Fit.UNFIT: "red"}
STANDS = {Stand.OPEN: " ", Stand.CLOSED: "·", Stand.UNKNOWN: "~"}
LEGEND = "✔ passt · ? offen · ✘ passt nicht; dahinter: · geschlossen, ~ Stand nicht sicher, ! anders als erwartet"


def show(results: Sequence[Result], catalogue: Catalogue, console: Console) -> None:
    """Print the matrix, file by file; then every miss with its reason."""
    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    table.add_column("Fall", overflow="fold")
    table.add_column("Tag", no_wrap=True, min_width=10)
    for programme in catalogue.programmes.values():
        table.add_column(_short(programme), no_wrap=True, min_width=3)
    table.add_column("", no_wrap=True, min_width=6)
    file = None
    for result in results:
        if result.scenario.file != file:
            file = result.scenario.file
            table.add_row(Text(file.name, style="bold"))
        table.add_row(*_row(result, catalogue))
    console.print(table)
    console.print(f"{_names(catalogue)}\n{LEGEND}", style="dim")
    _misses(results, console)


def _row(result: Result, catalogue: Catalogue) -> list[Text]:
    verdicts = {verdict.id: verdict for verdict in result.assessment.verdicts}
    cells = [_cell(verdicts[programme], bool(result.missed(programme))) for programme in catalogue.programmes]
    end = Text("gut", "green") if result.good else Text("anders", "bold red")
    spoken = " (Gespräch)" if result.spoken else ""
    return [Text(f"  {result.scenario.title}{spoken}"), Text(f"{result.assessment.day:%d.%m.%Y}"), *cells, end]


def _cell(verdict: Verdict, missed: bool) -> Text:
    stand = verdict.availability.stand
    # A closed programme is never shown in green.
    colour = "dim" if stand is Stand.CLOSED else COLOURS[verdict.fit]
    text = SYMBOLS[verdict.fit] + STANDS[stand] + ("!" if missed else "")
    return Text(text, style="bold white on red" if missed else colour)


def _misses(results: Sequence[Result], console: Console) -> None:
    for result in results:
        if result.good:
            continue
        where = f"{result.scenario.file}, Zeile {result.scenario.line}"
        console.print(Text(f"\n{result.scenario.title}", "bold"), Text(where, "dim"))
        for miss in result.misses:
            console.print(Text(f"  {miss.text}"))


def _short(programme: Programme) -> str:
    """How its rules are named: "SC", "ZIM"; columns must be narrow."""
    return next(iter(programme.texts)).split("-")[0]


def _names(catalogue: Catalogue) -> str:
    return " · ".join(f"{_short(programme)} {programme.short}" for programme in catalogue.programmes.values())
