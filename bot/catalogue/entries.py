"""From a file to a checked entry: pydantic's findings become sentences with file, key and remedy."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from bot.catalogue.errors import CatalogueError
from bot.catalogue.schema import Entry
from bot.catalogue.yaml_file import read_mapping

E = TypeVar("E", bound=Entry)


def read_entry(path: Path, kind: type[E]) -> E:
    """The file as an entry of this kind; CatalogueError with the first thing that is wrong in it."""
    content = read_mapping(path)
    try:
        return kind(**content)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        if first["type"] == "value_error.extra":
            allowed = ", ".join(kind.__fields__) if len(first["loc"]) == 1 else "siehe bot/catalogue/schema.py"
            raise CatalogueError(path, key, "Unbekannter Schlüssel.", f"Erlaubt: {allowed}.") from error
        if first["type"] == "value_error.missing":
            raise CatalogueError(path, key, "Fehlt.", "Bitte ergänzen.") from error
        raise CatalogueError(path, key, f"{first['msg']}.", "Bitte den Wert berichtigen.") from error


def read_folder(folder: Path, kind: type[E]) -> dict[str, tuple[Path, E]]:
    """Every file of a folder by its id, which must be the file's name."""
    entries: dict[str, tuple[Path, E]] = {}
    for path in sorted(folder.glob("*.yaml")):
        entry = read_entry(path, kind)
        id_ = entry.id  # type: ignore[attr-defined]
        if id_ != path.stem:
            raise CatalogueError(
                path,
                "id",
                f"„{id_}“ passt nicht zum Dateinamen.",
                f"Bitte „{path.stem}“ eintragen oder die Datei umbenennen.",
            )
        entries[id_] = (path, entry)
    return entries
