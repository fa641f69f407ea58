"""Sources and texts of a file, with references checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.catalogue.errors import CatalogueError
from bot.catalogue.model import Passage, Source
from bot.catalogue.schema import PassageEntry, SourceEntry
from bot.catalogue.simple import simple_text


class Sources:
    """The sources of one file by their keys. Remembers which were used, so that none stands there for nothing."""

    def __init__(self, file: Path, entries: Mapping[str, SourceEntry]) -> None:
        self._file = file
        self.by_key = {key: Source(e.titel, e.url, e.datum, e.stand, e.grad) for key, e in entries.items()}
        self._used: set[str] = set()

    def get(self, keys: Iterable[str], where: str) -> tuple[Source, ...]:
        """The sources with these keys; CatalogueError for one that is not declared."""
        keys = list(keys)
        for key in keys:
            if key not in self.by_key:
                known = ", ".join(self.by_key)
                raise CatalogueError(
                    self._file, where, f"Quelle „{key}“ fehlt.", f"Unter „quellen“ eintragen; vorhanden: {known}."
                )
        self._used.update(keys)
        return tuple(self.by_key[key] for key in keys)

    def one(self, key: str, where: str) -> Source:
        """One source by its key."""
        return self.get([key], where)[0]

    def passage(self, entry: PassageEntry, where: str) -> Passage:
        """A text with its sources."""
        simple = simple_text(entry.text, entry.einfach, self._file, f"{where}.einfach")
        return Passage(entry.text, self.get(entry.quellen, where), simple)

    def refuse_unused(self) -> None:
        """CatalogueError if a declared source proves nothing."""
        unused = [key for key in self.by_key if key not in self._used]
        if unused:
            raise CatalogueError(
                self._file, "quellen", f"Ungenutzt: {', '.join(unused)}.", "Bitte verwenden oder entfernen."
            )
