"""`python -m bench.nlu`: four ears, the same examples, the same held-out messages, one table."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench import peer
from bench.errors import NotMeasuredError
from bench.nlu import cases, entrants, report
from bench.nlu.cases import Case
from bench.nlu.entrants import ENTRANTS
from bench.nlu.judging import NOISES, judge
from bench.nlu.score import Score
from bench.nlu.turns import Listener, hear, listener
from bench.report import ROOT, made_by, say

HERE = Path(__file__).parent
HELD_OUT = ROOT / "tests" / "language" / "zurueckgelegt.yml"
OWN_FOREIGN = HERE / "fremdes.tsv"
RESULT = ROOT / "bench" / "verstehen.md"
IN_PEER_ENVIRONMENT = frozenset({"diet", "diet-once"})
SAMPLE = 2500  # examples that DIET learns in a few minutes on two cores


def options(arguments: list[str]) -> argparse.Namespace:
    """Read what may be told."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.nlu",
        description="Misst, wie gut vier Ohren verstehen, die aus denselben Beispielen lernen.",
    )
    add = parser.add_argument
    add("foreign", nargs="*", type=Path, metavar="TSV", help="weitere fremde Sätze, je Zeile einer")
    add("--held-out", type=Path, default=HELD_OUT, metavar="YML", help="zurückgelegte Nachrichten")
    add("--only", nargs="+", choices=list(ENTRANTS), default=list(ENTRANTS), help="nur diese vergleichen")
    add(
        "--sample",
        type=int,
        default=SAMPLE,
        metavar="N",
        help="Beispiele für den Vergleich mit DIET und textcat; 0: alle",
    )
    add("--peer-env", type=Path, default=ROOT / ".venv-peer", metavar="PFAD", help="Umgebung mit TensorFlow")
    add("--out", type=Path, default=RESULT, metavar="PFAD", help="wohin das Ergebnis geschrieben wird")
    return parser.parse_args(arguments)


def examples() -> list[tuple[str, str]]:
    """What the ear learns from: data/nlu and the catalogue's examples."""
    code = (
        "import json, sys; from bot.runtime import prepare; prepare(); from bot.importer import CatalogueImporter; "
        "found = CatalogueImporter('config.yml', 'domain.yml', ['data']).get_nlu_data().intent_examples; "
        "json.dump([[e.get('text'), e.get('intent')] for e in found if e.get('text')], open(sys.argv[1], 'w'))"
    )
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        subprocess.run([sys.executable, "-c", code, file.name], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        return [(text, label) for text, label in json.loads(Path(file.name).read_text(encoding="utf-8"))]


def messages(held_out: Sequence[Case], foreign: Mapping[str, Sequence[str]]) -> Iterator[list[Any]]:
    """Everything that is understood, in one row: clean, noisy, foreign."""
    for make in (_as_typed, *NOISES.values()):
        yield from ([make(case.text), case.asked, case.known] for case in held_out)
    for sentences in foreign.values():
        yield from ([text, None, {}] for text in sentences)


def _as_typed(text: str) -> str:
    return text


def measure(told: argparse.Namespace) -> tuple[dict[str, Score], dict[str, int]]:
    """Everybody learns, one after the other; then all listen in turns."""
    learned = examples()
    shares = entrants.deal(learned, told.sample)
    held_out = cases.read(told.held_out, frozenset(label for _, label in learned))
    foreign = {path.name: cases.foreign(path) for path in [OWN_FOREIGN, *told.foreign]}
    if IN_PEER_ENVIRONMENT & set(told.only):
        peer.build_environment(told.peer_env.resolve(), say)
    heard = list(messages(held_out, foreign))
    with tempfile.TemporaryDirectory(prefix="clusterlotse-bench-") as folder, ExitStack() as running:
        listeners: dict[str, Listener] = {}
        for name in sorted(told.only, key=list(ENTRANTS).index):
            say(f"{ENTRANTS[name].title} lernt …")
            python = str(told.peer_env.resolve() / "bin" / "python") if name in IN_PEER_ENVIRONMENT else sys.executable
            job = {"examples": shares.of(ENTRANTS[name]), "aside": shares.aside}
            listeners[name] = running.enter_context(listener(name, python, job, Path(folder)))
        say("Alle hören im Wechsel zu …")
        results = hear(listeners, heard)
    sizes = {name: len(shares.of(ENTRANTS[name])) for name in results}
    scores = {name: judge(result, held_out, foreign, sizes[name]) for name, result in results.items()}
    return {name: scores[name] for name in ENTRANTS if name in scores}, {
        "zurückgelegte Nachrichten": len(held_out),
        "davon mit einer Art, die gelernt wird": sum(bool(case.labels) for case in held_out),
        "Beispiele, die niemand lernt (an ihnen bekommt jeder Vergleich seine Schwelle)": len(shares.aside),
        **{f"fremde Nachrichten in {name}": len(sentences) for name, sentences in foreign.items()},
    }


def main(arguments: list[str]) -> int:
    """Measure and report; anything but 0 means that something could not be measured."""
    told = options(arguments)
    try:
        scores, counts = measure(told)
    except (NotMeasuredError, OSError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    lines, explained = report.table(scores), report.notes(scores, counts)
    print("\n".join([*lines, "", *explained]))
    report.write(told.out, lines, explained, made_by("bench-nlu", arguments))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
