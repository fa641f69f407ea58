"""Was the newest model made from what lies here now?

Marks are kept beside the models: one over everything that shapes a model, and one over the code of the language
components alone. Rasa caches what a component learned and looks only at the component's own class; a change in a
helper it calls would go unnoticed, so a change in that code forces Rasa to learn everything anew. Of the catalogue only what
training reads of it counts: a new name does, a new bound does not. To tell them apart takes a process of its own, so it is asked
only when a file of the catalogue has changed.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path

INPUTS = ("config.yml", "domain.yml", "domain", "data", "bot/importer.py", "bot/catalogue/training.py")
CATALOGUE = ("bot/catalogue",)
CODE = ("bot/language", "requirements.lock")
RECORD = "trained.json"


def files(root: Path, names: Iterable[str]) -> Iterator[Path]:
    """All files behind these names, in a stable order, without caches."""
    for name in names:
        path = root / name
        found = [path] if path.is_file() else sorted(path.rglob("*"))
        for file in found:
            inside = file.relative_to(root).parts
            if file.is_file() and "__pycache__" not in inside and not file.name.startswith("."):
                yield file


def mark(root: Path, names: Iterable[str]) -> str:
    """A fingerprint of these files: their names and their content."""
    digest = hashlib.sha256()
    for file in files(root, names):
        digest.update(file.relative_to(root).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def words(root: Path) -> str:
    """A fingerprint of what training reads of the catalogue; a broken catalogue has none, and training will say why."""
    command = [sys.executable, "-m", "bot.catalogue.training"]
    done = subprocess.run(command, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return "" if done.returncode else done.stdout.strip()


def newest_model(models: Path) -> Path | None:
    """The model that Rasa would load."""
    found = list(models.glob("*.tar.gz"))
    return max(found, key=lambda path: path.stat().st_mtime) if found else None


def is_readable(model: Path) -> bool:
    """Is this a whole archive with a model in it?"""
    try:
        with tarfile.open(model) as archive:
            return any(name.endswith("metadata.json") for name in archive.getnames())
    except (OSError, EOFError, tarfile.TarError):
        return False


def record(root: Path, models: Path) -> None:
    """Note from what the newest model was made."""
    model = newest_model(models)
    if model:
        note = {
            "model": model.name,
            "inputs": mark(root, INPUTS),
            "code": mark(root, CODE),
            "catalogue": mark(root, CATALOGUE),
            "words": words(root),
        }
        (models / RECORD).write_text(json.dumps(note, indent=1) + "\n")


def recorded(models: Path) -> dict[str, str]:
    """What was noted last; empty if nothing usable."""
    try:
        note = json.loads((models / RECORD).read_text())
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}


def is_current(root: Path, models: Path) -> bool:
    """Was the newest model made from exactly what lies here?"""
    note, model = recorded(models), newest_model(models)
    if model is None or note.get("model") != model.name:
        return False
    if note.get("inputs") != mark(root, INPUTS) or note.get("code") != mark(root, CODE):
        return False
    unchanged = note.get("catalogue") == mark(root, CATALOGUE)
    return unchanged or (bool(note.get("words")) and note["words"] == words(root))


def code_changed(root: Path, models: Path) -> bool:
    """Has the code of the components changed since the last training, so that Rasa's cache can't be trusted?"""
    return recorded(models).get("code") != mark(root, CODE)
