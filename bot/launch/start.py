"""`python -m bot start`: bring the assistant up, say where it is, keep it up, take it down."""

from __future__ import annotations

import argparse
import signal
import sys
import time
from types import FrameType

from bot.launch.assistant import running
from bot.launch.settings import LaunchError, Settings, add_options, settings_from


def start(arguments: list[str]) -> int:
    """Run until Ctrl-C. Returns the exit code."""
    stop_on_signals()
    try:
        return _run(_settings(arguments))
    except LaunchError as error:
        print(error, file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        _say("Beendet.")
        return 0


def _run(settings: Settings) -> int:
    _say("Clusterlotse startet …")
    with running(settings, _say) as assistant:
        _say(f"Clusterlotse läuft unter {settings.url}, zum Sprechen: make talk, zum Beenden: Ctrl-C.")
        while True:
            time.sleep(0.5)
            assistant.revive()


def _settings(arguments: list[str]) -> Settings:
    parser = argparse.ArgumentParser(prog="python -m bot start", description="Startet Modell, Aktionsserver und Rasa.")
    add_options(parser)
    return settings_from(parser.parse_args(arguments))


def _say(text: str) -> None:
    print(text, flush=True)


def stop_on_signals() -> None:
    """Whoever asks us to end gets a clean end. SIGINT is named too because a shell's background jobs ignore it."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _as_ctrl_c)


def _as_ctrl_c(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
