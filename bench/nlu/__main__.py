"""`python -m bench.nlu`: four ears, the same examples, the same held-out messages, one table."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench import peer
from bench.errors import NotMeasuredError
from bench.nlu import cases, noise, report, score
from bench.nlu.cases import Case
from bench.nlu.score import Score

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).parent
HELD_OUT = ROOT / "tests" / "language" / "zurueckgelegt.yml"
OWN_FOREIGN = HERE / "fremdes.tsv"
RESULT = ROOT / "bench" / "verstehen.md"
IN_PEER_ENVIRONMENT = frozenset({"diet"})
ENVIRONMENT = {"TF_CPP_MIN_LOG_LEVEL": "3", "TQDM_DISABLE": "1", "RASA_TELEMETRY_ENABLED": "false"}
NOISES: dict[str, Callable[[str], str]] = {
    "ein Tippfehler": lambda text: noise.slips(text, 1),
    "zwei Tippfehler": lambda text: noise.slips(text, 2),
    "ae, oe, ue": noise.written_out,
}


def say(text: str) -> None:
    """Tell what is going on, beside the result."""
    print(text, file=sys.stderr, flush=True)


def options(arguments: list[str]) -> argparse.Namespace:
    """Read what may be told."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.nlu",
        description="Misst, wie gut vier Ohren verstehen, die aus denselben Beispielen lernen.",
    )
    add = parser.add_argument
    add("foreign", nargs="*", type=Path, metavar="TSV", help="fremde Sätze, je Zeile einer; sonst die mitgelieferten")
    add("--held-out", type=Path, default=HELD_OUT, metavar="YML", help="zurückgelegte Nachrichten")
    add("--only", nargs="+", choices=list(report.TITLES), default=list(report.TITLES), help="nur diese vergleichen")
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


def messages(held_out: Sequence[Case], foreign: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """Everything that is understood, in one row: clean, noisy, foreign."""
    yield from ((case.text, case.asked) for case in held_out)
    for make in NOISES.values():
        yield from ((make(case.text), case.asked) for case in held_out)
    yield from ((text, None) for text in foreign)


def run(name: str, python: str, job: dict[str, Any], folder: Path) -> dict[str, Any]:
    """One contestant in its own process."""
    paths = folder / f"{name}-job.json", folder / f"{name}-result.json", folder / f"{name}.log"
    paths[0].write_text(json.dumps(job, ensure_ascii=False), encoding="utf-8")
    command = [python, "-m", "bench.nlu.worker", name, str(paths[0]), str(paths[1])]
    with paths[2].open("wb") as log:
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ, **ENVIRONMENT}, stdout=log, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode:
        raise NotMeasuredError(f"{report.TITLES[name]}: {paths[2].read_text(errors='replace')[-1500:]}")
    found: dict[str, Any] = json.loads(paths[1].read_text(encoding="utf-8"))
    return found


def judge(result: dict[str, Any], held_out: Sequence[Case]) -> Score:
    """Cut the row of parsed messages into its parts, and count."""
    labels = [parsed["label"] for parsed in result["parsed"]]
    facts = [parsed["facts"] for parsed in result["parsed"]]
    size = len(held_out)
    rest = size * (1 + len(NOISES))
    median, p95 = score.times(parsed["seconds"] for parsed in result["parsed"][:size])
    return Score(
        accuracy=score.accuracy(held_out, labels[:size]),
        macro_f1=score.macro_f1(held_out, labels[:size]),
        refused=score.refused(held_out, labels[:size]),
        foreign=score.answered(labels[rest:], facts[rest:]),
        noisy={
            kind: score.accuracy(held_out, labels[size * (1 + at) : size * (2 + at)]) for at, kind in enumerate(NOISES)
        },
        facts=score.facts(held_out, facts[:size]),
        median=median,
        p95=p95,
        training=result["training"],
        memory=result["memory"],
    )


def measure(told: argparse.Namespace) -> tuple[dict[str, Score], dict[str, int]]:
    """Every contestant in turn."""
    learned = examples()
    held_out = cases.read(told.held_out, frozenset(label for _, label in learned))
    foreign = cases.foreign(told.foreign or [OWN_FOREIGN])
    job = {"examples": learned, "messages": list(messages(held_out, foreign))}
    if IN_PEER_ENVIRONMENT & set(told.only):
        peer.build_environment(told.peer_env.resolve(), say)
    scores: dict[str, Score] = {}
    with tempfile.TemporaryDirectory(prefix="clusterlotse-bench-") as folder:
        for name in told.only:
            say(f"{report.TITLES[name]} lernt und hört zu …")
            python = str(told.peer_env.resolve() / "bin" / "python") if name in IN_PEER_ENVIRONMENT else sys.executable
            scores[name] = judge(run(name, python, job, Path(folder)), held_out)
    labelled = sum(bool(case.labels) for case in held_out)
    return scores, {
        "Beispiele zum Lernen": len(learned),
        "zurückgelegte Nachrichten": len(held_out),
        "davon mit einer Art, die gelernt wird": labelled,
        "fremde Nachrichten": len(foreign),
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
    report.write(told.out, lines, explained, shlex.join(["python", "-m", "bench.nlu", *map(_shown, arguments)]))
    return 0


def _shown(argument: str) -> str:
    """Files are named without the folders of this machine."""
    return Path(argument).name if os.sep in argument else argument


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
