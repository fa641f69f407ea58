"""Another version of the catalogue: a folder, or a git revision of this project."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from bot.catalogue.errors import CatalogueError
from bot.catalogue.load import FOLDER, load
from bot.catalogue.model import Catalogue

INSIDE = "bot/catalogue"


def catalogue_of(name: str) -> Catalogue:
    """The catalogue of a folder or a git revision; CatalogueError if there is none."""
    folder = Path(name)
    if folder.is_dir():
        inside = folder / INSIDE
        return load((inside if inside.is_dir() else folder).resolve())
    return _of_revision(name)


def _of_revision(revision: str) -> Catalogue:
    with tempfile.TemporaryDirectory(prefix="clusterlotse-katalog-") as target:
        _unpack(revision, Path(target))
        return load(Path(target) / INSIDE)


def _unpack(revision: str, target: Path) -> None:
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    content = commit and _git("archive", "--format=tar", commit.decode().strip(), "--", INSIDE)
    if not content:
        raise CatalogueError(
            revision, "Stand", "Das ist weder ein Ordner noch ein Stand in git.", "Zum Beispiel: HEAD~1 oder main."
        )
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        for member in archive.getmembers():
            if member.isfile() and ".." not in Path(member.name).parts and member.name.endswith(".yaml"):
                archive.extract(member, target)


def _git(*arguments: str) -> bytes:
    """What git says, empty if it refuses."""
    done = subprocess.run(["git", "-C", str(FOLDER.parents[1]), *arguments], capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else b""
