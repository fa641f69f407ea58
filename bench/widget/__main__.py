"""`python -m bench.widget`: measure the widget and its peers in one run, print one table, write bench/widget.md."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from pathlib import Path

from bench.errors import NotMeasuredError
from bench.report import ROOT, made_by, say, write
from bench.widget import install
from bench.widget.contestants import contestants
from bench.widget.loads import chromium, load, size
from bench.widget.report import Measured, notes, table
from bot.launch.assistant import ensure_model
from bot.launch.settings import LaunchError, Settings

RESULT = ROOT / "bench" / "widget.md"


def options(arguments: list[str]) -> argparse.Namespace:
    """Read what may be told."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.widget", description="Misst das Widget neben deep-chat und Web Chat in einem Browser."
    )
    add = parser.add_argument
    add(
        "--rounds", type=int, default=20, metavar="N", help="so oft wird jede Seite geladen (Vorgabe 20, höchstens 100)"
    )
    add("--out", type=Path, default=RESULT, metavar="PFAD", help="wohin das Ergebnis geschrieben wird")
    told = parser.parse_args(arguments)
    if not 3 <= told.rounds <= 100:
        parser.error("--rounds liegt zwischen 3 und 100")
    return told


def measure(rounds: int, folder: Path) -> tuple[dict[str, Measured], str, list[float]]:
    """All contestants in turn, load by load, so that other work on the machine meets all of them."""
    executable = install.browser()
    install.build_widget(ROOT)
    install.install_peers(say)
    ensure_model(Settings(ROOT), say)
    say("Clusterlotse startet …")
    with contestants(ROOT, folder) as addresses, chromium(executable) as browser:
        say("Wiegen und Aufwärmen …")
        measured = {name: Measured(size(browser, url)) for name, url in addresses.items()}
        busy = [os.getloadavg()[0]]
        for number in range(1, rounds + 1):
            say(f"Runde {number} von {rounds} …")
            for name, url in addresses.items():
                measured[name].loads.append(load(browser, url))
                measured[name].slow_loads.append(load(browser, url, slow_net=True))
        busy.append(os.getloadavg()[0])
        return measured, browser.version, busy


def main(arguments: list[str]) -> int:
    """Measure and report; anything but 0 means that something could not be measured."""
    told = options(arguments)
    told.out = told.out.resolve()
    os.chdir(ROOT)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # stops server and browser, as Ctrl-C does
    try:
        with tempfile.TemporaryDirectory(prefix="clusterlotse-bench-") as folder:
            measured, version, busy = measure(told.rounds, Path(folder))
    except (NotMeasuredError, LaunchError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Abgebrochen.", file=sys.stderr)
        return 130
    lines, explained = table(measured), notes(measured, version, busy)
    print("\n".join([*lines, "", *explained]))
    write(told.out, lines, explained, made_by("bench-widget", arguments))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
