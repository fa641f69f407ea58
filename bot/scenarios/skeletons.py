"""Working skeletons for a new programme with its first cases, and for a new question."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from string import Template

from bot.catalogue.errors import CatalogueError
from bot.scenarios.templates import FOLDER

ID = re.compile(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*")
REST = {
    "ja_nein": 'gesagt_ja: "$name: ja"\ngesagt_nein: "$name: nein"',
    "zahl": 'grenzen: {min: 0, max: 100000}\ngesagt: "{wert} $name"',
    "auswahl": "optionen:\n"
    '  - {wert: erste, titel: "Bitte ergänzen", kurz: "bitte ergänzen"}\n'
    '  - {wert: zweite, titel: "Bitte auch ergänzen", kurz: "bitte auch ergänzen"}',
    "text": 'gesagt: "{wert}"',
    "datum": 'gesagt: "{wert}"',
}
REST["mehrfach"] = REST["auswahl"]


def new_programme(id_: str, name: str, day: date, catalogue: Path, cases: Path) -> list[Path]:
    """Write a programme that loads and is judged, and cases that guard its bound."""
    values = {"id": id_, "name": name, "day": day, "before": day - timedelta(days=1), "letters": _letters(id_)}
    return [
        _write("programm.yaml", catalogue / "programmes" / f"{id_}.yaml", values),
        _write("faelle.yml", cases / f"{id_}.yml", values),
    ]


def _letters(id_: str) -> str:
    """The beginning of the criteria's ids: initials, or the first letters of a single word."""
    words = re.findall("[a-z]+", id_)
    return "".join(word[0] for word in words).upper() if len(words) > 1 else id_[:3].upper()


def new_question(id_: str, name: str, kind: str, catalogue: Path) -> list[Path]:
    """Write a question that loads and is asked as soon as a criterion reads it."""
    if kind not in REST:
        raise CatalogueError(id_, "art", f"„{kind}“ gibt es nicht.", f"Erlaubt: {', '.join(REST)}.")
    values = {"id": id_, "name": name, "kind": kind, "rest": Template(REST[kind]).substitute(name=name)}
    return [_write("frage.yaml", catalogue / "questions" / f"{id_}.yaml", values)]


def _write(template: str, target: Path, values: Mapping[str, object]) -> Path:
    id_, name = str(values["id"]), str(values["name"])
    if not ID.fullmatch(id_):
        raise CatalogueError(
            target, "id", f"„{id_}“ ist keine id.", "Bitte Kleinbuchstaben, Ziffern und Striche nehmen."
        )
    if '"' in name or "\\" in name or "\n" in name or not name.strip():
        raise CatalogueError(target, "name", "Der Name lässt sich so nicht schreiben.", "Bitte ohne Anführungszeichen.")
    if target.exists():
        raise CatalogueError(target, "id", "Diese Datei gibt es schon.", "Bitte eine andere id wählen.")
    text = Template((FOLDER / template).read_text(encoding="utf-8")).substitute(values)
    target.write_text(text, encoding="utf-8")
    return target
