"""What is wrong in a catalogue file, said so that its editor can mend it."""

from __future__ import annotations

from pathlib import Path


class CatalogueError(Exception):
    """A mistake in a catalogue file: which file, which key, what is wrong and what to do."""

    def __init__(self, file: Path | str, key: str, problem: str, remedy: str) -> None:
        self.file, self.key, self.problem, self.remedy = Path(file), key, problem, remedy
        super().__init__(f"{self.file.name}, {key}: {problem} {remedy}")
