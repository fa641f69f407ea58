"""A YAML file with the line of each key, so that a mistake can be shown where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from bot.catalogue.errors import CatalogueError
from bot.catalogue.yaml_file import mapping_in
from bot.scenarios.errors import ScenarioError

Key = tuple[str | int, ...]


@dataclass(frozen=True)
class Located:
    """The content of a file and the lines of its keys."""

    file: Path
    content: dict[str, Any]
    lines: dict[Key, int]

    def line(self, key: Key) -> int:
        """The line of a key, or of the nearest one above it that stands in the file."""
        return next((self.lines[key[:n]] for n in range(len(key), -1, -1) if key[:n] in self.lines), 1)

    def error(self, key: Key, problem: str, remedy: str) -> ScenarioError:
        """The mistake at this key."""
        name = ".".join(str(part + 1 if isinstance(part, int) else part) for part in key) or "Datei"
        return ScenarioError(self.file, self.line(key), name, problem, remedy)


def read(file: Path) -> Located:
    """Read a file strictly; ScenarioError if it is no mapping, or has a key twice."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ScenarioError(file, 1, "Datei", "Ist nicht zu lesen.", "Bitte Pfad und Rechte prüfen.") from error
    except ValueError as error:  # undecodable bytes
        raise ScenarioError(file, 1, "Datei", f"{error}.", "Bitte als UTF-8 speichern.") from error
    return read_text(text, file)


def read_text(text: str, file: Path) -> Located:
    """The same for a text that lies in no file; `file` is what an error calls it."""
    try:
        content = mapping_in(text, file)
    except CatalogueError as error:
        line = int(error.key.removeprefix("Zeile ")) if error.key.startswith("Zeile ") else 1
        remedy = error.remedy.replace("id: …", "name: …")
        raise ScenarioError(file, line, error.key, error.problem, remedy) from error
    return Located(file, content, dict(_lines(yaml.compose(text, Loader=yaml.CSafeLoader), ())))


def _lines(node: yaml.Node, key: Key) -> Iterable[tuple[Key, int]]:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield (*key, name.value), name.start_mark.line + 1
            yield from _lines(value, (*key, name.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield (*key, number), value.start_mark.line + 1
            yield from _lines(value, (*key, number))


def allowed(word: object, words: Sequence[str]) -> str:
    """The remedy for a word that is not among these: what was meant, or all of them."""
    near = get_close_matches(str(word), words, n=1, cutoff=0.7)
    return f"Gemeint ist wohl „{near[0]}“." if near else f"Erlaubt: {', '.join(words)}."
