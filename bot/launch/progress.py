"""Training as a person wants to watch it: one line a step, with its seconds. Rasa's flood goes to a file."""

from __future__ import annotations

import logging
import re
import time
from typing import TextIO

# What Rasa logs, and what it means. Group 1, if there is one, names the component.
STARTED = re.compile(r"^Starting to train component '(\w+)'")
FINISHED = re.compile(r"^Finished training component '(\w+)'")
RESTORED = re.compile(r"^Restored component '(\w+)' from cache")
VALIDATING = re.compile(r"^Started validating")

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_LOG_LINE = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (INFO|DEBUG|WARNING)\b")
_NOISE = re.compile(r"^(Processed|Epochs|fatal: bad revision|\s*$)")


class Progress(logging.Handler):
    """Listens to Rasa's log and says what is going on."""

    def __init__(self, out: TextIO) -> None:
        """Write to `out`; on a terminal the running step is shown too."""
        super().__init__(logging.INFO)
        self.out = out
        self.began = self.step_began = time.monotonic()
        self.step: str | None = None
        self.restored = 0

    def emit(self, record: logging.LogRecord) -> None:
        """One message of Rasa's log."""
        text = record.getMessage()
        if VALIDATING.match(text):
            self.begin("Daten prüfen")
        elif found := STARTED.match(text):
            self.begin(found[1])
        elif FINISHED.match(text):
            self.finish()
        elif RESTORED.match(text):
            self.finish()
            self.restored += 1

    def begin(self, step: str) -> None:
        """A step begins; whatever ran before is over."""
        self.finish()
        self.step, self.step_began = step, time.monotonic()
        if self.out.isatty():
            self.out.write(f"  {step:<34} …")
            self.out.flush()

    def finish(self) -> None:
        """The running step is over."""
        if self.step is None:
            return
        start = "\r" if self.out.isatty() else ""
        self.out.write(f"{start}  {self.step:<34} {seconds(time.monotonic() - self.step_began):>7}\n")
        self.out.flush()
        self.step = None

    def close_with(self, text: str) -> None:
        """Say how it ended."""
        self.finish()
        if self.restored:
            self.out.write(f"  {_steps(self.restored)} unverändert übernommen\n")
        self.out.write(f"{text} ({seconds(time.monotonic() - self.began)})\n")
        self.out.flush()


def _steps(count: int) -> str:
    return "1 Schritt" if count == 1 else f"{count} Schritte"


def seconds(value: float) -> str:
    """A duration in German."""
    return f"{value:.1f} s".replace(".", ",")


def remarks(log: str) -> list[str]:
    """Rasa's warnings in this log, each once."""
    lines = (_COLOURS.sub("", line).strip() for line in log.splitlines())
    return list(dict.fromkeys(line.removeprefix("Hinweis: ") for line in lines if line.startswith("Hinweis: ")))


def reason(log: str, at_most: int = 6) -> str:
    """The lines at the end of the log that tell why it failed."""
    lines = [_COLOURS.sub("", line).rstrip() for line in log.replace("\r", "\n").splitlines()]
    telling = [
        x
        for x in lines
        if x.strip() and not (_LOG_LINE.match(x) or _NOISE.match(x) or x.startswith((" ", "Hinweis: ")))
    ]
    return "\n".join(telling[-at_most:])
