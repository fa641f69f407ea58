"""`python -m bench`: measure both bots in one run, print one table, write bench/ergebnis.md."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
import tempfile
from pathlib import Path

from bench import ours, peer
from bench.errors import NotMeasuredError
from bench.report import ROOT, Measured, made_by, notes, say, table, write
from bench.server import Server
from bench.sizes import size, size_besides
from bot.launch.assistant import ensure_model
from bot.launch.settings import LaunchError, Settings

RESULT = Path(__file__).parent / "ergebnis.md"


def options(arguments: list[str]) -> argparse.Namespace:
    """Read what may be told."""
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Misst Clusterlotse neben einem Rasa mit Standardeinstellungen."
    )
    add = parser.add_argument
    add("--turns", type=int, default=120, metavar="N", help="Züge je Bot und Art (Vorgabe 120, höchstens 1000)")
    add("--starts", type=int, default=2, metavar="N", help="so oft wird gestartet; der schnellste Start zählt")
    add("--peer-env", type=Path, default=ROOT / ".venv-peer", metavar="PFAD", help="Umgebung des Vergleichsbots")
    add("--out", type=Path, default=RESULT, metavar="PFAD", help="wohin das Ergebnis geschrieben wird")
    told = parser.parse_args(arguments)
    if not (15 <= told.turns <= 1000 and 1 <= told.starts <= 5):
        parser.error("--turns liegt zwischen 15 und 1000, --starts zwischen 1 und 5")
    return told


def measure_starts(bot: Server, times: int, into: Measured) -> None:
    """Start it so often; the last time it stays."""
    for number in range(times):
        say(f"{bot.name} startet ({number + 1} von {times}) …")
        into.starts.append(bot.start())
        if number < times - 1:
            bot.stop()


def measure_turns(own: Server, other: Server, turns: int, ours_is: Measured, peer_is: Measured) -> None:
    """Both bots in turn, talk by talk, so that other load meets both. The first talk of each only warms up."""
    length = ours.TURNS_OF_A_TALK
    talks = -(-turns // length)
    for number in range(1 + talks):
        say(f"Gespräch {number} von {talks} …" if number else "Aufwärmen …")
        bare = list(peer.talk(other, length))
        facts = list(ours.Talk(own, number).turns())
        plain = list(ours.plain_talk(own))
        if number == 0:
            continue
        peer_is.of("bare").extend(bare)
        ours_is.of("plain").extend(plain)
        for took, kind in facts:
            ours_is.of("facts").append(took)
            ours_is.of(kind).append(took)


def measure(told: argparse.Namespace, folder: Path) -> tuple[Measured, Measured, list[float]]:
    """Everything, in order. Whatever was started is stopped."""
    peer.build_environment(told.peer_env, say)
    ensure_model(Settings(ROOT), say)
    peer.project(told.peer_env, folder / "peer", say)
    own, other = ours.server(ROOT, folder / "ours"), peer.server(told.peer_env, folder / "peer")
    ours_is, peer_is = Measured(), Measured()
    load = [os.getloadavg()[0]]
    with contextlib.ExitStack() as afterwards:
        afterwards.callback(other.stop)
        measure_starts(other, told.starts, peer_is)
        afterwards.callback(own.stop)
        measure_starts(own, told.starts, ours_is)
        measure_turns(own, other, told.turns, ours_is, peer_is)
        load.append(os.getloadavg()[0])
        ours_is.memory, peer_is.memory = own.memory(), other.memory()
    venv = Path(sys.prefix)
    ours_is.disk, ours_is.disk_besides = size(venv), size_besides(venv, ROOT / "requirements.lock")
    peer_is.disk = size(told.peer_env)
    return ours_is, peer_is, load


def main(arguments: list[str]) -> int:
    """Measure and report; anything but 0 means that something could not be measured."""
    told = options(arguments)
    told.peer_env, told.out = told.peer_env.resolve(), told.out.resolve()
    os.chdir(ROOT)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # stops the servers, as Ctrl-C does
    try:
        with tempfile.TemporaryDirectory(prefix="clusterlotse-bench-") as folder:
            ours_is, peer_is, load = measure(told, Path(folder))
    except (NotMeasuredError, LaunchError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Abgebrochen.", file=sys.stderr)
        return 130
    lines, explained = table(ours_is, peer_is), notes(ours_is, peer_is, load)
    print("\n".join([*lines, "", *explained]))
    write(told.out, lines, explained, made_by("bench", arguments))
    try:
        ours.check(ours_is.turns, at_least=told.turns // 5)
    except NotMeasuredError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
