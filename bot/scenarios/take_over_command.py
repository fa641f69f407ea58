"""`aus-code`: the case behind a code to come back, as a scenario file. "Aus Gespräch übernehmen"."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from bot.keeping.cases import Cases, TooManyGuessesError
from bot.scenarios.writer import case_text

WHO = "beratung"  # wrong codes are counted for whoever asks


def main(arguments: list[str]) -> int:
    """0 if there is such a case, 2 if not."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.scenarios aus-code", description="Macht aus dem Code eines Gesprächs eine Falldatei."
    )
    parser.add_argument("code", help="der Code zum Weitermachen, den der Assistent genannt hat")
    parser.add_argument("--name", default="Aus einem Gespräch", help="Name des Falls")
    parser.add_argument("--datei", type=Path, help="sonst erscheint der Fall im Terminal")
    told = parser.parse_args(arguments)
    try:
        case = Cases().resume(told.code, WHO)
    except TooManyGuessesError:
        print("Das waren zu viele falsche Codes. Bitte warten Sie eine Stunde.", file=sys.stderr)
        return 2
    if case is None:
        print("Zu diesem Code gibt es keinen Fall, oder seine Zeit ist um.", file=sys.stderr)
        return 2
    text = case_text(told.name, case.facts, date.fromisoformat(case.day))
    if told.datei:
        told.datei.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return 0
