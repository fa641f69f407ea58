"""Programme names for the terminal's tables, straight from the catalogue's files."""

from __future__ import annotations

import re
from pathlib import Path

_SHORT_NAME = re.compile(r"""^kurzname:\s*["']?(.+?)["']?\s*(?:#.*)?$""", re.MULTILINE)


def names_in(root: Path) -> dict[str, str]:
    """Id → short name. Only one line of each file is of interest here, so the loader and its checks stay out of it."""
    found = {}
    for file in (root / "bot" / "catalogue").glob("*/*.yaml"):
        match = _SHORT_NAME.search(file.read_text(encoding="utf-8"))
        if match:
            found[file.stem] = match[1]
    return found
