"""`python -m bot train`: Rasa's training with a progress that a person can read, and a note of what the model was
made from.

It takes all of Rasa's options. With `-v`, `--debug` and the like, or for Rasa's special kinds of training, it steps
aside.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from bot.launch import fingerprint
from bot.launch.progress import Progress, reason, remarks

STEP_ASIDE = {"-h", "--help", "-v", "--verbose", "-vv", "--debug", "--dry-run", "nlu", "core"}
RasaCommand = Callable[[list[str]], None]


def train(arguments: list[str], rasa: RasaCommand, root: Path | None = None) -> int:
    """Train, and return the exit code. `rasa` runs Rasa's command line in this process."""
    if STEP_ASIDE & set(arguments):
        rasa(["train", *arguments])
        return 0
    root = root or Path.cwd()
    models = root / _out(arguments)
    force = [] if "--force" in arguments or not fingerprint.code_changed(root, models) else ["--force"]
    log = root / "logs" / "train.log"
    log.parent.mkdir(exist_ok=True)
    with _output_to(log) as terminal:
        progress = Progress(terminal)
        terminal.write(
            f"Das Modell wird erstellt; auf zwei Kernen dauert das rund 20 Minuten. Einzelheiten in {log.relative_to(root)}\n"
        )
        progress.begin("Rasa laden")
        for name in ("rasa.engine.training.hooks", "rasa.cli.train"):
            logging.getLogger(name).addHandler(progress)
        code = _run(rasa, ["train", *arguments, *force])
        text = log.read_text(errors="replace")
        if code:
            progress.close_with("Das Modell ließ sich nicht erstellen")
            terminal.write(f"{reason(text)}\nAbhilfe: die Ursache beheben, dann noch einmal make train\n")
        else:
            fingerprint.record(root, models)
            model = fingerprint.newest_model(models)
            progress.close_with(f"Fertig: {model.relative_to(root)}" if model else "Fertig, aber ohne Modell")
            _tell(remarks(text), terminal)
    return code


def _run(rasa: RasaCommand, arguments: list[str]) -> int:
    try:
        rasa(arguments)
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except Exception:
        logging.getLogger("clusterlotse").exception("Training abgebrochen")
        return 1
    return 0


@contextlib.contextmanager
def _output_to(log: Path) -> Iterator[TextIO]:
    """Send all output of this process and its children to the log; what is yielded still writes to the terminal."""
    sys.stdout.flush()
    sys.stderr.flush()
    kept = [os.dup(1), os.dup(2)]
    with log.open("w", buffering=1) as file, open(os.dup(1), "w", encoding="utf-8", errors="replace") as terminal:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
        try:
            with contextlib.redirect_stdout(file), contextlib.redirect_stderr(file):
                yield terminal
        finally:
            for number, original in enumerate(kept, start=1):
                os.dup2(original, number)
                os.close(original)


def _out(arguments: list[str]) -> str:
    """The folder of models that Rasa is told, or its default."""
    for option, value in itertools.pairwise(arguments):
        if option == "--out":
            return value
    return next((x.removeprefix("--out=") for x in arguments if x.startswith("--out=")), "models")


def _tell(found: list[str], terminal: TextIO, at_most: int = 5) -> None:
    for text in found[:at_most]:
        terminal.write(f"  Hinweis von Rasa: {text[:300]}\n")
    if len(found) > at_most:
        terminal.write(f"  … und {len(found) - at_most} weitere in logs/train.log\n")
