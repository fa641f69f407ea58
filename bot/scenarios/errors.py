"""What is wrong in a scenario file, said so that its writer can mend it."""

from __future__ import annotations

from pathlib import Path


class ScenarioError(Exception):
    """A mistake in a scenario file: file, line, key, what is wrong and what to do."""

    def __init__(self, file: Path, line: int, key: str, problem: str, remedy: str) -> None:
        self.file, self.line, self.key, self.problem, self.remedy = file, line, key, problem, remedy
        super().__init__(f"{file}, Zeile {line}, {key}: {problem} {remedy}")
