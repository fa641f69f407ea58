"""How much room an installed environment takes on the disk."""

from __future__ import annotations

import os
import re
from importlib.metadata import distributions
from pathlib import Path


def size(folder: Path) -> int:
    """Bytes on the disk, each file once. Links to the interpreter outside are not part of the environment."""
    seen: set[tuple[int, int]] = set()
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            total += _room(Path(parent, name), seen)
    return total


def size_besides(venv: Path, lock: Path) -> int:
    """The part of the environment whose packages the lock does not name: tools for development."""
    locked = set(re.findall(r"^([A-Za-z0-9._-]+)==", lock.read_text(), re.MULTILINE))
    wanted = {_plain(name) for name in locked}
    seen: set[tuple[int, int]] = set()
    total = 0
    for site in venv.glob("lib/python3*/site-packages"):
        for package in distributions(path=[str(site)]):
            if _plain(package.metadata["Name"]) in wanted:
                continue
            for name in package.files or []:
                file = Path(str(package.locate_file(name)))
                compiled = (file.parent / "__pycache__").glob(f"{file.stem}.*.pyc") if file.suffix == ".py" else ()
                total += sum(_room(found, seen) for found in (file, *compiled))
    return total


def _room(file: Path, seen: set[tuple[int, int]]) -> int:
    try:
        about = file.lstat()
    except OSError:
        return 0
    key = about.st_dev, about.st_ino
    if file.is_symlink() or key in seen:
        return 0
    seen.add(key)
    return about.st_blocks * 512


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
