"""`neu-programm` and `neu-frage`: skeletons that work, to be filled with proved statements."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from bot.catalogue.load import FOLDER
from bot.scenarios.skeletons import REST, new_programme, new_question

CASES = Path("tests/scenarios/modellfaelle")


def programme(arguments: list[str]) -> int:
    """Create a programme and its first cases."""
    parser = _parser("neu-programm", "Legt ein Programm mit ersten Modellfällen als Gerüst an.")
    parser.add_argument("--faelle", type=Path, default=CASES, metavar="ORDNER", help="Ordner der Modellfälle")
    told = parser.parse_args(arguments)
    return _tell(new_programme(told.id, told.name, date.today(), told.katalog, told.faelle))


def question(arguments: list[str]) -> int:
    """Create a question."""
    parser = _parser("neu-frage", "Legt eine Frage als Gerüst an.")
    parser.add_argument("--art", choices=sorted(REST), default="ja_nein", help="Art der Antwort (Vorgabe: ja_nein)")
    told = parser.parse_args(arguments)
    return _tell(new_question(told.id, told.name, told.art, told.katalog))


def _parser(command: str, what: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"python -m bot.scenarios {command}", description=what)
    parser.add_argument("id", help="Kleinbuchstaben, Ziffern, Striche")
    parser.add_argument("name", help="wie es im Text heißt")
    parser.add_argument("--katalog", type=Path, default=FOLDER, metavar="ORDNER", help="Ordner des Katalogs")
    return parser


def _tell(files: list[Path]) -> int:
    for file in files:
        print(f"Angelegt: {file}")
    print("Bitte „Bitte ergänzen“ ersetzen und danach make check und make scenarios aufrufen.")
    return 0
